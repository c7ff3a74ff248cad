import { onOneLine } from "../source/characters.ts";
import type { Source } from "../source/index.ts";
import { getProse } from "./prose/prose.ts";
import { measureReadingAge, splitSentences } from "./prose/readability.ts";

/** How hard the text of a file is to read. */
interface ReadingAge {
  path: string;
  /** The age at which a reader can take it in with ease; nothing for a text too short to tell. */
  age: number | undefined;
}

/** The reading age of every text of the content, the hardest first, then by path. */
export function measureReadingAges({ entries }: Pick<Source, "entries">): ReadingAge[] {
  return entries
    .filter(({ body }) => body !== undefined)
    .map((entry) => {
      const texts = getProse(entry).filter(({ kind }) => kind === "sentences");
      return { path: entry.path, age: measureReadingAge(texts.flatMap(({ text }) => splitSentences(text))) };
    })
    .toSorted((a, b) => (b.age ?? 0) - (a.age ?? 0) || (a.path < b.path ? -1 : 1));
}

/** Reading ages as lines to read. */
export function formatReadingAges(ages: ReadingAge[]): string {
  const lines = ages.map(
    ({ path, age }) => `  ${age === undefined ? "too short" : `age ${age}`}\t${onOneLine(path)}`,
  );
  return ["Each text can be read with ease from this age, by Flesch-Kincaid:", ...lines].join("\n");
}
