import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { load, type CheerioAPI } from "cheerio";

/** A page of a built site. */
export interface BuiltPage {
  /** Its address inside the site, such as `/updates/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** A built site, as its files are. */
export interface BuiltSite {
  /** Whose site it is. */
  name: string;
  /** The address that it is published at, without a last slash. */
  origin: string;
  /** Every file, as the address that it is served at: `/updates/feed.xml`. */
  files: string[];
  /** Every page that a reader can read, the page for errors too. */
  pages: BuiltPage[];
  /** Every address that only sends readers on, with where it sends them. */
  moved: { path: string; to: string }[];
  /** The text of a file. Throws where it isn't there. */
  read(file: string): string;
  /** The page at an address. Throws where there is none. */
  pageAt(path: string): BuiltPage;
}

/** Reads a built site. */
export function readSite(name: string, folder: string): BuiltSite {
  const files = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/"))
    .toSorted();
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const documents = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ path: file.replace(/\/index\.html$/, "/"), html: read(file) }))
    .map(pageOf);
  const pages = documents.filter((page) => !redirects(page));
  const pageAt = (path: string): BuiltPage => {
    const page = pages.find((candidate) => candidate.path === path);
    if (!page) throw new Error(`There is no page at ${path}.`);
    return page;
  };
  return {
    name,
    files,
    read,
    pages,
    pageAt,
    origin: new URL(pageAt("/").$("link[rel=canonical]").attr("href") ?? "").origin,
    moved: documents.filter(redirects).map(({ path, $ }) => ({
      path,
      to: $("meta[http-equiv=refresh]").attr("content")?.split(/url=/i)[1] ?? "",
    })),
  };
}

/** A page, parsed when it is first asked for. */
function pageOf({ path, html }: { path: string; html: string }): BuiltPage {
  let parsed: CheerioAPI | undefined;
  return {
    path,
    html,
    get $() {
      return (parsed ??= load(html));
    },
  };
}

function redirects({ html }: BuiltPage): boolean {
  return /<meta[^>]*http-equiv="?refresh/i.test(html);
}
