import { figuresOf, measuredByReason, toJudge, type Figures } from "./figures.ts";
import { mistaken } from "./ibm.ts";
import { judged, reasons } from "./judged.ts";
import { columns, type Looked } from "./look.ts";
import { checks, states } from "./states.ts";

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const list = (entries: readonly (readonly [string, string | number])[]): string[] =>
  entries.map(([name, said]) => `- **${name}**: ${said}`);

/** What nobody has tried, as no tool can. */
export const untested: readonly (readonly [string, string])[] = [
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
export function pageOf(looked: readonly Looked[], figures: Figures, saved: Saved): string {
  const wrong = looked.flatMap(({ path, outcomes }) =>
    outcomes.flatMap((outcome, at) => outcome.wrong.map((line) => `- \`${path}\`, ${columns[at]}: ${line}`)),
  );
  const counts = looked.map(({ outcomes }) => outcomes.map((outcome) => outcome.wrong.length));
  const totals = columns.map((_, at) => counts.reduce((sum, page) => sum + (page[at] ?? 0), 0));
  const { day, pages, looks, tools } = figuresOf(looked, figures.day, figures.tools);
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
