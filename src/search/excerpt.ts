/** A piece of an excerpt: words that match what was searched for, or the words between them. */
export interface Piece {
  text: string;
  matches: boolean;
}

/**
 * The pieces of one of Pagefind's excerpts, as plain text. Pagefind gives HTML in which `<mark>` is
 * the only tag and `&lt;` and `&gt;` stand for brackets of the text. The dots at the end keep to the
 * word before them.
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((html, index) => ({ text: plainText(html), matches: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** Pieces without the heading that they begin with, because it stands above them already. */
export function withoutHeading(pieces: Piece[], heading: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join("");
  if (!text.startsWith(heading)) return pieces;
  const rest = text.slice(heading.length).replace(/^[.\s]+/, "");
  return from(pieces, text.length - rest.length);
}

function from([first, ...rest]: Piece[], start: number): Piece[] {
  if (first === undefined || start === 0) return first === undefined ? [] : [first, ...rest];
  if (first.text.length <= start) return from(rest, start - first.text.length);
  return [{ ...first, text: first.text.slice(start) }, ...rest];
}

function plainText(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replace(/ …$/, "\u00a0…");
}
