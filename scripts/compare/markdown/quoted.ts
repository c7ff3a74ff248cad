/** Control characters, and those that turn the direction of a text round and so can hide what it says. */
const hidden = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Text of a site as a code span (CommonMark 0.31.2, 6.1), in which nothing is markup, mentions a person or
 * refers to anything. Longer text than `most` characters is cut.
 */
export function quoted(text: string, most = 200): string {
  const line = cut(visible(text.replace(/\s+/g, " ").trim()), most);
  if (line === "") return "(nothing)";
  const fence = fenceFor(line, 1);
  const space = /^`|`$/.test(line) ? " " : "";
  return fence + space + line + space + fence;
}

/** Lines of a site as a block of code of a language (CommonMark 0.31.2, 4.5). */
export function quotedLines(lines: string[], language: string): string {
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

function cut(text: string, most: number): string {
  const characters = text.length > most ? [...text] : [];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}
