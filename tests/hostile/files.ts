import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { XmlDocument } from "libxml2-wasm";
import type { BuiltSite } from "../site/built-site.ts";
import { secret } from "./input.ts";

/** What is wrong with the files of a built site: a format that was broken out of, a formula, a secret. */
export function problemsInFiles(site: BuiltSite, folder: string): string[] {
  const named = (file: string, problems: string[]) => problems.map((problem) => `${file} ${problem}`);
  const formats = site.files.flatMap((file) => {
    if (/\.(?:xml|opml)$/.test(file)) return named(file, xmlProblems(site.read(file)));
    if (file.endsWith(".csv")) return named(file, formulas(site.read(file)));
    if (file.endsWith(".ics")) return named(file, calendarProblems(site.read(file)));
    if (file.endsWith(".json")) return named(file, jsonProblems(site.read(file)));
    return [];
  });
  const telling = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(secret.value));
  return [...formats, ...telling.map((file) => `${file} tells a secret`)];
}

function xmlProblems(text: string): string[] {
  try {
    XmlDocument.fromString(text).dispose();
  } catch (error) {
    return [`is not XML: ${String(error)}`];
  }
  return [...text.matchAll(/<!(?:DOCTYPE|ENTITY)|<\?(?!xml )[\w-]+|<script/gi)]
    .filter(({ index }) => !text.slice(0, index).includes("<![CDATA["))
    .map(([found]) => `has ${found}`);
}

/** Cells that a spreadsheet would run: https://owasp.org/www-community/attacks/CSV_Injection */
function formulas(text: string): string[] {
  const cells = text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(?=,|\r\n|$)/g);
  return [...cells]
    .map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain)
    .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)))
    .map((cell) => `has the formula ${cell}`);
}

const properties = new Set(["uid", "dtstamp", "dtstart", "summary", "description", "url", "transp"]);

function calendarProblems(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const parts = calendar.getAllSubcomponents();
  return parts
    .flatMap((part) => [
      ...(part.name === "vevent" ? [] : [part.name]),
      ...part
        .getAllProperties()
        .map(({ name }) => name)
        .filter((name) => !properties.has(name)),
    ])
    .map((name) => `has ${name}`);
}

function jsonProblems(text: string): string[] {
  const polluted: unknown = Object.getOwnPropertyDescriptor(Object.prototype, "draft");
  JSON.parse(text);
  return polluted === undefined ? [] : ["has changed what all objects have"];
}
