import fc from "fast-check";

// Texts as nobody would write them: all that Markdown has, set in by any number of spaces, with what means harm or
// what other programs have a meaning for between it. The check refuses many of them; those that it lets pass must be
// published as it read them.

const words = fc.constantFrom(
  "ponds",
  "were dug",
  "by 12 teams",
  "It’s",
  "5 < 6 & 7 > 3",
  "naïve café",
  "🌱",
  "a_b_c",
  "2*3",
  "[x]",
  "{{ name }}",
  "{a}",
  "~tilde~",
  "--",
  "...",
  "“quoted”",
);

const hostile = fc.constantFrom(
  "`<b>large</b>`",
  '`__ASTRO_IMAGE_="x"`',
  '__ASTRO_IMAGE_="x"',
  "`javascript:alert(1)`",
  "javascript:alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\\<img src=x onerror=alert(1)>",
  "<b>large</b>",
  "[read](javascript:alert(1))",
  "![A ward](https://canary.example/pixel.png)",
  "![Water under trees](.pond.mjs?.svg)",
  "[the NHS](https://www.nh\u0455.example/)",
  "]]>",
  "<!-- a -->",
  "`]]>`",
  "&amp;amp; &copy; &#60;",
  "<!DOCTYPE html>",
  "${x}",
  "%}",
);

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: hostile },
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `_${text}_`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `\`\` ${text} \`\``),
  fc.nat(99).map((number) => `[Advice number ${number}](https://advice.example/${number}?a=1&b=%20x)`),
  fc
    .nat(99)
    .map((number) => `[Advice *number* ${number}](<https://advice.example/a b/${number}> "Its title")`),
  fc.constantFrom(
    "[All goals](/goals/)",
    "[Why we dig][why]",
    "[Ask us](mailto:a.team@example.org)",
    "[Call us](tel:+441512345678)",
  ),
  fc.constantFrom(
    "[A page](https://advice.example/a[1]?b|c=100%#{d})",
    "[Call *us*](<tel:+44 151 471 2200>)",
    "&nbsp;&lt;b&gt; &#x1F331; &NotEqualTilde; &amp &unknown; &#99;",
    "`a | b` and `` ` `` and `&amp;`",
    "words[^1]",
    "**中文。**后面 مرحبا",
    "\\# \\- \\[x\\] \\`a\\` \\& \\|",
  ),
  fc.constantFrom(
    "  \nnext line",
    "\\\nnext line",
    "\nnext line",
    "\n    next line",
    "\n\tnext line",
    "\n> next line",
  ),
);

const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

const indent = fc.constantFrom("", "", "", " ", "   ", "    ", "     ", "\t", " \t", "\u00a0", "\u3000");

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: line },
  line.map((text) => `> ${text}`),
  fc
    .tuple(
      fc.constantFrom("-", "*", "+", "1.", "7)", "1)"),
      fc.array(line, { minLength: 1, maxLength: 3 }),
      indent,
    )
    .map(([mark, items, inside]) =>
      items.map((item, at) => `${at % 2 ? inside : ""}${mark} ${item}`).join("\n"),
    ),
  fc
    .tuple(fc.constantFrom("```", "~~~", "```js", "````"), line)
    .map(([fence, text]) => `${fence}\n${text}\n${fence.replace("js", "")}`),
  fc.tuple(fc.constantFrom("```", "~~~"), line).map(([fence, text]) => `${fence}\n${text}`),
  line.map((text) => `    ${text}`),
  fc.constantFrom(
    "---",
    "***",
    "___",
    "+++",
    "===",
    "- - -",
    "--- ",
    "---\na: 1\n---",
    "+++\na = 1\n+++",
    "---\n~~~\n---",
  ),
  fc.constantFrom(
    "### Where it is",
    "### More *about* it ###",
    "#### Too deep",
    "##No space",
    "Set\n---",
    "## Another",
  ),
  fc
    .tuple(words, words, line)
    .map(
      ([a, b, text]) =>
        `| ${a.replaceAll("|", "")} | ${b} |\n| :-- | --: |\n| ${text.replaceAll("\n", " ")} | 2 |`,
    ),
  fc.constantFrom(
    "![Water under trees](pond.svg)",
    "[why]: https://advice.example/why",
    "[why]: <javascript:alert(1)>",
    "[^1]: A note.",
    "<div>\n\n</div>",
    "- [x] done\n- [ ] open",
    "-\tone\n\n\t-\ttwo\n\n\t\t\tthree\n- four",
    "1. one\n   > two\n   > - three\n   >\n   >   four\n\n   five",
    "> > one\n> two\nthree\n> - four\n> > five",
    "> | a | b |\n> | - | - |\n> | `c \\| d` | [All goals](/goals/) |",
    "- one\n\n  | a |\n  | - |\n  | *b* \\| c |",
    "### See [All goals](/goals/) and `code`",
    "one[^n] and two[^n].\n\n[^n]: First.\n\n    - Second\n    - third",
    "```\n\n\nfirst lines are empty\n```",
  ),
);

const gap = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n", "\r\n\r\n");

/** A text of some blocks, and what comes before its first. */
const text = fc
  .tuple(
    fc.constantFrom("", "\n", "\n\n", "\n \n"),
    fc.array(fc.tuple(indent, block, gap), { minLength: 1, maxLength: 6 }),
  )
  .map(([start, blocks]) => start + blocks.map(([inside, one, after]) => inside + one + after).join(""));

/** Texts that follow from a seed: the same ones each time. */
export function generateTexts(count: number, seed: number): string[] {
  return fc.sample(text, { numRuns: count, seed });
}
