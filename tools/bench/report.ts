import { availableParallelism, cpus, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { progress } from "@clack/prompts";
import { scaleLinear, scaleLog } from "d3-scale";
import { format } from "prettier";
import { escapeText } from "../../src/charts/svg.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import type { Cost } from "../process.ts";

/** The machine that measures, in a line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${memory} GB of memory, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/** The median of each figure of some runs. */
export function findMedianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) => findMedian(costs.map((cost) => cost[key]));
  return { elapsed: of("elapsed"), processor: of("processor"), memory: of("memory") };
}

/** The middle one of some numbers, the upper of two; NaN where there is none. */
export function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/**
 * The page of figures with new sections in place of those of the same title. `titles` is the order of sections
 * with figures; one that was on the page before and isn't measured anew stays, and so does what else is there,
 * above them.
 */
export function insertInPage(
  page: string,
  sections: ReadonlyMap<string, string>,
  titles: string[],
): Promise<string> {
  const [opening = "", ...written] = page.split(/^## /m);
  const before = new Map(written.map(titled));
  const others = written.filter((section) => !titles.includes(titled(section)[0]));
  const texts = titles.flatMap((title) => {
    const text = sections.get(title) ?? before.get(title);
    return text === undefined ? [] : [`## ${title}\n\n${text.trim()}\n`];
  });
  return format([opening, ...others.map((section) => `## ${section}`), ...texts].join("\n"), {
    parser: "markdown",
    printWidth: 110,
  });
}

/** Rows as a Markdown table; the first is its head, and all columns but the first hold numbers. */
export function writeTable([head = [], ...rows]: string[][]): string {
  const rule = head.map((_, column) => (column === 0 ? ":--" : "--:"));
  return [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function titled(section: string): [title: string, text: string] {
  const end = section.indexOf("\n");
  return [section.slice(0, end).trim(), section.slice(end)];
}

/** A part of the bench: one kind of measurement, with a section of its own on the page of figures. */
export interface Part {
  /** What `--only` calls it. */
  name: string;
  /** The heading of its section. */
  title: string;
  /** What it measures, in a line for `--help`. */
  about: string;
  /** Its own numbers of updates, where they aren't the usual ones; none where it measures the project's own content. */
  sizes?: readonly number[];
  /** Takes its measurements at numbers of updates, the smallest first, and tells what it is doing. */
  measure(sizes: number[], tell: Tell): Promise<Report>;
}

/** Tells what is being done and, where it is known, how much of the work is done: 0 to 1. */
export type Tell = (line: string, done?: number) => void;

/** What a part found. */
export interface Report {
  /** Its section in Markdown, without the heading. */
  text: string;
  /** SVG drawings by the names that the text refers to them by, in the folder of drawings. */
  drawings: Record<string, string>;
}

/** A line of the plot: a value at each size. */
export interface Line {
  name: string;
  points: { updates: number; value: number }[];
}

const width = 640;
// Told apart by the dashes too, not by colour alone (WCAG 2.2 SC 1.4.1).
const styles = [
  `stroke="#005eb8"`,
  `stroke="#7c2855" stroke-dasharray="6 4"`,
  `stroke="#00703c" stroke-dasharray="2 4"`,
  `stroke="#212b32" stroke-dasharray="12 4 2 4"`,
];

/**
 * Draws values at each size as SVG, with the sizes on a scale of powers of ten; the values too, if asked, and
 * else from 0 on.
 */
export function plot(title: string, lines: Line[], scale: "even" | "powers" = "even"): string {
  const height = 300 + 20 * lines.length;
  const box = { left: 72, right: 616, top: 56 + 20 * lines.length, bottom: height - 48 };
  const points = lines.flatMap((one) => one.points);
  const sizes = [...new Set(points.map(({ updates }) => updates))];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [box.left + 40, box.right - 40]);
  const heights = [box.bottom, box.top];
  const y =
    scale === "even" ? scaleLinear([0, most], heights).nice(4) : scaleLog([least, most], heights).nice();
  const ticks = scale === "even" ? y.ticks(4) : y.ticks().filter((tick) => /^[0.]*[125]0*$/.test(`${tick}`));
  const path = (points: Line["points"]) =>
    `M${points.map(({ updates, value }) => `${x(updates).toFixed(1)},${y(value).toFixed(1)}`).join("L")}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="14" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(16, 24, title, `font-weight="bold"`),
    ...ticks.map((tick) => {
      const at = Math.round(y(tick));
      const rule = `<path d="M${box.left} ${at}H${box.right}" stroke="#aeb7bd"/>`;
      return `${rule}\n${text(box.left - 8, at + 5, formatNumber(tick), `text-anchor="end"`)}`;
    }),
    ...sizes.map((size) =>
      text(Math.round(x(size)), box.bottom + 24, `${formatNumber(size)} updates`, `text-anchor="middle"`),
    ),
    ...lines.flatMap(({ name, points: own }, index) => [
      `<path d="M16 ${43 + index * 20}h40" fill="none" stroke-width="3" ${styles[index % styles.length]}/>`,
      text(64, 48 + index * 20, name, ""),
      `<path d="${path(own) ?? ""}" fill="none" stroke-width="3" ${styles[index % styles.length]}/>`,
    ]),
    "</svg>\n",
  ].join("\n");
}

function text(x: number, y: number, words: string, look: string): string {
  return `<text x="${x}" y="${y}" ${look}>${escapeText(words)}</text>`;
}

/**
 * Tells steps with their number. `weights` says how long each takes beside the others; what it gives is
 * called at the start of each, with what is done in it.
 */
export function countSteps(weights: readonly number[], tell: Tell): (line: string) => void {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [count, done] = [0, 0];
  return (line) => {
    tell(`${count + 1} of ${weights.length}: ${line}`, done / all);
    done += weights[count] ?? 0;
    count += 1;
  };
}

/** Shows on the screen what is told: as a bar in a terminal, and elsewhere a line at a time. */
export function showProgress(): { tell: Tell; end(): void } {
  const begun = performance.now();
  const bar = process.stderr.isTTY ? progress({ max: parts, output: process.stderr }) : undefined;
  let [started, at] = [false, 0];
  return {
    tell: (line, done) => {
      const words = done === undefined ? line : `${line}${timing(performance.now() - begun, done)}`;
      if (bar === undefined || (done === undefined && !started)) return console.error(words);
      if (!started) bar.start(words);
      started = true;
      const to = done === undefined ? at : Math.round(done * parts);
      bar.advance(to - at, words);
      at = to;
    },
    end: () => void (started && bar?.stop("Measured")),
  };
}

const parts = 1000;

/** How long it has taken, and how much longer it will take where it goes on so: times in milliseconds. */
export function timing(elapsed: number, done: number): string {
  const taken = `, ${duration(elapsed)} so far`;
  return done > 0 ? `${taken}, about ${duration((elapsed / done) * (1 - done))} left` : taken;
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
