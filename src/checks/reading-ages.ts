import { onOneLine } from "../source/characters.ts";
import type { Source } from "../source/index.ts";
import { proseOf } from "./prose/prose.ts";
import { readingAge, sentencesOf } from "./prose/readability.ts";

/** How hard the text of a file is to read. */
interface ReadingAge {
  path: string;
  /** The age at which a reader can take it in with ease; nothing for a text too short to tell. */
  age: number | undefined;
}

/** The reading age of every text of the content, the hardest first, then by path. */
export function readingAges({ entries }: Pick<Source, "entries">): ReadingAge[] {
  return entries
    .filter(({ body }) => body !== undefined)
    .map((entry) => {
      const texts = proseOf(entry).filter(({ kind }) => kind === "sentences");
      return { path: entry.path, age: readingAge(texts.flatMap(({ text }) => sentencesOf(text))) };
    })
    .toSorted((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.path < b.path ? -1 : 1));
}

/** Reading ages as lines to read. */
export function readingAgesText(ages: ReadingAge[]): string {
  const lines = ages.map(
    ({ path, age }) => `  ${age === undefined ? "too short" : `age ${age}`}\t${onOneLine(path)}`,
  );
  return ["Each text can be read with ease from this age, by Flesch-Kincaid:", ...lines].join("\n");
}
