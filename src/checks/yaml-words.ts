import type { SyntaxCode } from "../source/yaml-problems.ts";

type Words = [message: string, fix: string];

/** What to say of a problem with YAML, from its code and the line that it is on. */
export function explainYamlProblem(code: SyntaxCode, line: string): Words {
  if (code === "other-dashes") return [`Line 1 is “${line}”.`, "Write three hyphens and nothing else: ---"];
  const { key, value } = getParts(line);
  const quoted = `${key}${quoteValue(value)}`;
  const slip = slips[code] ?? findHyphenSlip(line) ?? findLineSlip(key, value);
  return slip?.(quoted) ?? other;
}

const other: Words = [
  "This line can’t be read.",
  "Write a key, a colon, a space and the value, with two spaces before the lines that belong under another.",
];

const unaligned: Words = [
  "This line and those round it don’t line up.",
  "Give lines that belong together the same number of spaces at the start.",
];

const quoteIt = (quoted: string) => `Put the value in quotes: ${quoted.trim()}`;

/** A number, true and false stand without quotes. */
const straightIt = (quoted: string) =>
  /"(?:-?[\d.]+|true|false)"$/.test(quoted) ? `Write ${quoted.trim().replaceAll('"', "")}` : quoteIt(quoted);

const slips: Partial<Record<SyntaxCode, (quoted: string) => Words>> = {
  TAB_AS_INDENT: () => ["This line begins with a tab.", "Use spaces instead: two for each step in."],
  BAD_INDENT: () => unaligned,
  "no-break-space": () => [
    "There is a no-break space here, which looks like a space and is none.",
    "Delete it, and type a space.",
  ],
  DUPLICATE_KEY: () => ["This key is here twice.", "Keep one of the two."],
  BAD_SCALAR_START: (quoted) => ["A value can’t begin with this sign.", quoteIt(quoted)],
  BAD_DQ_ESCAPE: () => ["In double quotes, \\ has a meaning of its own.", "Write \\\\ for the sign itself."],
  MULTIPLE_DOCS: () => ["A line of --- divides this file in two.", "Remove it."],
  "open-quote": () => [
    "The quotes that begin here are never closed.",
    "Add the same quote at the end of the value.",
  ],
  "open-bracket": () => [
    "The bracket that begins here is never closed.",
    "Add ] after the last item of a list, or } after the last value of a group.",
  ],
  alias: (quoted) => ["A value can’t begin with * or &.", quoteIt(quoted)],
  tag: (quoted) => ["A value can’t begin with !.", quoteIt(quoted)],
  directive: () => ["A line that begins with % sets how the file is read.", "Remove it."],
  "not-keys": () => ["This is not a list of keys and values.", other[1]],
  empty: () => ["The file is empty.", "Write its content, or remove it."],
  "no-front-matter": () => [
    "The file doesn’t begin with front matter.",
    "Make --- the first line, then one line for each key, then --- again and the text.",
  ],
  "empty-lines-above": () => ["The file begins with an empty line.", "Remove the empty lines above ---."],
  "front-matter-not-closed": () => [
    "The front matter is never closed.",
    "Put a line of three hyphens, ---, after its last line.",
  ],
  "text-after-dashes": () => [
    "The line that closes the front matter has more than --- on it.",
    "Write --- alone.",
  ],
  "curly-quotes": (quoted) => ["These curly quotes would be shown as part of the value.", straightIt(quoted)],
  "half-quoted": () => [
    "The quote that ends this value has none at its beginning, so readers would see it.",
    "Delete it, or write one before the value as well.",
  ],
  "too-deep": () => [
    "This is nested too deep to be read.",
    "Write it with fewer lists and groups in others.",
  ],
  "cut-short": (quoted) => ["What follows # here is left out, as a note to editors.", quoteIt(quoted)],
};

/** A hyphen that begins an item but for its space, or two of them. */
function findHyphenSlip(line: string): (() => Words) | undefined {
  const [, item] = /^\s*(?:-(?=\w)|--+ *)(\w.*)$/.exec(line) ?? [];
  return item === undefined
    ? undefined
    : () => ["An item of a list begins with one hyphen and a space.", `Write - ${item.trimEnd()}`];
}

/** The slips that the library reports in several ways, told apart by the line. */
function findLineSlip(key: string, value: string): ((quoted: string) => Words) | undefined {
  if (/^[“”„‘’]/.test(value)) {
    return (quoted) => ["Curly quotes don’t hold a value together.", `Use straight quotes: ${quoted.trim()}`];
  }
  if (/^[&*!]/.test(value)) return slips.BAD_SCALAR_START;
  if (/^["']/.test(value)) {
    return (quoted) => ["There is more after the closing quote.", `${quoteIt(quoted)}`];
  }
  if (/^-\s/.test(value)) {
    return () => [
      "A list begins on the line under its key.",
      "Move the hyphen and what follows to a new line.",
    ];
  }
  if (/:(?:\s|$)/.test(value) && !/^[[{]/.test(value)) {
    return (quoted) => ["The value has a colon in it, which begins another key.", quoteIt(quoted)];
  }
  const [, unparted = ""] = /[{,]\s*[\w-]+:\s+[^,{}[\]"']*?\s([\w-]+):\s/.exec(value) ?? [];
  if (unparted !== "") {
    return () => ["A comma is missing between two values in brackets.", `Write a comma before ${unparted}:`];
  }
  if (/^[[{]/.test(value)) {
    return () => [
      "The value in brackets can’t be read.",
      "Put quotes round each text in it that has a colon, a comma or a bracket.",
    ];
  }
  if (/^(?:\s*- +)?$/.test(key)) {
    return () => ["This line has no key with a colon and a space after it.", other[1]];
  }
  return () => unaligned;
}

/** A line's beginning up to its value, and the value. */
function getParts(line: string): { key: string; value: string } {
  const [, key = "", value = line] = /^(\s*(?:- +)?[^\s:#"'[{]+ *:\s+|\s*- +)(.*)$/.exec(line) ?? [];
  return { key, value: value.trim() };
}

/** A value in quotes that hold all of it, without those that it has round it. */
export function quoteValue(value: string): string {
  const bare = value.replace(/^["'“”„‘](.*)["'”’“]$/s, "$1");
  return bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
