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
export function plain(text: string): Inline {
  return { type: "text", text, bold: false, italic: false };
}

/** The words of a line, without its form. */
export function wordsOf(content: readonly Inline[]): string {
  const parts = content.map((piece) =>
    piece.type === "text" ? piece.text : piece.type === "break" ? " " : "",
  );
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** True for a line in which a reader sees nothing. */
export function isEmpty(content: readonly Inline[]): boolean {
  return wordsOf(content) === "" && !content.some(({ type }) => type === "picture");
}
