import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";

/** A file of a built site. */
export interface BuiltFile {
  /** Its address inside the site, such as `/updates/feed.xml`. */
  path: string;
  bytes: Buffer;
  /** Its name and its bytes in small letters; of a compressed file, what it holds. */
  text: string;
}

/** Every file of a built site, of every kind. */
export function builtFiles(folder: string): BuiltFile[] {
  return globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(file);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b; // gzip, RFC 1952
      const held = isCompressed ? gunzipSync(bytes) : bytes;
      return { path, bytes, text: `${path}\n${held.toString("latin1")}`.toLowerCase() };
    });
}

/** The addresses of the files that have any of some words, in small letters or capitals. */
export function filesWith(files: BuiltFile[], ...words: string[]): string[] {
  const small = words.map((word) => word.toLowerCase());
  return files.filter(({ text }) => small.some((word) => text.includes(word))).map(({ path }) => path);
}

const links = /(?:href|src|xmlUrl|htmlUrl)=\\?"(?:https:\/\/record\.example\.org)?(\/[^"\\#?]*)/g;

/** Every link inside the site that leads nowhere, after the file that has it. */
export function deadLinks(files: BuiltFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => /\.(?:html|xml|json|opml)$/.test(path))
    .flatMap(({ path, bytes }) =>
      [...bytes.toString().matchAll(links)]
        .map(([, to = ""]) => decodeURI(to))
        .filter((to) => !paths.has(to.endsWith("/") ? `${to}index.html` : to))
        .map((to) => `${path} ${to}`),
    );
}
