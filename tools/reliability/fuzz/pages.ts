import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { XmlDocument } from "libxml2-wasm";
import type { CalendarDate } from "../../../src/record/calendar.ts";
import type { Source } from "../../../src/source/index.ts";
import { fileHashes, type FileHashes } from "../../../tests/reliability/file-hashes.ts";
import { wordsShown } from "./words-shown.ts";

/** A site of the content as it was, and one of the content with mutations, which its source is. */
export interface BuiltSites {
  plain: PlainSite;
  mutated: string;
  source: Source;
  asOf: CalendarDate;
  at: number;
}

/** A good site, and the rules of HTML that it breaks by design. */
export interface PlainSite {
  hashes: FileHashes;
  usual: ReadonlySet<string>;
}

/** Looks over a good site in a folder. */
export async function plainSite(folder: string): Promise<PlainSite> {
  const hashes = fileHashes(folder);
  const usual = new Set<string>();
  for (const file of [...hashes.keys()].filter((name) => name.endsWith(".html"))) {
    for (const { ruleId } of await faultsOf(readFileSync(join(folder, file), "utf8"))) usual.add(ruleId);
  }
  return { hashes, usual };
}

/** What is wrong with the pages and feeds that mutations of some files changed. */
export async function pageProblems(sites: BuiltSites, paths: readonly string[]): Promise<string[]> {
  const { hashes, usual } = sites.plain;
  const differing = [...fileHashes(sites.mutated)].filter(([file, hash]) => hash !== hashes.get(file));
  const problems = wordProblems(sites, paths);
  for (const [file] of differing) {
    const text = readFileSync(join(sites.mutated, file), "utf8");
    if (file.endsWith(".html")) {
      const faults = (await faultsOf(text)).filter(({ ruleId }) => !usual.has(ruleId));
      problems.push(
        ...faults.map(({ line, message }) => `${file}:${line} ${message}`),
        ...shapeProblems(file, text),
      );
    }
    if (file.endsWith(".xml") && !isXml(text)) problems.push(`${file} is no XML.`);
    if (file.endsWith(".json") && !isJson(text)) problems.push(`${file} is no JSON.`);
  }
  return problems;
}

/** The words that entries have and their pages have not. */
function wordProblems({ mutated, source, asOf, at }: BuiltSites, paths: readonly string[]): string[] {
  return wordsShown(source, asOf, at)
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ path, page, words, leaks }) => {
      const file = join(mutated, page, "index.html");
      if (!existsSync(file)) return [`${path} has no page ${page}.`];
      const $ = load(readFileSync(file, "utf8"));
      const text = tight($("title, meta[name=description]").attr("content") ?? "") + tight($("body").text());
      const missing = words.filter((word) => !text.includes(tight(word)));
      const leaked = leaks.filter((line) => text.includes(tight(line)));
      return [
        ...missing.map((word) => `${page} is without “${word.slice(0, 60)}” of ${path}.`),
        ...leaked.map((line) => `${page} shows the line “${line}” of the data of ${path}.`),
      ];
    });
}

/** Text without spaces, which templates and browsers change. */
function tight(text: string): string {
  return text.replace(/\s+/g, "");
}

function shapeProblems(file: string, html: string): string[] {
  const $ = load(html);
  // A page that sends readers on has no heading.
  const headings = $("meta[http-equiv=refresh]").length > 0 ? 1 : $("h1").length;
  return [
    ...(headings === 1 ? [] : [`${file} has ${headings} h1 headings.`]),
    ...(html.includes("\uFFFD") ? [`${file} has a lost character.`] : []),
  ];
}

const validator = new HtmlValidate(
  // However long a title is, it is as the organisation published it.
  new StaticConfigLoader({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } }),
);

async function faultsOf(html: string): Promise<{ ruleId: string; line: number; message: string }[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages);
}

function isXml(text: string): boolean {
  try {
    XmlDocument.fromString(text).dispose();
    return true;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
