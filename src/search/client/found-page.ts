import { normaliseWord } from "../words.ts";
import type { PagefindPage } from "./pagefind.ts";

/** A page that was found, as the list of results shows it. */
export interface FoundPage {
  title: string;
  href: string;
  /** The kind of page it is, such as Goal. */
  kind: string;
  /** The day that it was published, in words, if it is dated. */
  date: string | undefined;
  /** What matches before the first section, where that matches best. */
  excerpt: Piece[];
  /** The sections that match best, the best one first. */
  sections: FoundSection[];
}

export interface FoundSection {
  title: string;
  /** The page's address with the section's anchor. */
  href: string;
  excerpt: Piece[];
}

/** How many parts of a page are shown. */
const sectionsShown = 3;

/** What the list of results shows of a page. `locations` are the numbers of the words that meet each need. */
export function describeFoundPage(page: PagefindPage, locations: readonly number[][]): FoundPage {
  const words = getWords(page);
  const parts = getParts(page, words.length);
  const best = findBestParts(parts, locations);
  // Found by its summary alone, which the page itself doesn't show.
  const isInSummary = locations.flat().length === 0 && page.meta["summary"] !== undefined;
  const summary = isInSummary ? [{ text: page.meta["summary"] ?? "", matches: false }] : undefined;
  const href = getHref(page.url, findMatchedPhrases(words, parts, locations));
  const opening = best[0]?.heading
    ? undefined
    : (best[0] ?? { from: 0, textFrom: parts[0]?.textFrom ?? 0, to: words.length });
  return {
    title: tidy(page.meta["title"] ?? page.url),
    href: href(),
    kind: page.filters["kind"]?.[0] ?? "",
    date: page.meta["date"],
    excerpt: opening ? (summary ?? getExcerpt(words, opening, locations)) : [],
    sections: best.flatMap((part) =>
      part.heading
        ? [
            {
              title: part.heading.text,
              href: href(part.heading.id),
              excerpt: getExcerpt(words, part, locations),
            },
          ]
        : [],
    ),
  };
}

/** The parts that meet most needs, of these those that name them, and then in their order. The title is of no part. */
function findBestParts(parts: Part[], locations: readonly number[][]): Part[] {
  const valued = parts.map((part) => {
    const from = part.heading ? part.from : part.textFrom;
    const inside = locations.map((own) => own.filter((at) => at >= from && at < part.to).length);
    const met = inside.filter((count) => count > 0).length;
    const named = locations.filter((own) => own.some((at) => at >= from && at < part.textFrom)).length;
    return { part, met, named };
  });
  const most = Math.max(1, ...valued.map(({ met }) => met));
  return valued
    .filter(({ met }) => met > most / 2)
    .toSorted((a, b) => b.met - a.met || b.named - a.named)
    .slice(0, sectionsShown)
    .map(({ part }) => part);
}

/** Addresses that tell the page which of its words to mark. */
function getHref(url: string, phrases: string[]): (id?: string) => string {
  const marks = new URLSearchParams(phrases.map((phrase) => ["highlight", phrase]));
  const query = marks.size > 0 ? `?${marks}` : "";
  return (id) => `${url}${query}${id === undefined ? "" : `#${id}`}`;
}

/** The text under a heading, as the numbers of its first word and of the word after its last. */
interface Part {
  /** Absent for what comes before the first heading. */
  heading?: { id: string; text: string };
  /** Where the heading begins. */
  from: number;
  /** Where the text after the heading begins. */
  textFrom: number;
  to: number;
}

const mostPhrases = 10;

/** The words of a page as Pagefind counts them. It writes brackets as entities, and nothing else. */
function getWords({ raw_content: text }: PagefindPage): string[] {
  return text.split(/[^\S\uFEFF]+/).map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

/** The parts of a page, one a heading, in their order. */
function getParts({ anchors, meta }: PagefindPage, words: number): Part[] {
  const headings = anchors
    .filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "")
    .toSorted((a, b) => a.location - b.location);
  const title = meta["title"] ?? "";
  return [
    { from: 0, textFrom: countWords(title), to: headings[0]?.location ?? words },
    ...headings.map(({ id, text, location }, index) => ({
      heading: { id, text: tidy(text) },
      from: location,
      textFrom: location + countWords(text),
      to: headings[index + 1]?.location ?? words,
    })),
  ];
}

/** The words and phrases of a page that match, as they are written, each once. None goes beyond its part. */
function findMatchedPhrases(words: string[], parts: Part[], locations: readonly number[][]): string[] {
  const all = [...new Set(locations.flat())].toSorted((a, b) => a - b);
  const begin = new Set(parts.flatMap(({ from, textFrom }) => [from, textFrom]));
  const phrases: string[][] = [];
  for (const [index, at] of all.entries()) {
    const word = words[at]?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, "") ?? "";
    const goesOn = all[index - 1] === at - 1 && !begin.has(at) && !/[.,:;?!)]$/.test(words[at - 1] ?? "");
    if (goesOn) phrases.at(-1)?.push(word);
    else phrases.push([word]);
  }
  const byText = new Map(phrases.map((phrase) => [normaliseWord(phrase.join(" ")), phrase.join(" ")]));
  return [...byText]
    .filter(([bare]) => bare !== "")
    .map(([, phrase]) => phrase)
    .slice(0, mostPhrases);
}

/** Text as it was written: Pagefind sets elements apart with a space, before a comma too. */
function tidy(text: string): string {
  return text.replaceAll(" ,", ",").trim();
}

function countWords(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}

/** A piece of an excerpt: words that match what was searched for, or the words between them. */
export interface Piece {
  text: string;
  matches: boolean;
}

const length = 24;
const lead = 6;

/** The signs around a word, which are not what was searched for, and the word; the plus of “Good+” is its own. */
const signs = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+]*)$/u;

/**
 * The words of a part that tell best why it was found: where most needs are met, from a sentence's start or not far
 * before them.
 */
function getExcerpt(words: string[], part: Part, locations: readonly number[][]): Piece[] {
  const needs = locations.map((own) => own.filter((at) => at >= part.textFrom && at < part.to));
  const starts = needs.flat().map((at) => startBefore(words, at, part.textFrom));
  const worth = (start: number) => {
    const near = needs.map((own) => own.filter((at) => at >= start && at < start + length).length);
    return near.filter((count) => count > 0).length * length + near.reduce((sum, count) => sum + count, 0);
  };
  const start = starts.toSorted((a, b) => worth(b) - worth(a) || a - b)[0] ?? part.textFrom;
  const end = Math.min(start + length, part.to);
  const pieces = getPieces(words.slice(start, end), new Set(needs.flat().map((at) => at - start)));
  if (pieces.length === 0) return [];
  const isBegun = start > part.textFrom && !endsSentence(words[start - 1]);
  return [...cut(isBegun, "…\u00a0"), ...pieces, ...cut(end < part.to, "\u00a0…")];
}

function cut(isCut: boolean, text: string): Piece[] {
  return isCut ? [{ text, matches: false }] : [];
}

function startBefore(words: string[], at: number, first: number): number {
  for (let start = at; start > Math.max(first, at - lead); start--) {
    if (endsSentence(words[start - 1])) return start;
  }
  return Math.max(first, at - lead);
}

function endsSentence(word = ""): boolean {
  return /[.?!:]$/.test(word);
}

function getPieces(words: string[], matching: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, matches: boolean): void => {
    const before = pieces.at(-1);
    if (before?.matches === matches) before.text += text;
    else if (text !== "") pieces.push({ text, matches });
  };
  for (const [index, word] of words.entries()) {
    const space = index === 0 || word === "," ? "" : " ";
    const [, open = word, core = "", close = ""] = (matching.has(index) && signs.exec(word)) || [];
    // Words side by side are marked as one.
    add(`${space}${open}`, core !== "" && open === "" && pieces.at(-1)?.matches === true);
    add(core, true);
    add(close, false);
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(" ,", ",") }));
}
