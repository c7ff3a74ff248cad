import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { z } from "zod";
import { UserError } from "../../src/lib/user-error.ts";
import { getFilePath, type Site } from "../site.ts";
import type { Both, OneDay } from "./pages.ts";

const problem = z.object({
  rule: z.string(),
  path: z.string(),
  line: z.int(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
});
const report = z.object({ problems: z.array(problem) });

/** A finding, as a report of the checks has it. */
export type Problem = z.output<typeof problem>;

/** What the checks find after a change and didn't before it, and how many of their findings are gone. */
export type FindingChanges = ReturnType<typeof compareFindings>;

/**
 * Reads what `npm run check -- --format json` wrote to a file.
 * @throws {UserError} where the file is not that.
 */
export function readReport(file: string): Problem[] {
  try {
    return report.parse(JSON.parse(readFileSync(file, "utf8"))).problems;
  } catch {
    throw new UserError(
      `“${file}” holds no report of the checks. Make it with npm run --silent check -- --format json > ${file}.`,
    );
  }
}

/** Compares two reports. A finding whose line moved is the same one. */
export function compareFindings(before: Problem[], after: Problem[]) {
  return { added: listBeyond(before, after), mended: listBeyond(after, before).length };
}

/** What a list has more of than another. */
function listBeyond(fewer: Problem[], list: Problem[]): Problem[] {
  const keyOf = ({ rule, path, message }: Problem) => JSON.stringify([rule, path, message]);
  const left = fewer.map(keyOf);
  return list.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a report calls files of a kind: by their ending, but for the files of the search index. */
function nameKind(address: string): string {
  if (address.startsWith("/pagefind/")) return "search index";
  return extname(getFilePath(address)) || "others";
}

/** A file that is no page and no feed, and that differs: in bytes, or not there before or after. */
export interface FileChange extends Both<number | undefined> {
  address: string;
}

/**
 * The data, styles, scripts, pictures and other files that differ between two sites. Pages and RSS are
 * compared by what they say, addresses by where they lead, and the search index holds what pages say.
 */
export function compareFiles(before: Site, after: Site, day: OneDay): FileChange[] {
  const [old, now] = [listNames(before), listNames(after)];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((name): FileChange[] => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was !== undefined && is !== undefined) {
      const [oldBytes, newBytes] = [before.bytes(was), after.bytes(is)];
      if (oldBytes.equals(newBytes) || day.text(`${oldBytes}`) === day.text(`${newBytes}`)) return [];
    }
    if (isToldByRss(name, before, after)) return [];
    const sizes = { before: before.files.get(was ?? ""), after: after.files.get(is ?? "") };
    return [{ address: name, ...sizes }];
  });
}

/** The files of a site that are compared as files: their addresses by these without the mark of their content. */
function listNames({ files }: Site): Map<string, string> {
  return new Map(
    [...files.keys()]
      .filter((address) => ![".html", "search index"].includes(nameKind(address)))
      .filter((address) => !/\/feed\.xml$|^\/(?:_redirects|sitemap-[^/]+\.xml)$/.test(address))
      .map((address) => [address.replace(/^(\/_astro\/.+?)\.[\w-]{8}(?=[._])/, "$1"), address]),
  );
}

/** Whether a file is a JSON Feed that differs as its RSS does, whose items are told. */
function isToldByRss(address: string, before: Site, after: Site): boolean {
  if (!address.endsWith("/feed.json")) return false;
  const rss = address.replace(/json$/, "xml");
  if (!before.files.has(rss) || !after.files.has(rss)) return true;
  return !before.bytes(rss).equals(after.bytes(rss));
}

/** How many files there are, and their bytes. */
export interface Size {
  files: number;
  bytes: number;
}

/** How large two sites are, by kind of file and in all, which comes last. */
export function measureSizes(before: Site, after: Site): Map<string, Both<Size>> {
  const kinds = new Set([before, after].flatMap(({ files }) => [...files.keys()].map(nameKind)));
  const measure = ({ files }: Site, kind?: string): Size => {
    const sizes = [...files].filter(([address]) => kind === undefined || nameKind(address) === kind);
    return { files: sizes.length, bytes: sizes.reduce((sum, [, bytes]) => sum + bytes, 0) };
  };
  const both = (kind?: string) => ({ before: measure(before, kind), after: measure(after, kind) });
  return new Map([...[...kinds].toSorted().map((kind) => [kind, both(kind)] as const), ["all", both()]]);
}
