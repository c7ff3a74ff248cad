/** Words as they are searched for: without spaces at the ends or more than one between. */
export function normaliseWords(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}

/** A word as it is compared: small letters and figures alone, without accents. */
export function normaliseWord(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A word as it is compared, without the s of a plural. */
export function getSingular(bare: string): string {
  return bare.length > 2 ? bare.replace(/s$/, "") : bare;
}

/** What words of one family have in common that endings set apart: racist and racism, partner and partnership. */
export function getRoot(bare: string): string {
  return bare
    .replace(/s$/, "")
    .replace(/(?<=^.{3,})(?:ist|ism|istic)$/, "")
    .replace(/(?<=^.{4,})(?:ation|er|or|al|ally|ly|ive|ment|ness|ship|able|y)$/, "")
    .replace(/(?<=^.{3,})(?:ing|ed|e)$/, "");
}

/** How many letters of a word may be wrong, at the most, for it to be taken for another. */
export function countMayBeWrong(bare: string): number {
  return bare.length < 4 ? 0 : bare.length < 7 ? 1 : 2;
}

/** Words that say how something is asked, and not what about: they are left out of a search. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after am an and any are as at be been being but by before between can could did do does doing for from get during gets got
  had has have having he her here him his how i if in into is it its many may me might much must my of off on out over
  or our ours say says shall she should so than that the their them then there these they this those through to under us until up
  was we were what whats when where which who whom whose why will with would you your`.split(/\s+/),
);

/** Finds some words and phrases as whole words; longer ones first. */
export function makePattern(phrases: string[]): RegExp | undefined {
  const escaped = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .map((phrase) => phrase.replace(/\s+/g, "\\s+"));
  if (escaped.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
