import type { Path, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { inData, type Place } from "../finding.ts";

/** A part of what readers read of an entry, and where it stands in that entry or stood in another form of it. */
export interface Part {
  text: string;
  placeIn: (entry: SourceEntry) => Place;
}

/** The fields that readers read: those that only sort or join entries are not. */
const read = ["title", "published", "summary", "period", "source", "namedOnly", "help", "commitments"];
const readOfSection = ["heading", "commitments", "outcomes", "readings"];

/** The words of an entry’s fields that readers read, and all else of those fields: figures, dates, ids and states. */
export function fieldsOf({ data }: SourceEntry): { words: string[]; facts: string } {
  const words: string[] = [];
  const whole: unknown = data;
  const sections = isRecord(whole) && Array.isArray(whole.sections) ? whole.sections : [];
  const parts = [picked(whole, read), ...sections.map((section) => picked(section, readOfSection))];
  const facts = JSON.stringify(parts, (key, value: unknown) => {
    if (typeof value !== "string" || !sentences.has(key)) return value;
    words.push(value);
    return undefined;
  });
  return { words, facts };
}

/** The fields that hold words; others hold ids, dates and states. */
const sentences = new Set(["title", "summary", "source", "heading", "promise", "note", "who", "text"]);

function picked(data: unknown, keys: string[]): unknown {
  return isRecord(data) ? Object.fromEntries(keys.map((key) => [key, data[key]])) : undefined;
}

/** What readers read of an entry whose file holds `file`, in the order of the file; white space doesn't count. */
export function partsOf(entry: SourceEntry, file: string): Part[] {
  const data: unknown = entry.data;
  const sections = isRecord(data) && Array.isArray(data.sections) ? data.sections : [];
  return [
    ...fieldParts(data, [], read),
    ...sections.flatMap((section, index) => fieldParts(section, ["sections", index], readOfSection)),
    ...paragraphsOf(entry, file),
  ];
}

function fieldParts(data: unknown, path: Path, keys: string[]): Part[] {
  return keys
    .filter((key) => isRecord(data) && data[key] !== undefined)
    .map((key) => ({
      text: `${key}: ${plain(JSON.stringify(isRecord(data) && data[key]))}`,
      placeIn: (entry) => inData(entry, [...path, key]),
    }));
}

/** A tag of a component that says nothing itself: it changes how the text looks, not what it says. */
const bareTag = /^<\/?[A-Z]\w*>$/;

/** The body, cut where a line is empty. */
function paragraphsOf(entry: SourceEntry, file: string): Part[] {
  const first = entry.body?.line;
  if (first === undefined) return [];
  const lines = file.split("\n").map((line) => (bareTag.test(line.trim()) ? "" : line));
  const parts: { text: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index + 1 < first || line.trim() === "") continue;
    const before = index + 1 > first ? lines[index - 1]?.trim() : "";
    const part = parts.at(-1);
    if (part && before) part.text += ` ${line}`;
    else parts.push({ text: line, line: index + 1 });
  }
  return parts.map(({ text, line }) => ({
    text: plain(text),
    placeIn: ({ path }) => ({ path, line, column: 1 }),
  }));
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
