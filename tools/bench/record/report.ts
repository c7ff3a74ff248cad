import { formatNumber } from "../../../src/record/quantities.ts";
import { usualSize } from "../content/size.ts";
import { table } from "../page.ts";
import { stepsTime, type Figures } from "./figures.ts";
import type { Memory, Time } from "./timing.ts";

const { sectionsEach, workstreams, commitments, measures, places, programmes } = usualSize;

const introduction = `Records of different sizes, each measured in a process of its own. An update has ${sectionsEach} sections, and
every record has ${workstreams} workstreams, ${formatNumber(commitments)} commitments, ${measures} measures, ${places} places and ${programmes} programmes.
Nothing is read from a disk, and no page is made.

A time is the median of 7 samples after a warm-up. Processor time leaves out waiting while other programs
have the processor; times per update and growth are of processor time. Memory is what JavaScript objects
take besides the content. Its peak counts what is of no more use and was not cleared yet.`;

/** What was measured as Markdown, from the smallest size to the largest. */
export function report(all: Figures[]): string {
  const sizes = all.map(({ updates }) => formatNumber(updates));
  const build = all.map(({ updates, build: { time, memory } }) => ({ updates, time, ...memory }));
  const pages = all.map((figures) => ({
    updates: figures.updates,
    time: stepsTime(figures),
    peak: figures.stepsPeak,
  }));
  return [
    introduction,
    "![A line is flat where time grows as the number of updates does. The tables hold the same figures.](drawings/record.svg)",
    "### Building the record",
    sizesTable(build),
    "### All that pages, feeds and data compute from it",
    sizesTable(pages),
    "In steps, with the processor time in ms:",
    table([
      ["Step", ...sizes.map((size) => `${size} updates`), "Growth"],
      ...(all.at(-1)?.steps ?? []).map(({ name }, step) => {
        const times = all.map(({ updates, steps }) => ({ updates, time: steps[step]!.time }));
        return [name, ...times.map(({ time }) => short(time.processor)), growth(times[0], times.at(-1))];
      }),
    ]),
    fasterSteps(all),
  ].join("\n\n");
}

/** The steps of a twentieth of the time or more whose time per update at least doubles. */
function fasterSteps(all: Figures[]): string {
  const [smallest, largest] = [all[0], all.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return "";
  const faster = largest.steps.filter(({ time: { processor } }, step) => {
    const before = smallest.steps[step]!.time.processor / smallest.updates;
    return processor / largest.updates >= 2 * before && processor * 20 >= stepsTime(largest).processor;
  });
  if (faster.length === 0)
    return "No step of a twentieth of the time or more takes twice as long per update, or longer.";
  return `**Takes at least twice as long per update in the largest record:** ${faster.map(({ name }) => name.toLowerCase()).join("; ")}.`;
}

interface Row extends Pick<Memory, "peak"> {
  updates: number;
  time: Time;
  kept?: number;
}

function sizesTable(rows: Row[]): string {
  const hasKept = rows.some(({ kept }) => kept !== undefined);
  const head = ["Updates", "Elapsed, ms", "Processor, ms", "Per update, µs", "Growth", "Peak, MB"];
  return table([
    [...head, ...(hasKept ? ["Kept, MB"] : [])],
    ...rows.map(({ updates, time, peak, kept }, index) => [
      formatNumber(updates),
      short(time.elapsed),
      short(time.processor),
      short((time.processor * 1000) / updates),
      growth(rows[index - 1], rows[index]),
      megabytes(peak),
      ...(kept === undefined ? [] : [megabytes(kept)]),
    ]),
  ]);
}

/** How much longer more updates take: `×9.8 for ×10`. */
function growth(from?: Pick<Row, "updates" | "time">, to?: Pick<Row, "updates" | "time">): string {
  if (from === undefined || to === undefined || from === to) return "";
  return `×${short(to.time.processor / from.time.processor)} for ×${short(to.updates / from.updates)}`;
}

const threeFigures = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

function short(value: number): string {
  return threeFigures.format(value);
}

function megabytes(bytes: number): string {
  return short(bytes / 1e6);
}
