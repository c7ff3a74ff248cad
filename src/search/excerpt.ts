/** A piece of an excerpt: words that match what was searched for, or the words between them. */
export interface Piece {
  text: string;
  matches: boolean;
}

/**
 * The pieces of one of Pagefind's excerpts, as plain text. Pagefind gives HTML in which `<mark>` is
 * the only tag and `&lt;` and `&gt;` stand for brackets of the text.
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((html, index) => ({ text: plainText(html), matches: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/**
 * Pieces without the heading that they begin with, or its end, because it stands above them already.
 * Pagefind puts a full stop after headings.
 */
export function withoutHeading(pieces: Piece[], heading: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join("");
  const ends = heading.split(" ").map((_, index, words) => `… ${words.slice(index).join(" ")}.`);
  const start = [heading, ...ends].find((words) => text.startsWith(words));
  if (start === undefined) return pieces;
  const rest = text.slice(start.length).replace(/^[.\s]+/, "");
  return from(pieces, text.length - rest.length);
}

function from([first, ...rest]: Piece[], start: number): Piece[] {
  if (first === undefined || start === 0) return first === undefined ? [] : [first, ...rest];
  if (first.text.length <= start) return from(rest, start - first.text.length);
  return [{ ...first, text: first.text.slice(start) }, ...rest];
}

// The dots at the end keep to the word before them.
function plainText(html: string): string {
  return tidy(html.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).replace(/ …$/, "\u00a0…");
}

/** Text as it was written: Pagefind sets elements apart with a space, before a comma too. */
export function tidy(text: string): string {
  return text.replaceAll(" ,", ",");
}
