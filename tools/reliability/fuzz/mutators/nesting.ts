import { changed, refused, right, type Mutant, type Mutator } from "../mutant.ts";
import { anyKeyLine, anyPage, spliced } from "../written-file.ts";
import type { Random } from "../../../bench/content/random.ts";

/** Values of YAML, one in another so many times over, as the lines below a key. */
const values: Record<string, (levels: number) => string[]> = {
  "lists in brackets": (levels) => [`${"[".repeat(levels)}a${"]".repeat(levels)}`],
  "groups in braces": (levels) => [`${"{ a: ".repeat(levels)}b${" }".repeat(levels)}`],
  "brackets on lines, not closed": (levels) => Array.from({ length: levels }, () => "["),
  "lists with hyphens": (levels) => [`${"- ".repeat(levels)}a`],
  "keys of keys": (levels) => [`${"? ".repeat(levels)}a`],
  "groups on lines": (levels) =>
    Array.from({ length: Math.min(levels, 400) }, (_, level) => `${" ".repeat(level)}a:`),
};

/** Markdown, one in another so many times over, and how many times may be read. */
const texts: Record<string, { text: (levels: number) => string[]; isRefused: (levels: number) => boolean }> =
  {
    quotations: { text: (levels) => [`${"> ".repeat(levels)}a`], isRefused: isDeep },
    lists: { text: (levels) => [`${"- ".repeat(levels)}a`], isRefused: isDeep },
    "numbered lists": { text: (levels) => [`${"1. ".repeat(levels)}a`], isRefused: isDeep },
    "lists on lines": {
      text: (levels) =>
        Array.from({ length: Math.min(levels, 300) }, (_, level) => `${"  ".repeat(level)}- a`),
      isRefused: isDeep,
    },
    brackets: { text: (levels) => [`${"[".repeat(levels)}a${"]".repeat(levels)}`], isRefused: () => false },
    emphasis: {
      text: (levels) => [`${"*a **b ".repeat(levels)}c${"** *".repeat(levels)}`],
      isRefused: () => false,
    },
    pictures: {
      text: (levels) => [`${"![".repeat(levels)}a${"](b.png)".repeat(levels)}`],
      isRefused: () => true,
    },
  };

/** Each level is a list and its item, so this is well beyond what is read. */
function isDeep(levels: number): boolean {
  return levels > 100;
}

/** Lists, groups or quotations, each inside another. */
export const nesting: Mutator = {
  name: "deep nesting",
  mutate(files, random) {
    const levels = random.oneOf([60, 120, 400, 900]);
    return random.chance(0.5) ? inData(files, random, levels) : inText(files, random, levels);
  },
};

function inData(files: Parameters<Mutator["mutate"]>[0], random: Random, levels: number): Mutant {
  const { file, line } = anyKeyLine(files, random, () => true);
  const { index, indent, key, end } = line;
  const what = random.oneOf(Object.keys(values));
  const deeper = " ".repeat(indent.length + 2);
  const lines = values[what]!(levels).map((line) => deeper + line);
  return {
    about: `${file.path} with ${levels} ${what} under “${key}” of line ${index + 1}`,
    changes: [changed(file.path, spliced(file, index, end, `${indent}${key}:`, ...lines))],
    expected: refused(file.path, index + 1, index + 1 + lines.length),
  };
}

function inText(files: Parameters<Mutator["mutate"]>[0], random: Random, levels: number): Mutant {
  const page = anyPage(files, random);
  const what = random.oneOf(Object.keys(texts));
  const { text, isRefused } = texts[what]!;
  const at = page.lines.length;
  const lines = text(levels);
  return {
    about: `${page.path} with ${levels} ${what} at its end`,
    changes: [changed(page.path, spliced(page, at, at, "", ...lines, ""))],
    expected: isRefused(levels) ? refused(page.path, at + 2, at + 1 + lines.length) : right,
  };
}
