/** What can stand in a line of a document. */
export type Inline =
  | { type: "text"; text: string; bold: boolean; italic: boolean; href?: string | undefined }
  | { type: "break" }
  | { type: "picture"; picture: Picture; alt: string };

/** A picture of a document, as Word shows it. */
export interface Picture {
  bytes: Uint8Array;
  /** How much is cut off each side, as a share of its width or height. */
  crop: Record<"left" | "top" | "right" | "bottom", number>;
  /** Quarter turns to the right. */
  turns: number;
  /** Whether it is mirrored, across and down. */
  flipped: { across: boolean; down: boolean };
}

/** What stands on its own in a document. */
export type Block =
  | {
      type: "heading";
      /** From 1, or 0 for the title of the document. */
      level: number;
      text: string;
      /** Its number, which stands before its words. */
      label: string;
    }
  | {
      type: "paragraph";
      content: Inline[];
      isQuote: boolean;
      /** True where every word of it is bold. */
      isBold: boolean;
    }
  | {
      type: "item";
      /** From 0. */
      level: number;
      /** Of a list with numbers. */
      number: number | undefined;
      content: Inline[];
    }
  | {
      type: "table";
      /** The first has the headings; all are as long. */
      rows: Inline[][][];
    };

/** Text without any form. */
export function makeText(text: string): Inline {
  return { type: "text", text, bold: false, italic: false };
}

/** The words of a line, without its form. */
export function readWords(content: readonly Inline[]): string {
  const parts = content.map((piece) =>
    piece.type === "text" ? piece.text : piece.type === "break" ? " " : "",
  );
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** True for a line in which a reader sees nothing. */
export function isEmpty(content: readonly Inline[]): boolean {
  return readWords(content) === "" && !content.some(({ type }) => type === "picture");
}

/** A line whose pieces of the same form are one. */
export function mergePieces(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const piece of content) {
    const last = pieces.at(-1);
    if (
      piece.type === "text" &&
      last?.type === "text" &&
      last.bold === piece.bold &&
      last.italic === piece.italic &&
      last.href === piece.href
    )
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

/** A line as paragraphs: several where empty lines are in it. */
export function splitParagraphs(
  content: readonly Inline[],
  { isQuote = false, isBold = false }: { isQuote?: boolean; isBold?: boolean },
): Block[] {
  const lines: Inline[][] = [[]];
  let breaks = 0;
  for (const piece of content) {
    breaks =
      piece.type === "break" ? breaks + 1 : piece.type === "text" && piece.text.trim() === "" ? breaks : 0;
    if (breaks === 2) lines.push([]);
    if (breaks < 2) lines.at(-1)?.push(piece);
  }
  return lines
    .filter((line) => !isEmpty(line))
    .map((line): Block => ({ type: "paragraph", content: line, isQuote, isBold }));
}

/** Blocks of a cell as one line. */
export function joinOnOneLine(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, index): Inline[] => {
    const between = index === 0 ? [] : [makeText(block.type === "item" ? "; " : " ")];
    if (block.type === "heading") return [...between, makeText(`${block.label} ${block.text}`.trim())];
    if (block.type === "table") return [];
    const label = block.type === "item" && block.number !== undefined ? [makeText(`${block.number}. `)] : [];
    return [
      ...between,
      ...label,
      ...block.content.map((piece) => (piece.type === "break" ? makeText(" ") : piece)),
    ];
  });
}
