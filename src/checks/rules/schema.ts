import type { z } from "zod";
import { writeNeeded } from "../../schemas/blank.ts";
import { describeFields, type DescribedField } from "../../schemas/described.ts";
import { collections } from "../../schemas/index.ts";
import { id, longestId } from "../../schemas/fields.ts";
import { oldAddress } from "../../schemas/publication.ts";
import { isList } from "../../source/ids.ts";
import { isRecord } from "../../source/yaml.ts";
import type { Path, SourceEntry } from "../../source/index.ts";
import { findField, type Field } from "../field.ts";
import { writeGoal } from "../example.ts";
import { error, locateInData, type Finding, type Place, type Rule, type TextEdit } from "../finding.ts";
import { guessValue } from "../likely-value.ts";
import { findLostEntries, findLostLine } from "../lost-line.ts";
import { makePlainName } from "../plain-name.ts";
import { findIdGuesses, nameAt } from "../references.ts";
import { explainIssue, getOfForm } from "../schema-words.ts";
import { listSections } from "../section-list.ts";
import { findStrayKeys } from "../stray-keys.ts";
import { explainUnknownKey } from "../unknown-key.ts";
import { quoteValue } from "../yaml-words.ts";

export const schema: Rule = {
  id: "schema",
  about: "Every entry has the fields of its kind, each with a value that fits.",
  why: "Pages, lists, feeds and data are made from these fields, so one that is missing or misspelt would be missing everywhere.",
  wrong: { "goals/falls.md": writeGoal("What we do.").replace("summary", "sumary") },
  right: { "goals/falls.md": writeGoal("What we do.") },
  check(source) {
    const guesses = findIdGuesses(source);
    return source.files
      .filter(({ readable }) => readable)
      .flatMap((file) => {
        const lines = file.text.split("\n");
        const lost = new Set(findLostEntries(file));
        return [
          ...findLostEntry([...lost]),
          ...file.entries
            .filter((entry) => !lost.has(entry))
            .flatMap((entry) => [
              ...findBadKey(entry),
              ...findProblems(entry, lines, guesses),
              ...belowFrontMatter(entry),
            ]),
        ];
      });
  },
};

type Guesses = ReturnType<typeof findIdGuesses>;

function findLostEntry(lost: SourceEntry[]): Finding[] {
  const first = lost.find(({ raw }) => raw !== null && !isRecord(raw)) ?? lost[0];
  if (!first) return [];
  const message = `“${first.id}” stands as an entry of its own, and belongs to one.`;
  const fix = "Write the line with the id of its entry above it, and begin this one with two spaces.";
  return [error(locateInData(first, []), message, fix)];
}

function belowFrontMatter(entry: SourceEntry): Finding[] {
  const keys = findStrayKeys(entry);
  const [first, second] = keys;
  if (!first) return [];
  const at = { path: entry.path, line: first.line, column: 1 };
  if (!second) {
    return [
      error(
        at,
        `“${first.key}” stands below the line that closes the front matter, so readers would see it as text.`,
        "Move it above the line of ---, or begin the sentence with another word.",
      ),
    ];
  }
  const names = keys.map(({ key }) => `“${key}”`).join(", ");
  return [
    error(
      at,
      `${names} stand below the line that closes the front matter, so readers would see them as text.`,
      "Move them above the line of ---. Where they are there already, delete these lines.",
    ),
  ];
}

function findBadKey(entry: SourceEntry): Finding[] {
  if (entry.collection === "redirects") return findBadAddress(entry);
  const named = isList(entry.collection) && entry.collection !== "words";
  if (!named || id.safeParse(entry.id).success) return [];
  const long = entry.id.length > longestId ? ` and has at most ${longestId} letters` : "";
  const message = `“${entry.id}” is not an id: an id is lower case words joined by hyphens${long}.`;
  return [error(locateInData(entry, []), message, `Write ${makePlainName(entry.id)} instead.`)];
}

function findBadAddress(entry: SourceEntry): Finding[] {
  if (oldAddress.safeParse(entry.id).success) return [];
  const names = entry.id.split("/").filter(Boolean).map(makePlainName);
  if (/[^/]{256}/.test(entry.id)) {
    const message = `“${entry.id}” has over 255 letters between two slashes, which no folder’s name can have.`;
    return [error(locateInData(entry, []), message, "Remove it: no page has had this address.")];
  }
  const message = `“${entry.id}” is not an address inside this site.`;
  return [error(locateInData(entry, []), message, `Write /${[...names, ""].join("/")} instead.`)];
}

function findProblems(entry: SourceEntry, lines: readonly string[], guesses: Guesses): Finding[] {
  if (entry.data !== undefined) return [];
  const fits = collections[entry.collection].schema;
  const issues = (
    fits.safeParse(entry.raw, { error: explainIssue, reportInput: true }).error?.issues ?? []
  ).flatMap(getOfForm);
  // A value can fail in several ways at once: the first says enough.
  const firsts = [
    ...new Map(issues.toReversed().map((issue) => [getKey(issue.path), issue])).values(),
  ].toReversed();
  const missing = firsts
    .filter(({ code, input }) => code !== "unrecognized_keys" && input === undefined)
    .map(({ path }) => path);
  const lost = firsts.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? (findLostLine(entry, issue.path, issue.keys) ?? []) : [],
  );
  const isLost = (path: Path) => lost.some(({ explains }) => explains(path));
  const unknown = firsts.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys
          .filter((key) => !isLost([...issue.path, key]))
          .map((key) => ({ key, ...explainUnknownKey(entry, issue.path, key, lines, missing) }))
      : [],
  );
  const misspelt = new Set(unknown.map(({ likely }) => likely && getKey(likely)));
  const values = firsts.filter(
    ({ code, path, input }) =>
      code !== "unrecognized_keys" && !(input === undefined && (misspelt.has(getKey(path)) || isLost(path))),
  );
  const found = [
    ...lost.map(({ at, words }) => error(at, ...words)),
    ...unknown.map(({ key, at, words, likely }) =>
      error(at, ...words, likely && renameKey(entry, at, key, likely)),
    ),
    ...[...Map.groupBy(values, getPlaceOfMissing).values()].flatMap((issues) =>
      issues[0]?.input === undefined
        ? findMissing(entry, issues)
        : issues.map((issue) => findWrongValue(entry, issue, guesses)),
    ),
  ];
  // Two commas in one value are found as the same.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** A key that differs from a known one by capitals, spaces and hyphens alone, where that one isn’t there as well. */
function renameKey({ raw }: SourceEntry, at: Place, key: string, likely: Path): TextEdit[] | undefined {
  const known = String(likely.at(-1));
  const group = likely
    .slice(0, -1)
    .reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown>)[step], raw);
  const isTaken = isRecord(group) && Object.hasOwn(group, known);
  return !isTaken && getLetters(key) === getLetters(known)
    ? [{ ...at, written: key, instead: known }]
    : undefined;
}

function getLetters(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What is said at once: all that is missing at one place, and any other problem by itself. */
function getPlaceOfMissing({ path, input }: z.core.$ZodIssue): string {
  return getKey(input === undefined ? path.slice(0, -1) : path) + (input === undefined);
}

/** All that an entry lacks at one place, as lines to paste where it is more than one. */
function findMissing(entry: SourceEntry, issues: readonly z.core.$ZodIssue[]): Finding[] {
  const [{ path }] = issues as [z.core.$ZodIssue];
  const group = path.slice(0, -1);
  const names = issues.map((issue) => String(issue.path.at(-1)));
  const lines = writeNeeded(fieldsAt(entry, group).filter(({ name }) => names.includes(name)));
  if (lines.length < 2) return issues.map((issue) => findMissingLine(entry, issue));
  const message = names.length === 1 ? `${nameOf(path)} is missing.` : `${listNames(names)} are missing.`;
  const margin = " ".repeat(2 * (group.length + (isList(entry.collection) ? 1 : 0)));
  const fix = ["Add these lines, each with its value:", ...lines.map((line) => margin + line)].join("\n");
  const edits = issues.map((issue) => getSectionEdits(entry, issue.path)).find((one) => one);
  return [error(locateInData(entry, path), message, fix, edits)];
}

function findMissingLine(entry: SourceEntry, { path }: z.core.$ZodIssue): Finding {
  const field = findField(collections[entry.collection].schema, path);
  const about = field?.description ?? getKeys(field);
  const fix = `Add a line “${String(path.at(-1))}:”. ${about}`.trim();
  return error(locateInData(entry, path), `${nameOf(path)} is missing.`, fix, getSectionEdits(entry, path));
}

/** The fields that a part of an entry can have. */
function fieldsAt({ collection }: SourceEntry, path: Path): readonly DescribedField[] {
  const steps = path.filter((step) => typeof step === "string");
  return steps.reduce<readonly DescribedField[]>(
    (fields, step) => fields.find(({ name }) => name === step)?.fields ?? [],
    describeFields(collection),
  );
}

/** The sections of an update that its text has, where it is their list that is missing. */
function getSectionEdits(entry: SourceEntry, path: Path): readonly TextEdit[] | undefined {
  return path.length === 1 && path[0] === "sections" ? listSections(entry) : undefined;
}

function listNames(names: readonly string[]): string {
  const all = names.map((name) => `“${name}”`);
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function findWrongValue(entry: SourceEntry, issue: z.core.$ZodIssue, guesses: Guesses): Finding {
  const { path, input, message } = issue;
  const field = findField(collections[entry.collection].schema, path);
  const about = field?.description ?? getKeys(field);
  const name = nameOf(path);
  const at = locateInData(entry, path);
  const edits = getSectionEdits(entry, path);
  if (input === null) return error(at, `${name} is empty.`, about, edits);
  const names = nameAt(entry.collection, path);
  const likely = guessValue(issue, field, names && guesses(names));
  return error(at, `${name} ${message}.`, likely ?? getShape(issue, field) ?? about, edits);
}

/** How a group is written, or a list of groups that has lost its hyphens. */
function getShape(issue: z.core.$ZodIssue, field: Field | undefined): string | undefined {
  if (issue.code !== "invalid_type") return undefined;
  if (issue.expected === "object") {
    if (!field?.keys.length) return undefined;
    const isInstead = typeof issue.input === "string" && typeof issue.path.at(-1) === "number";
    // What stands alone in a list of groups is most often the first value that each has.
    return isInstead
      ? `Write it as { ${field.keys[0]}: ${quoteValue(issue.input)}, … }. ${getKeys(field)}`
      : getKeys(field);
  }
  const isUnmarked = issue.expected === "array" && isRecord(issue.input);
  return isUnmarked
    ? "Write a hyphen and a space before the first line of each, and two spaces more before its other lines."
    : undefined;
}

function getKeys(field: Field | undefined): string {
  return field?.keys.length ? `Its keys are ${field.keys.join(", ")}.` : "Write its value, or remove it.";
}

/** `asAt` as “asAt”, and the second of `places` as “places” number 2. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The entry";
  return typeof last === "number" ? `“${String(path.at(-2))}” number ${last + 1}` : `“${String(last)}”`;
}

function getKey(path: Path): string {
  return JSON.stringify(path);
}
