/** Control characters, and those that turn the direction of a text round and so can hide what it says. */
const hidden = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Text of a site as a code span (CommonMark 0.31.2, 6.1), in which nothing is markup, mentions a person or
 * refers to anything. Longer text than `limit` characters is cut.
 */
export function quote(text: string, limit = 200): string {
  const line = cut(visible(text.replace(/\s+/g, " ").trim()), limit);
  if (line === "") return "(nothing)";
  const fence = fenceFor(line, 1);
  const space = /^`|`$/.test(line) ? " " : "";
  return fence + space + line + space + fence;
}

/** Lines of a site as a block of code of a language (CommonMark 0.31.2, 4.5). */
export function quoteLines(lines: string[], language: string): string {
  const text = lines.map((line) => cut(visible(line.replace(/\s/g, " ")), 1000)).join("\n");
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

function fenceFor(text: string, least: number): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  return "`".repeat(Math.max(least, Math.max(0, ...runs) + 1));
}

function visible(text: string): string {
  return text.replace(hidden, (character) => (character === "\n" ? character : "\uFFFD"));
}

function cut(text: string, limit: number): string {
  const characters = text.length > limit ? [...text] : [];
  return characters.length > limit ? `${characters.slice(0, limit).join("")}…` : text;
}

/** The most items of a list: what is beyond is counted. */
const MAX_ITEMS = 100;

/** Markdown's list of some items, each a line. */
export function writeList(items: string[]): string {
  const lines = items.slice(0, MAX_ITEMS).map((item) => `- ${item}`);
  if (items.length > MAX_ITEMS) lines.push(`- and ${items.length - MAX_ITEMS} more`);
  return lines.join("\n");
}

/** "1 page", "2 pages". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;
}

/** Bytes as a reader of a report takes them in: "1,204 bytes", "35.2 kB". */
export function formatBytes(bytes: number): string {
  const round = (number: number) => number.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  if (bytes < 10_000) return count(bytes, "byte");
  return bytes < 10_000_000 ? `${round(bytes / 1000)} kB` : `${round(bytes / 1_000_000)} MB`;
}

/** A difference of bytes with its sign: "+12 bytes", "−3.1 kB", "0". */
export function formatDifference(bytes: number): string {
  return bytes === 0 ? "0" : `${bytes > 0 ? "+" : "−"}${formatBytes(Math.abs(bytes))}`;
}

/**
 * Blocks of Markdown as one text of no more than `limit` bytes. What doesn't fit is left out from the end, whole
 * blocks only, so that none is left open; a last line says how many.
 */
export function joinWithin(limit: number, blocks: string[]): string {
  const sizes = blocks.map((block) => Buffer.byteLength(block) + 2);
  if (sizes.reduce((sum, size) => sum + size, 0) <= limit) return blocks.join("\n\n");
  // What the last line takes.
  let left = limit - 200;
  const fitting = sizes.findIndex((size) => (left -= size) < 0);
  const note = `**${count(blocks.length - fitting, "more part")} of this report would make it longer than it may be: run the command yourself to see all.**`;
  return [...blocks.slice(0, fitting), note].join("\n\n");
}
