/** Something small that is put right without asking, as it changes nothing that readers see. */
export interface Mend {
  /** What was put right, to be told. */
  about: string;
  mend: (text: string, isYaml: boolean) => string;
}

export const mends: readonly Mend[] = [
  { about: "the byte order mark", mend: (text) => text.replace(/^\uFEFF/, "") },
  { about: "the line ends of Windows", mend: (text) => text.replaceAll("\r\n", "\n") },
  {
    about: "tabs before keys",
    mend: inFrontMatter((line) => line.replace(/^[ \t]*/, (indent) => indent.replaceAll("\t", "  "))),
  },
  { about: "curly quotes round a value", mend: inFrontMatter(straightQuotes) },
  { about: "spaces before the ends of lines", mend: inFrontMatter((line) => line.trimEnd()) },
  { about: "spaces before the ends of lines", mend: withoutTrailingSpaces },
  { about: "the missing line end at the end", mend: (text) => (/[^\n]$/.test(text) ? `${text}\n` : text) },
];

/** Changes each line of the front matter, or of a whole YAML file. */
function inFrontMatter(change: (line: string) => string): Mend["mend"] {
  return (text, isYaml) => {
    const lines = text.split("\n");
    const end = isYaml ? lines.length : lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
    return lines.map((line, index) => (index < end ? change(line) : line)).join("\n");
  };
}

/** “Value” as "Value", where the quotes hold all of the value. */
function straightQuotes(line: string): string {
  return line.replace(
    /^(\s*(?:- +)*(?:[\w-]+:\s+)?)“([^“”]*)”[ \t]*$/,
    (_all, key: string, value: string) =>
      key + (/["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`),
  );
}

/** Two spaces at the end of a line that another follows begin a new line on the page, so they stay. */
function withoutTrailingSpaces(text: string): string {
  return text.replace(/[ \t]+$/gm, (spaces, at: number) => {
    const isBreak =
      spaces.endsWith("  ") &&
      /\S/.test(text[at - 1] ?? "\n") &&
      /^\n[ \t]*\S/.test(text.slice(at + spaces.length, at + spaces.length + 100));
    return isBreak ? "  " : "";
  });
}
