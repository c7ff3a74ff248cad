/** Finds some words and phrases as whole words; longer ones first. */
export function patternOf(phrases: string[]): RegExp | undefined {
  const escaped = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .map((phrase) => phrase.replace(/\s+/g, "\\s+"));
  if (escaped.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
