import { formatNumber } from "../../../src/record/quantities.ts";
import { table } from "../page.ts";
import type { Line } from "../plot.ts";
import { figuresOf, ratio, type Figures } from "./figures.ts";
import { targets } from "./targets.ts";

/** What was measured, and of what. */
export interface Measured {
  figures: Figures[];
  /** The tools by name, with which one each is. The first is this project. */
  tools: ReadonlyMap<string, string>;
  /** What could not be measured, and why, a sentence each. */
  missing: string[];
}

/** What was measured as Markdown. */
export function report({ figures, tools, missing }: Measured): string {
  const [own = ""] = tools.keys();
  const sizes = [...new Set(figures.map(({ updates }) => updates))];
  const runs = new Map(figures.map((one) => [one.updates, one.runs]));
  return [
    `Whole builds of the same generated Markdown, each with its pages, feeds and search index:`,
    [...tools].map(([name, about]) => `- **${name}**: ${about}.`).join("\n"),
    `The others make pages of each entry’s title, summary, date and text, a list of updates in pages of 20, a feed
of the latest 20 and a sitemap, with a plain layout. This project makes more of the same texts: threads,
histories, charts, data, a feed for each topic. Each size has some 440 pages beside its updates.

A clean build finds nothing that an earlier one left. Medians of
${[...runs].map(([size, count]) => `${count === 1 ? "1 run" : `${count} runs`} at ${formatNumber(size)}`).join(", ")}.
Processor time and memory are of the tool with all that it starts; memory is what its processes have at a
time, added up every tenth of a second, so that what two of them share counts twice. An edit is one word in the
body of one update in the middle.`,
    "![Time of a clean build against the number of updates, both on scales of powers of ten. The tables hold the same figures.](drawings/builds.svg)",
    ...sizes.flatMap((size) => [
      `### ${formatNumber(size)} updates`,
      sizeTable(figures, size),
      sameBytes(figures, size),
    ]),
    "### This project beside the others",
    "Its time for a clean build, and after an edit, divided by theirs:",
    ratios(figures, own, [...tools.keys()].slice(1), sizes),
    "### Targets",
    targetList(figures, own),
    ...missing,
  ].join("\n\n");
}

/** The time of clean builds in seconds, a line for each tool. */
export function timesOfCleanBuilds(figures: readonly Figures[]): Line[] {
  return [...Map.groupBy(figures, ({ tool }) => tool)].map(([name, own]) => ({
    name,
    points: own.map(({ updates, clean }) => ({ updates, value: clean.elapsed / 1000 })),
  }));
}

function sizeTable(figures: readonly Figures[], size: number): string {
  return table([
    [
      "",
      "Clean build, s",
      "Processor, s",
      "Memory, MB",
      "After an edit, s",
      "Of a clean build",
      "Pages",
      "Files",
      "Output, MB",
    ],
    ...figures
      .filter(({ updates }) => updates === size)
      .map(({ tool, clean, edited, output }) => [
        tool,
        seconds(clean.elapsed),
        seconds(clean.processor),
        megabytes(clean.memory),
        seconds(edited.elapsed),
        (edited.elapsed / clean.elapsed).toFixed(2),
        formatNumber(output.pages),
        formatNumber(output.files),
        megabytes(output.bytes),
      ]),
  ]);
}

/** Whether a build after an edit makes what a clean build of the same texts makes. */
function sameBytes(figures: readonly Figures[], size: number): string {
  return figures
    .flatMap(({ tool, updates, differences }) => {
      if (updates !== size || differences === undefined) return [];
      if (differences.length === 0)
        return [`${tool}: a build after an edit makes the same bytes as a clean one.`];
      const some = differences.slice(0, 5).join("; ");
      return [`**${tool}: after an edit, ${differences.length} files differ from a clean build**: ${some}.`];
    })
    .join("\n");
}

function ratios(figures: readonly Figures[], own: string, others: string[], sizes: number[]): string {
  const cell = (other: string, size: number, of: (figures: Figures) => number): string =>
    ratio(figuresOf(figures, own, size), figuresOf(figures, other, size), of)?.toFixed(2) ?? "";
  return table([
    ["", ...sizes.flatMap((size) => [`${formatNumber(size)}, clean`, "edit"])],
    ...others.map((other) => [
      other,
      ...sizes.flatMap((size) => [
        cell(other, size, ({ clean }) => clean.elapsed),
        cell(other, size, ({ edited }) => edited.elapsed),
      ]),
    ]),
  ]);
}

function targetList(figures: readonly Figures[], own: string): string {
  return targets(figures, own)
    .map(({ wanted, reached, met }) => {
      if (reached === undefined) return `- ${wanted}: not measured.`;
      return `- ${wanted}: **${met ? "met" : "not met"}**, ${reached}.`;
    })
    .join("\n");
}

function seconds(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? "–" : (milliseconds / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return Number.isNaN(bytes) ? "–" : formatNumber(Math.round(bytes / 1e5) / 10);
}
