import { format } from "prettier";
import { unwritten } from "../../checks/rules/unfinished.ts";
import { parseMarkdown, getText } from "../../source/markdown.ts";
import { escapeMarkdown } from "../update.ts";
import type { Block, Inline, Picture } from "./content.ts";

/** The address of a picture, from the text that shows it. */
export type AddressOf = (picture: Picture) => string;

/** Blocks of a document as Markdown, in the form that the project's other files have. */
export async function writeMarkdown(blocks: readonly Block[], addressOf: AddressOf): Promise<string> {
  const lists = new ListWriter();
  const parts: string[] = [];
  let before: Block["type"] | undefined;
  for (const block of blocks) {
    if (block.type !== "item") lists.end();
    const written =
      block.type === "item"
        ? lists.write(block, await writeLine(block.content, addressOf))
        : await writeBlock(block, addressOf);
    parts.push(
      before === undefined ? "" : before === "item" && block.type === "item" ? "\n" : "\n\n",
      written,
    );
    before = block.type;
  }
  return formatMarkdown(parts.join(""));
}

async function formatMarkdown(markdown: string): Promise<string> {
  return (await format(markdown, { parser: "markdown", proseWrap: "preserve" })).trim();
}

async function writeBlock(block: Exclude<Block, { type: "item" }>, addressOf: AddressOf): Promise<string> {
  if (block.type === "heading") return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
  if (block.type === "paragraph") {
    const line = await writeLine(block.content, addressOf);
    return block.isQuote ? line.replace(/^/gm, "> ") : line;
  }
  const [head = "", ...rows] = await Promise.all(
    block.rows.map(async (row) => {
      const cells = await Promise.all(row.map((cell) => writeLine(cell, addressOf)));
      return `| ${cells.map((cell) => cell.replace(/\\?\n/g, " ")).join(" | ")} |`;
    }),
  );
  return [head, `|${" --- |".repeat(block.rows[0]?.length ?? 0)}`, ...rows].join("\n");
}

interface OpenItem {
  level: number;
  /** Of the marker, with its space. */
  width: number;
  number: number | undefined;
  sign: string | undefined;
}

/** Writes the items of lists, each as far in as what is above it asks. */
class ListWriter {
  /** The items that the next may stand in, the outermost first. */
  #above: OpenItem[] = [];

  end(): void {
    this.#above = [];
  }

  write({ level, number }: Extract<Block, { type: "item" }>, line: string): string {
    let last: OpenItem | undefined;
    while ((this.#above.at(-1)?.level ?? -1) >= level) last = this.#above.pop();
    // A list that doesn't go on with the next number is another one, which Markdown tells by another sign.
    const goesOn = last?.number !== undefined && number === last.number + 1;
    const sign = goesOn ? last?.sign : last?.sign === "." ? ")" : ".";
    const marker = number === undefined ? "- " : `${number}${sign} `;
    const indent = " ".repeat(this.#above.reduce((sum, { width }) => sum + width, 0));
    this.#above.push({ level, width: marker.length, number, sign: number === undefined ? "-" : sign });
    return `${indent}${marker}${line.replaceAll("\n", `\n${indent}${" ".repeat(marker.length)}`)}`;
  }
}

/** A line as Markdown: its words, and of its form as much as Markdown can give them. */
async function writeLine(content: readonly Inline[], addressOf: AddressOf): Promise<string> {
  const pieces = dropSpareSpaces(content);
  const unformed = writePieces(pieces, addressOf, { bold: false, italic: false });
  const has = (form: keyof Form) => pieces.some((piece) => piece.type === "text" && piece[form]);
  if (!has("bold") && !has("italic")) return unformed;
  // Marks that touch letters or signs can be read as text (CommonMark 0.31, 6.2), so the parser is asked; and
  // where both kinds meet, what the formatter makes of them as well.
  const seen = readSeen(unformed);
  const isSame = async (line: string) =>
    readSeen(line) === seen &&
    (!has("bold") || !has("italic") || readSeen(await formatMarkdown(line)) === seen);
  for (const form of [
    { bold: true, italic: true },
    { bold: true, italic: false },
    { bold: false, italic: true },
  ]) {
    const line = writePieces(pieces, addressOf, form);
    if (await isSame(line)) return line;
  }
  return unformed;
}

function readSeen(line: string): string | undefined {
  const { root } = parseMarkdown(line, "md");
  return root && getText(root).replace(/\s+/g, "");
}

/** A line with no space that Markdown would drop or take for more: one between words, none at its ends. */
function dropSpareSpaces(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  let isOpen = false;
  for (const piece of content) {
    if (piece.type === "break") {
      if (pieces.length > 0 && pieces.at(-1)?.type !== "break") pieces.push(piece);
      isOpen = false;
    } else if (piece.type === "picture") {
      pieces.push(piece);
      isOpen = true;
    } else {
      const spaced: string = piece.text.replace(/\s+/g, " ");
      const text: string = isOpen ? spaced : spaced.trimStart();
      if (text === "") continue;
      pieces.push({ ...piece, text });
      isOpen = !text.endsWith(" ");
    }
  }
  while (pieces.at(-1)?.type === "break") pieces.pop();
  return pieces;
}

type Text = Extract<Inline, { type: "text" }>;
type Form = Record<"bold" | "italic", boolean>;

function writePieces(pieces: readonly Inline[], addressOf: AddressOf, form: Form): string {
  let line = "";
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.type === "break") line = `${line.trimEnd()}\\\n`;
    if (piece?.type === "picture") {
      const alt = piece.alt.replace(/[\s<>|[\]]+/g, " ").trim();
      line += `![${escapeMarkdown(alt) || unwritten}](${addressOf(piece.picture)})`;
    }
    if (piece?.type !== "text") continue;
    const href: string | undefined = piece.href;
    const end: number = pieces.findIndex(
      (one, at) => at > index && (one.type !== "text" || one.href !== href),
    );
    const texts = pieces.slice(index, end === -1 ? undefined : end).filter((one) => one.type === "text");
    index += texts.length - 1;
    const after = pieces[index + 1];
    line +=
      href === undefined
        ? writeForm(
            texts,
            line.at(-1) ?? " ",
            after === undefined || after.type === "break" ? " " : "[",
            form,
          )
        : writeLink(texts, href, form);
  }
  return line.trimEnd();
}

function writeLink(texts: readonly Text[], href: string, form: Form): string {
  const words = writeForm(texts, "[", "]", form);
  const [, before = "", inside = "", behind = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  // What an address may not have inside < > (CommonMark 0.31, 6.3).
  const address = href.replace(/[\s<>\\]/g, encodeURIComponent);
  return inside === "" ? words : `${before}[${inside}](<${address}>)${behind}`;
}

/** Words with the marks of bold text and italics, which begin and end at letters. */
function writeForm(texts: readonly Text[], before: string, behind: string, form: Form): string {
  const text = texts.map((piece) => piece.text).join("");
  const flagsOf = (key: keyof Form) =>
    texts.flatMap((piece) => Array<boolean>(piece.text.length).fill(form[key] && piece[key]));
  const around = (index: number) =>
    index < 0 ? before : index >= text.length ? behind : (text[index] ?? " ");
  const bold = findSpans(flagsOf("bold"), around);
  const edges = new Set(bold.flat());
  const italic = findSpans(flagsOf("italic"), around, edges);

  const [opening, closing] = [new Map<number, string>(), new Map<number, string>()];
  const mark = ([start, end]: Span, sign: string) => {
    opening.set(start, (opening.get(start) ?? "") + sign);
    closing.set(end, sign + (closing.get(end) ?? ""));
  };
  for (const span of bold) mark(span, "**");
  for (const [start, end] of italic) {
    const touches = [around(start - 1), around(end)].some((sign) => isLetter(sign));
    mark([start, end], touches ? "*" : "_");
  }
  const cuts = [...new Set([0, ...bold.flat(), ...italic.flat(), text.length])].toSorted((a, b) => a - b);
  return cuts
    .map((cut, index) => {
      const words = escapeMarkdown(text.slice(cut, cuts[index + 1] ?? cut));
      return (closing.get(cut) ?? "") + (opening.get(cut) ?? "") + words;
    })
    .join("");
}

type Span = [start: number, end: number];

/** The spans of a text that have a form, cut at some edges, from letter to letter where others touch them. */
function findSpans(
  flags: boolean[],
  around: (index: number) => string,
  edges: ReadonlySet<number> = new Set(),
): Span[] {
  const spans: Span[] = [];
  for (const [index, flag] of flags.entries()) {
    const last = spans.at(-1);
    if (!flag) continue;
    if (last?.[1] === index && !edges.has(index)) last[1] += 1;
    else spans.push([index, index + 1]);
  }
  const shrunk = spans.map(([start, end]): Span => {
    while (
      start < end &&
      (isSpace(around(start)) || (!isLetter(around(start)) && isLetter(around(start - 1))))
    )
      start += 1;
    while (end > start && (isSpace(around(end - 1)) || (!isLetter(around(end - 1)) && isLetter(around(end)))))
      end -= 1;
    return [start, end];
  });
  return shrunk.filter(([start, end]) => start < end);
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign);
}

/** True for what is neither a space nor a sign. */
function isLetter(sign: string): boolean {
  return /[^\s\p{P}\p{S}]/u.test(sign);
}
