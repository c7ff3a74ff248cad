import type { Word } from "./merge-parts.ts";
import { stopWords } from "./stop-words.ts";

/** The words of one file, and what is looked for there: all that is in one of the ranges. */
export interface Shard {
  words: readonly Word[];
  ranges: readonly Range[];
}

type Range = readonly [from: string, to: string];

/** Words with the same first letters, or several such groups in a row. */
interface Group {
  words: readonly Word[];
  range: Range;
}

/** Letters that words of one file begin with, at the least: what is typed first is then in one file. */
const letters = 2;
/** Bytes of a file before it is compressed, at the least. */
const least = 8000;
/** Bytes from which on words are cut by one letter more: Pagefind's own files have about as many. */
const most = 50_000;
/** Bytes from which on a word that hardly anybody looks for is in a file of its own. */
const heavy = 2000;
const lastCharacter = "\u{10ffff}";

/** Words by the files that they are to be in. Pagefind loads those with a word, or with its stem, in a range. */
export function shardsOf(words: readonly Word[]): Shard[] {
  const isAlone = ({ text, item }: Word) => stopWords.has(text) && item.length >= heavy;
  const alone = words
    .filter(isAlone)
    .map((word): Shard => ({ words: [word], ranges: [[word.text, word.text]] }));
  const groups = byBeginning(
    words.filter((word) => !isAlone(word)),
    letters,
  );
  const isCut = (group: Group) => bytesOf(group) >= most;
  const made = merged(
    groups.flatMap((group) => (isCut(group) ? byBeginning(group.words, letters + 1) : [group])),
  );
  const typed = groups.filter(isCut).map(({ range: [from] }) => ({ from, first: firstWith(from, made) }));
  const shards = made.map((group): Shard => {
    const also = typed.filter(({ first }) => first.includes(group)).map(({ from }): Range => [from, from]);
    return { words: group.words, ranges: [group.range, ...also] };
  });
  return [...alone, ...shards];
}

/** Words by their first letters. One with fewer is looked for as it is, not with all that begins with it. */
function byBeginning(words: readonly Word[], count: number): Group[] {
  return [...Map.groupBy(words, ({ text }) => [...text].slice(0, count).join(""))].map(([from, own]) => ({
    words: own,
    range: [from, [...from].length < count ? from : `${from}${lastCharacter}`],
  }));
}

/** Small groups together with those that follow. */
function merged(groups: readonly Group[]): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    if (last && bytesOf(last) < least && bytesOf(last, group) < most) {
      const range: Range = [last.range[0], group.range[1]];
      all.splice(-1, 1, { words: [...last.words, ...group.words], range });
    } else all.push(group);
  }
  return all;
}

/** What to load for 2 letters whose words were cut, while no third is typed: as many bytes as of Pagefind's files. */
function firstWith(beginning: string, groups: readonly Group[]): Group[] {
  const own = groups.map((group) => ({
    group,
    words: group.words.filter(({ text }) => text.startsWith(beginning)),
  }));
  const some = own.filter(({ words }) => words.length > 0);
  return some.filter((_, index) => bytesOf(...some.slice(0, index)) < most).map(({ group }) => group);
}

function bytesOf(...groups: readonly Pick<Group, "words">[]): number {
  return groups.flatMap(({ words }) => words).reduce((sum, { item }) => sum + item.length, 0);
}
