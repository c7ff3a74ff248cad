import { changed, refused, type Mutator } from "../mutant.ts";
import { anyKeyLine, spliced, type KeyLine } from "../written-file.ts";

interface Way {
  /** The line, or lines, in place of that of a key with its value. */
  lines(line: KeyLine): string[];
  /** How many lines further down, or up, it may be found: YAML can be read in more ways than one. */
  near?: { above?: number; below?: number };
}

const valued =
  (change: (value: string) => string): Way["lines"] =>
  ({ indent, key, value }) => [`${indent}${key}: ${change(value)}`];

const ways: Record<string, Way> = {
  "a tab before it": { lines: ({ indent, key, value }) => [`\t${indent}${key}: ${value}`] },
  "a colon in its value": { lines: valued((value) => `${value}: more`) },
  "an opening quote": { lines: valued((value) => `"${value}`) },
  "a closing quote": { lines: valued((value) => `"${value}" more`) },
  "an opening bracket": { lines: valued((value) => `[${value}`), near: { below: 1 } },
  "an opening brace": { lines: valued((value) => `{ ${value}`), near: { below: 1 } },
  "a closing bracket": { lines: valued((value) => `[${value}]]`), near: { below: 1 } },
  "an alias": { lines: valued(() => "*other") },
  "an anchor": { lines: valued((value) => `&other ${value}`) },
  "a tag": { lines: valued((value) => `!!set ${value}`) },
  "a sign that is reserved": { lines: valued((value) => `@${value}`) },
  "a backtick": { lines: valued((value) => `\`${value}`) },
  "a percent sign": { lines: valued((value) => `%${value}`) },
  "a list on its line": { lines: valued((value) => `- ${value}`) },
  "no colon": {
    lines: ({ indent, key, value }) => [`${indent}${key} ${value}`],
    near: { above: 1, below: 1 },
  },
  "no space after its colon": {
    lines: ({ indent, key, value }) => [`${indent}${key}:${value}`],
    near: { above: 1, below: 1 },
  },
  "one more space before it": {
    lines: ({ indent, key, value }) => [` ${indent}${key}: ${value}`],
    near: { above: 1, below: 1 },
  },
  "a merge below it": {
    lines: ({ indent, key, value }) => [`${indent}${key}: ${value}`, `${indent}<<: *other`],
    near: { below: 1 },
  },
  "a key of keys below it": {
    lines: ({ indent, key, value }) => [`${indent}${key}: ${value}`, `${indent}? { a: b }`, `${indent}: c`],
    near: { below: 2 },
  },
  "an escape that is none": { lines: valued((value) => `"\\q ${value}"`) },
};

/** YAML that is broken at a line, in all the ways that editors break it. */
export const yaml: Mutator = {
  name: "YAML broken",
  mutate(files, random) {
    const { file, line } = anyKeyLine(
      files,
      random,
      ({ value, indent }) => /^[\p{L}\d]/u.test(value) && !/["'#]|: /.test(value) && !indent.includes("-"),
    );
    const way = random.oneOf(Object.keys(ways));
    const { lines, near } = ways[way]!;
    const number = line.index + 1;
    const notes = file.lines.slice(line.end).findIndex((one) => !/^\s*(?:#.*)?$/.test(one));
    return {
      about: `${file.path} with ${way} in line ${number}`,
      changes: [changed(file.path, spliced(file, line.index, line.end, ...lines(line)))],
      expected: refused(
        file.path,
        Math.max(1, number - (near?.above ?? 0)),
        number + (near?.below ? near.below + Math.max(0, notes) : 0),
      ),
    };
  },
};
