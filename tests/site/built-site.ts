import { type CheerioAPI, load } from "cheerio";
import { getInnerAddress, getSitePath } from "../../src/routes.ts";
import { sitePath } from "../setup/build-run.ts";
import { getFilePath, readSite as readFiles } from "../../scripts/site.ts";

/** A page of a built site. */
export interface BuiltPage {
  /** Its address inside the site, such as `/updates/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** A built site, whose pages can be asked what is in them. */
export interface BuiltSite {
  /** Whose site it is. */
  name: string;
  /** The address that it is published at, without a last slash. */
  origin: string;
  /** Every file by its path inside the site: `/updates/index.html`. */
  files: string[];
  /** Every page that a reader can read, the page for errors too. */
  pages: BuiltPage[];
  /** Every page that only sends readers on, with where it sends them. */
  moved: { path: string; to: string }[];
  /** The text of a file. Throws where it isn't there. */
  read(file: string): string;
  /** The bytes of a file as they are, with the path that the site is under. */
  bytes(file: string): Buffer;
  /** The page at an address. Throws where there is none. */
  pageAt(path: string): BuiltPage;
}

/**
 * Reads a built site for tests. Of one that is under a path all texts are given without that path, so that tests
 * say the same of every site; that each address has it, tests/site/under-path.test.ts asks.
 */
export function readSite(name: string, folder: string): BuiltSite {
  const { files, pages: addresses, redirects, origin, bytes, text: readText } = readFiles(folder);
  const path = getSitePath(origin);
  const text = (file: string): string => takePathOff(readText(file), path);
  const pages = [...addresses].map((path) => makePage({ path, html: text(path) }));
  return {
    name,
    origin: new URL(origin).origin,
    files: [...files.keys()].map(getFilePath),
    pages,
    moved: [...redirects].filter(([path]) => files.has(path)).map(([path, to]) => ({ path, to })),
    read: text,
    bytes,
    pageAt(path) {
      const page = pages.find((candidate) => candidate.path === path);
      if (!page) throw new Error(`There is no page at ${path}.`);
      return page;
    },
  };
}

/** A text of a site without the path that the site is under, wherever an address has it. */
export function takePathOff(text: string, path = sitePath): string {
  if (path === "") return text;
  // A page’s policy names the bytes of its styles, so these stay.
  const written = [path, encodeURIComponent(path)].map(RegExp.escape).join("|");
  return text.replace(new RegExp(`(<style>.*?</style>)|${written}`, "gs"), "$1");
}

/** A page, parsed when it is first asked for. */
function makePage({ path, html }: { path: string; html: string }): BuiltPage {
  let parsed: CheerioAPI | undefined;
  return {
    path,
    html,
    get $() {
      return (parsed ??= load(html));
    },
  };
}

/**
 * Says what is wrong with an address that is found at another of a site: `undefined` for one that
 * leads to a file of the site and, if it names one, to an anchor there, and for one of another site.
 */
export function makeAddressCheck({ files, pages, origin }: BuiltSite) {
  const served = new Set(files);
  const known = new Map<string, Set<string>>();
  const anchorsAt = (path: string): Set<string> | undefined => {
    const page = pages.find((candidate) => candidate.path === path);
    if (page && !known.has(path)) {
      const ids = page.$("[id]").toArray();
      known.set(path, new Set(ids.map((element) => page.$(element).attr("id") ?? "")));
    }
    return known.get(path);
  };
  return (href: string, foundAt: string): string | undefined => {
    if (!URL.canParse(href, origin + foundAt)) return `"${href}" is no address`;
    const url = new URL(href, origin + foundAt);
    const inner = getInnerAddress(url, origin);
    if (inner === undefined) return findProblemElsewhere(url);
    const path = decodeURIComponent(inner.replace(/[?#].*$/s, ""));
    if (!served.has(path.endsWith("/") ? `${path}index.html` : path)) return `"${href}" leads nowhere`;
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && !anchorsAt(path)?.has(anchor)) return `"${href}" names an anchor that isn't there`;
    return undefined;
  };
}

function findProblemElsewhere(url: URL): string | undefined {
  if (url.protocol === "https:") return undefined;
  if (url.protocol === "mailto:" && /^[^@\s]+@[^@\s]+$/.test(url.pathname)) return undefined;
  return `"${url.href}" is neither https nor an e-mail address`;
}

/**
 * One address of every kind of page: the first of those that begin alike, are as deep, and are both or
 * neither a whole plan or history. `/goals/` and `/goals/falls/` are two kinds, `/goals/suicide/` is no third.
 */
export function pickOneOfEveryKind(paths: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const path of paths.toSorted()) {
    const parts = path.split("/").filter(Boolean);
    const kind = [parts[0], parts.length, parts.at(-1) === "whole"].join();
    if (!first.has(kind)) first.set(kind, path);
  }
  return [...first.values()];
}

/** A page with what it is made of. */
interface Made {
  path: string;
  /** Its classes of styles. */
  classes: readonly string[];
}

/** The classes of a page's HTML, each once. */
export function listClasses(html: string): string[] {
  const names = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(/\s+/));
  return [...new Set(names)];
}

/**
 * One page of every kind, and then more until everything that looks like something is on one of them: a page
 * that has the most that none before it has, as long as there is any.
 */
export function pickEveryLook(pages: readonly Made[]): string[] {
  const kinds = pickOneOfEveryKind(pages.map(({ path }) => path));
  const shown = new Set(pages.filter(({ path }) => kinds.includes(path)).flatMap(({ classes }) => classes));
  const more: string[] = [];
  for (;;) {
    const [next] = pages
      .map(({ path, classes }) => ({ path, classes: new Set(classes).difference(shown) }))
      .filter(({ classes }) => classes.size > 0)
      .toSorted((one, other) => other.classes.size - one.classes.size);
    if (!next) return [...kinds, ...more];
    for (const name of next.classes) shown.add(name);
    more.push(next.path);
  }
}
