import { collections } from "../schemas/index.ts";
import type { Path, SourceEntry } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { askDidYouMean, findMeant } from "./did-you-mean.ts";
import { findField, type Field } from "./field.ts";
import { locateInData, type Place } from "./finding.ts";
import { quoteValue } from "./yaml-words.ts";

/** What other systems call fields, by what they are here. The first that an entry can have, and hasn't yet, is meant. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    by: "author authors writer",
    published: "date publishdate pubdate created",
    summary: "description excerpt abstract lead",
    tags: "categories category topics keywords",
    lang: "language locale",
    redirect_from: "aliases alias",
    order: "weight position",
    attachments: "files documents downloads",
    title: "name heading",
    kind: "type",
    asAt: "date period",
    text: "label title",
    href: "url link address",
    note: "comment notes",
    unit: "units",
  }).map(([field, names]) => [field, names.split(" ")]),
);

/** A key that its schema doesn't have. */
interface UnknownKey {
  at: Place;
  words: [message: string, fix: string];
  /** The path of the key that was probably meant. */
  likely: Path | undefined;
}

/**
 * What to say of a key that isn't known, from the path of the group that it stands in, the lines of its file and
 * the paths of what is missing in its entry.
 */
export function explainUnknownKey(
  entry: SourceEntry,
  path: Path,
  key: string,
  lines: readonly string[],
  missing: readonly Path[],
): UnknownKey {
  const at = locateInData(entry, [...path, key], "key");
  const { schema } = collections[entry.collection];
  const known = findField(schema, path)?.keys ?? [];
  const group = path.reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown>)[step], entry.raw);
  const written = isRecord(group) ? group : {};
  const free = known.filter((one) => !Object.hasOwn(written, one));
  const fieldOf = (name: string) => findField(schema, [...path, name]);
  const fits = (name: string) => fieldOf(name)?.accepts(written[key]) ?? false;
  /** The one key that the value can be of: one that is missing, or whose form few values have. */
  const guessByForm = (): string | undefined => {
    const needed = missing
      .filter((one) => one.length === path.length + 1 && path.every((step, index) => one[index] === step))
      .map((one) => String(one.at(-1)))
      .filter(fits);
    const formed = free.filter((name) => fits(name) && fieldOf(name)?.accepts("any words") === false);
    const both = needed.filter((name) => formed.includes(name));
    // An entry has too many fields for the form of a value to tell which was meant, where that isn’t missing.
    const choices = path.length > 0 ? [both, needed, formed] : [both];
    return choices.find((names) => names.length === 1)?.[0];
  };

  if (written[key] === null && isInBraces(lines, at)) {
    const [, word = "", value = ""] = /^([\w-]+)(?:\s*:\s*|\s+)(.*)$/s.exec(key) ?? [];
    if (free.includes(word)) {
      const words: UnknownKey["words"] = [
        `“${key}” has no colon with a space after it.`,
        `Write ${word}: ${value}`,
      ];
      return { at, words, likely: [...path, word] };
    }
    const slip = findCommaSlip(lines[at.line - 1] ?? "", at.column);
    if (slip) return { at: { ...at, column: slip.column }, words: slip.words, likely: undefined };
  }
  const likely =
    findMeant(
      key,
      free.filter((one) => fits(one) || one.startsWith(key)),
    ) ??
    free.find((one) => otherNames.get(one)?.includes(key.toLowerCase())) ??
    guessByForm() ??
    findMeant(key, free);
  const message = `“${key}” is not a known key here.`;
  if (likely !== undefined) {
    return { at, words: [message, `Did you mean “${likely}”?`], likely: [...path, likely] };
  }
  const elsewhere = missing.find((one) => one.at(-1) === key && one.length > 1);
  if (elsewhere) {
    const group = String(
      elsewhere.findLast((step, index) => typeof step === "string" && index < elsewhere.length - 1),
    );
    const fix = `It belongs under “${group}”: begin it with as many spaces as the other lines there.`;
    return { at, words: [message, fix], likely: elsewhere };
  }
  const above = findField(schema, [])?.keys ?? [];
  if (path.length > 0 && above.includes(key)) {
    const fix = `It belongs to the whole entry, and not under “${String(path[0])}”: begin it with no more spaces than “${above[0]}”.`;
    return { at, words: [message, fix], likely: undefined };
  }
  const holder =
    path.length > 0
      ? undefined
      : above
          .filter((name) => Object.hasOwn(written, name))
          .find((name) => holds(findField(schema, [name]), findField(schema, [name, 0]), key));
  if (holder !== undefined) {
    const fix = `It belongs under “${holder}”: begin it with as many spaces as the other lines there.`;
    return { at, words: [message, fix], likely: undefined };
  }
  const choice = `Remove it, or use one of ${known.join(", ")}.`;
  return { at, words: [message, askDidYouMean(key, known, choice)], likely: undefined };
}

/** True where a field, or each item of its list, has a key. */
function holds(field: Field | undefined, item: Field | undefined, key: string): boolean {
  return [field, item].some((one) => one?.keys.includes(key));
}

/** True for a key that no colon follows: it stands in { }, as one on a line of its own can’t be read without. */
function isInBraces(lines: readonly string[], { line, column }: Place): boolean {
  return /[{,]\s*$/.test((lines[line - 1] ?? "").slice(0, column - 1));
}

/** A comma in a value that stands in { }, where it begins another key. */
interface CommaSlip {
  /** Where the value begins in its line, from 1. */
  column: number;
  words: [message: string, fix: string];
}

/**
 * The slip that made a key without a value at a column of a line; nothing where the key wasn't made by a comma in
 * a value.
 */
function findCommaSlip(line: string, column: number): CommaSlip | undefined {
  const above = line.slice(0, column - 1);
  const [opening, key = ""] = /^.*[{,]\s*([\w-]+):\s+(?=[^\s,][^{}[\]]*,\s*$)/.exec(above) ?? [];
  if (opening === undefined) return undefined;
  const [value = ""] = /^.*?(?=\s*(?:,\s*[\w-]+:\s|\}|$))/.exec(line.slice(opening.length)) ?? [];
  const words: CommaSlip["words"] = isNumber(value)
    ? [`The comma in ${value} begins another key.`, `Write ${value.replaceAll(",", "")}.`]
    : [
        `The comma in “${value}” begins another key.`,
        `Put the value in quotes: ${key}: ${quoteValue(value)}`,
      ];
  return { column: opening.length + 1, words };
}

function isNumber(value: string): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value);
}
