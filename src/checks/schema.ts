import type { z } from "zod";
import { collections } from "../schemas/index.ts";
import { id } from "../schemas/fields.ts";
import { oldAddress } from "../schemas/publication.ts";
import { isList } from "../source/ids.ts";
import type { Path, Source, SourceEntry } from "../source/index.ts";
import { fieldAt, type Field } from "./field.ts";
import { goal } from "./example.ts";
import { findings, inData, type Finding, type Rule } from "./finding.ts";
import { likelyValue } from "./likely-value.ts";
import { plainName } from "./plain-name.ts";
import { idsOf, namedAt } from "./references.ts";
import { wordsFor } from "./schema-words.ts";
import { strayKeys } from "./stray-keys.ts";
import { unknownKey } from "./unknown-key.ts";

const { error } = findings("schema");

export const schema: Rule = {
  id: "schema",
  about: "Every entry has the fields of its kind, each with a value that fits.",
  why: "Pages, lists, feeds and data are made from these fields, so one that is missing or misspelt would be missing everywhere.",
  wrong: { "goals/falls.md": goal("What we do.").replace("summary", "sumary") },
  right: { "goals/falls.md": goal("What we do.") },
  check: (source) =>
    source.files.flatMap(({ text, entries }) =>
      entries.flatMap((entry) => [
        ...badKey(entry),
        ...(entry.readable ? [...problemsOf(entry, text, source), ...belowFrontMatter(entry)] : []),
      ]),
    ),
};

function belowFrontMatter(entry: SourceEntry): Finding[] {
  return strayKeys(entry).map(({ key, line }) =>
    error(
      { path: entry.path, line, column: 1 },
      `“${key}” stands below the line that closes the front matter, so readers would see it as text.`,
      "Move it above the line of ---, or begin the sentence with another word.",
    ),
  );
}

function badKey(entry: SourceEntry): Finding[] {
  if (entry.collection === "redirects") return badAddress(entry);
  const named = isList(entry.collection) && entry.collection !== "words";
  if (!named || id.safeParse(entry.id).success) return [];
  const message = `“${entry.id}” is not an id: an id is lower case words joined by hyphens.`;
  return [error(inData(entry, []), message, `Write ${plainName(entry.id)} instead.`)];
}

function badAddress(entry: SourceEntry): Finding[] {
  if (oldAddress.safeParse(entry.id).success) return [];
  const names = entry.id.split("/").filter(Boolean).map(plainName);
  const message = `“${entry.id}” is not an address inside this site.`;
  return [error(inData(entry, []), message, `Write /${[...names, ""].join("/")} instead.`)];
}

function problemsOf(entry: SourceEntry, text: string, source: Source): Finding[] {
  if (entry.data !== undefined) return [];
  const fits = collections[entry.collection].schema;
  const issues = fits.safeParse(entry.raw, { error: wordsFor, reportInput: true }).error?.issues ?? [];
  // A value can fail in several ways at once: the first says enough.
  const firsts = issues.filter(
    ({ path }, index) => !issues.slice(0, index).some((one) => same(one.path, path)),
  );
  const unknown = firsts.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownKey(entry, issue.path, key, text))
      : [],
  );
  const isMisspelt = (path: Path) => unknown.some(({ likely }) => likely && same(likely, path));
  const values = firsts.filter(
    ({ code, path, input }) => code !== "unrecognized_keys" && !(input === undefined && isMisspelt(path)),
  );
  const found = [
    ...unknown.map(({ at, words }) => error(at, ...words)),
    ...values.map((issue) => wrongValue(entry, issue, source)),
  ];
  // Two commas in one value are found as the same.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function wrongValue(entry: SourceEntry, issue: z.core.$ZodIssue, source: Source): Finding {
  const { path, input, message } = issue;
  const field = fieldAt(collections[entry.collection].schema, path);
  const about = field?.description ?? keysOf(field);
  const name = nameOf(path);
  const at = inData(entry, path);
  if (input === undefined) {
    return error(at, `${name} is missing.`, `Add a line “${String(path.at(-1))}:”. ${about}`.trim());
  }
  if (input === null) return error(at, `${name} is empty.`, about);
  const names = namedAt(entry.collection, path);
  const likely = likelyValue(issue, field, names && idsOf(source, names));
  return error(at, `${name} ${message}.`, likely ?? about);
}

function keysOf(field: Field | undefined): string {
  return field?.keys.length ? `Its keys are ${field.keys.join(", ")}.` : "Write its value, or remove it.";
}

/** `asAt` as “asAt”, and the second of `places` as “places” number 2. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The entry";
  return typeof last === "number" ? `“${String(path.at(-2))}” number ${last + 1}` : `“${String(last)}”`;
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
