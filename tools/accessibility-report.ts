import type { Tested } from "../src/accessibility/tested.ts";
import type { Measured } from "../tests/accessibility/axe.ts";
import { checks, columns, type Looked, mistaken, states } from "./accessibility-checks.ts";

/** What a run over pages comes to. */
export function computeFigures(
  looked: readonly Looked[],
  site: string,
  day: string,
  tools: Tested["tools"],
): Tested {
  const outcomes = looked.flatMap((page) => page.outcomes);
  return {
    site,
    day,
    pages: looked.length,
    looks: outcomes.length,
    wrong: outcomes.reduce((sum, { wrong }) => sum + wrong.length, 0),
    tools,
  };
}

/** How often a person must judge what a rule can't tell, most often first. */
export function toJudge(looked: readonly Looked[]): [rule: string, times: number][] {
  const times = new Map<string, number>();
  for (const rule of looked.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.toJudge))) {
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return [...times].toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

/** For each reason why contrast had to be measured: how often, and the lowest that was found. */
export function measuredByReason(
  looked: readonly Looked[],
): { reason: string; times: number; lowest: number }[] {
  const all = looked.flatMap(({ outcomes }) => outcomes.flatMap(({ measured = [] }) => measured));
  const reasons = Map.groupBy(all, ({ reason }: Measured) => reason);
  return [...reasons]
    .map(([reason, texts]) => ({
      reason,
      times: texts.length,
      lowest: Math.min(...texts.map(({ contrast }) => contrast)),
    }))
    .toSorted((one, other) => other.times - one.times);
}

// What tools leave to a person, as a person judged it. A rule that comes up and isn't here is said to be unjudged.

/** What was found of each rule of `toJudge`, by its name. Looked at on every kind of page, on 22 November 2026. */
const judged: ReadonlyMap<string, string> = new Map([
  [
    "IBM input_label_visible",
    "The search field and its button in the header. The button beside the field, with its magnifying glass, says what both are for (WCAG’s technique G167); both have names of their own.",
  ],
  [
    "IBM style_background_decorative",
    "The cross that empties a search field, which keys do as well, and the arrows of tables that can be sorted, of which there is none.",
  ],
  [
    "IBM style_color_misuse",
    "States are words beside their colour, charts have their figures as text, and links are underlined. With forced colours, where every colour is one of the reader’s, nothing is lost.",
  ],
  [
    "IBM style_highcontrast_visible",
    "Looked at with forced colours: the bars of charts, the edges of cards and the mark of the focus are there.",
  ],
  [
    "IBM aria_keyboard_handler_exists",
    "The search field of the header, once it suggests pages. The arrow keys, Enter and Escape are tested on it (`tests/browser/search-header.test.ts`).",
  ],
  [
    "IBM text_block_heading",
    "The caption of a chart, the label of a search, how many results there are and the figure of a measure in a list: each belongs to what it stands with, and has no text under it.",
  ],
  [
    "IBM text_sensory_misuse",
    "“Right” is for correct, “larger” is of numbers and in a meaning, and “below” is the source’s word for what follows in the text.",
  ],
  [
    "IBM element_tabbable_unobscured",
    "The walk by keyboard asks at every stop whether something else is upon it.",
  ],
  ["IBM style_hover_persistent", "Nothing comes up when a pointer is over something."],
]);

/** What axe means by the reasons that it gives where it can't tell a contrast. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["equalRatio", "colours are forced, and axe reads the site’s own colour of letters beside the reader’s"],
  ["imgNode", "it is text of a chart, which axe takes for a picture"],
  ["shortTextContent", "it is one character, which axe leaves out"],
  ["pseudoContent", "a bullet, number or note stands before or after, which could be behind the text"],
]);

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const list = (entries: readonly (readonly [string, string | number])[]): string[] =>
  entries.map(([name, said]) => `- **${name}**: ${said}`);

/** What nobody has tried, as no tool can. */
const untested: readonly (readonly [string, string])[] = [
  [
    "Screen readers",
    "NVDA, JAWS, VoiceOver and TalkBack. The names, roles and landmarks are tested, not how it is to listen to them.",
  ],
  ["Voice control", "Dragon, Voice Control and Voice Access."],
  ["Magnifiers", "ZoomText and those of operating systems; the browser’s own zoom is tested by its width."],
  ["Switches and other pointers", "Eye tracking, head pointers and switch access."],
  ["Other browsers", "Every check runs in Chromium: not in Firefox or Safari, nor on a phone or a tablet."],
  ["Readers’ own colours", "High contrast is emulated in Chromium; no theme of Windows was used."],
  [
    "Meaning",
    "Whether the words of links, headings and pictures say the right thing, and whether the order of reading makes sense.",
  ],
  [
    "Plain words",
    "Whether people with learning disabilities, dyslexia or little English understand the texts.",
  ],
  [
    "People",
    "No disabled person has been asked to use the site, and nobody outside the project has audited it.",
  ],
];

/** What became of pages that were saved as a file. */
export interface Saved {
  /** How many were. */
  pages: number;
  /** What was wrong with them, a line each. */
  wrong: readonly string[];
}

/** Everything that a run found, as the page docs/accessibility.md. */
export function writeReportPage(looked: readonly Looked[], figures: Tested, saved: Saved): string {
  const wrong = looked.flatMap(({ path, outcomes }) =>
    outcomes.flatMap((outcome, at) => outcome.wrong.map((line) => `- \`${path}\`, ${columns[at]}: ${line}`)),
  );
  const counts = looked.map(({ outcomes }) => outcomes.map((outcome) => outcome.wrong.length));
  const totals = columns.map((_, at) => counts.reduce((sum, page) => sum + (page[at] ?? 0), 0));
  const { day, pages, looks, tools } = figures;
  return [
    "# Accessibility",
    "Written by `npm run accessibility` in `tools/`, which opens every page of the built site in every state below. " +
      "It is for whoever changes the site; [the statement](../src/pages/accessibility.astro) on the site is for readers.",
    `On ${day}: ${pages} pages, ${looks} looks at a page in a state, ${wrong.length} found wrong. ` +
      `With axe-core ${tools.axe}, IBM Equal Access ${tools.ibm} and Chromium ${tools.browser}.`,
    "## What is looked for",
    list(checks.map(({ name, about }) => [name, about])).join("\n"),
    "A number is the width of the window in pixels; **print** is A4 in print styles, **forced colours** and **motion** are " +
      "at 1280. All but motion ask for reduced motion. " +
      `A page is loaded once, at ${states[0]?.width} pixels.`,
    "## What was found",
    [row(["page", ...columns]), row(["---", ...columns.map(() => "--:")])]
      .concat(looked.map(({ path }, at) => row([`\`${path}\``, ...(counts[at] ?? [])])))
      .concat(row(["**all**", ...totals.map((total) => `**${total}**`)]))
      .join("\n"),
    ...(wrong.length > 0 ? ["### What is wrong", wrong.join("\n")] : []),
    ...judgementsOf(looked),
    "## Saved pages",
    `One page of every kind but the search, ${saved.pages} in all, was saved as one file (MHTML) and opened again without a network: ` +
      "its words, its pictures and its styles are to be as they were.",
    saved.wrong.length === 0 ? "All are." : saved.wrong.map((line) => `- ${line}`).join("\n"),
    "A page that is saved as HTML alone has its styles too, as they are in it; its pictures and links are then lost.",
    "## Rules that are left out",
    "IBM’s rules about what is in closed details are left out, as it isn’t shown there, and:",
    list([...mistaken].map(([rule, reason]) => [`\`${rule}\``, reason])).join("\n"),
    "## What no tool can tell",
    "**Untested.** None of this has been tried:",
    list(untested).join("\n"),
    "The tests of every change look at each page with axe at 320 pixels and at one of each kind at 1280, and go through the site " +
      "by keyboard (`tests/browser`).",
    "",
  ].join("\n\n");
}

/** What tools can't tell: contrast that was measured instead, and rules with what a person found of them. */
function judgementsOf(looked: readonly Looked[]): string[] {
  const measured = measuredByReason(looked).map(({ reason, times, lowest }) =>
    row([reasons.get(reason) ?? reason, times, `${lowest.toFixed(1)}:1`]),
  );
  const rules = toJudge(looked).map(([rule, times]) =>
    row([rule, times, judged.get(rule) ?? "**Not judged yet.**"]),
  );
  return [
    "## Contrast that was measured",
    "Where axe can’t tell the contrast of a text, the page is pictured with it and without it, and the pixel of the text that " +
      "differs most tells. Too little is counted above as wrong. A text that is partly upon another colour would not be noticed here.",
    [row(["why axe can’t tell", "times", "lowest"]), row(["---", "--:", "--:"]), ...measured].join("\n"),
    "## What the tools leave to a person",
    "Rules that can’t tell by themselves, how often they said so, and what a person found who looked at one of each kind.",
    [row(["rule", "times", "judgement"]), row(["---", "--:", "---"]), ...rules].join("\n"),
  ];
}
