import { fork } from "node:child_process";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { GCProfiler } from "node:v8";
import { formatJsonFile } from "../../src/data/data-file.ts";
import type { DataSet, DataSource } from "../../src/data/data-set.ts";
import { dataSets } from "../../src/data/data-sets.ts";
import { buildDueDatesCalendar } from "../../src/data/due-dates.ts";
import { formatDate } from "../../src/record/calendar.ts";
import { getCommitmentFilters, commitmentsPerPage } from "../../src/record/commitment-filters.ts";
import { findDueNext, findPastDue, describeReported, getState } from "../../src/record/commitment-state.ts";
import { groupPagesByKind } from "../../src/record/everything.ts";
import { buildRecord, type PublicRecord } from "../../src/record/index.ts";
import { pick } from "../../src/record/indexes.ts";
import { getMeasuresAsShown, getSectionMeasures, getSeries } from "../../src/record/measures.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { getPermalink } from "../../src/routes.ts";
import { reportTables, getWorkstreamThread } from "../../src/record/threads.ts";
import { newestShown } from "../../src/record/topics.ts";
import { groupByYear, findNeighbours, updatesPerPage } from "../../src/record/years.ts";
import { toContent, generateContent, lastDay, usualSize } from "./generate.ts";
import { type Line, findMedian, type Part, plot, writeTable } from "./report.ts";

/** The items of the feed of all updates and of every topic's feed, without their text. */
function feedItems({ updates, topics, byId, content }: PublicRecord): object[] {
  const whole = (permalink: string) => new URL(permalink, content.site.address).href;
  const ofUpdates = updates.slice(0, newestShown).map(({ id, data }) => ({
    link: whole(getPermalink("updates", id)),
    about: [
      ...pick(byId.programmes, data.programme),
      ...pick(
        byId.workstreams,
        data.sections.map(({ workstream }) => workstream),
      ),
    ],
  }));
  const ofTopics = topics.flatMap(({ sections }) =>
    sections.slice(0, newestShown).map(({ data, permalink, published, update }) => ({
      link: whole(permalink),
      summary: `From ${update.data.title}, ${formatDate(published)}.`,
      about: [
        ...pick(byId.workstreams, [data.workstream]),
        ...pick(byId.goals, data.goals),
        ...pick(byId.places, data.places),
      ],
    })),
  );
  return [...ofUpdates, ...ofTopics];
}

/** How long something takes, in milliseconds. */
export interface Time {
  /** By the clock. */
  elapsed: number;
  /** On the processor, which leaves out waiting while other programs have it. */
  processor: number;
}

type Run = () => unknown;

const samples = 7;
// In milliseconds. The processor's clock is too coarse for less than the shortest sample.
const [warmUp, shortestSample] = [400, 50];

/**
 * The medians of several samples, after enough runs for the engine to have compiled the code. What is
 * quick is run many times a sample.
 */
export async function timeOf(run: Run): Promise<Time> {
  const begun = processorTime();
  let runs = 0;
  for (; processorTime() - begun < warmUp; runs += 1) await run();
  const repeats = Math.ceil((shortestSample * runs) / (processorTime() - begun));
  const times: Time[] = [];
  while (times.length < samples) times.push(await sample(run, repeats));
  return {
    elapsed: findMedian(times.map(({ elapsed }) => elapsed)),
    processor: findMedian(times.map(({ processor }) => processor)),
  };
}

async function sample(run: Run, repeats: number): Promise<Time> {
  collectGarbage();
  const [start, before] = [performance.now(), processorTime()];
  for (let count = 0; count < repeats; count += 1) await run();
  return {
    elapsed: (performance.now() - start) / repeats,
    processor: (processorTime() - before) / repeats,
  };
}

/** The time that this thread has had the processor for, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The memory of JavaScript objects that something takes, in bytes beyond what was in use before. */
export interface Memory {
  /** At most, rubbish that wasn't collected yet included. */
  peak: number;
  /** By what it gave, once rubbish is collected. */
  kept: number;
}

/** Runs something once and gives its result with the memory that it took. Needs --expose-gc. */
export async function memoryOf<T>(run: () => Promise<T> | T): Promise<{ result: T; memory: Memory }> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  // Memory grows until rubbish is collected, so it is at its peak just before that or at the end.
  const profiler = new GCProfiler();
  profiler.start();
  const result = await run();
  const end = process.memoryUsage().heapUsed;
  const { statistics } = profiler.stop();
  const heights = statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
  collectGarbage();
  return {
    result,
    memory: {
      peak: Math.max(end, ...heights) - before,
      kept: process.memoryUsage().heapUsed - before,
    },
  };
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc.");
  void globalThis.gc();
}

/** What is measured at one size. */
export interface Figures {
  updates: number;
  build: { time: Time; memory: Memory };
  steps: { name: string; time: Time }[];
  /** The memory that all the steps take at most, beyond the record, in bytes. */
  stepsPeak: number;
}

/** The time of all the steps together. */
function stepsTime({ steps }: Figures): Time {
  const sum = (clock: keyof Time) => steps.reduce((total, { time }) => total + time[clock], 0);
  return { elapsed: sum("elapsed"), processor: sum("processor") };
}

/** The processor time per update at each size, in microseconds. */
function timePerUpdate(all: Figures[]): Line[] {
  const perUpdate = (timeOf: (figures: Figures) => Time) =>
    all.map((figures) => ({
      updates: figures.updates,
      value: (timeOf(figures).processor * 1000) / figures.updates,
    }));
  return [
    { name: "Building the record", points: perUpdate(({ build }) => build.time) },
    { name: "All that pages, feeds and data compute from it", points: perUpdate(stepsTime) },
  ];
}

/** Something that pages, feeds or data compute from the record. It gives what they would show. */
export interface Step {
  name: string;
  run(record: PublicRecord): unknown;
}

/** All that pages, feeds and data compute from the record, without the HTML of any text. */
export const steps: Step[] = [
  {
    name: "Threads of every topic, in pages",
    run: ({ topics }) => topics.map(({ sections }) => inPages(sections, newestShown)),
  },
  {
    name: "Thread of every workstream, with silences",
    run: ({ byId, content, threads, updatesByProgramme }) =>
      content.workstreams.map((workstream) => {
        const newest = (threads.workstreams.get(workstream.id) ?? []).slice(0, newestShown);
        const updates = updatesByProgramme.get(workstream.data.programme) ?? [];
        const programme = byId.programmes.get(workstream.data.programme)!;
        return getWorkstreamThread(workstream, newest, updates, programme);
      }),
  },
  {
    name: "Promises and measures of every workstream",
    run: ({ threads, commitmentsByOrigin, measures }) =>
      [...threads.workstreams.values()].map((thread) => [
        thread.flatMap(({ permalink }) => commitmentsByOrigin.get(permalink) ?? []),
        getMeasuresAsShown(thread, measures),
      ]),
  },
  {
    name: "Neighbours of every update",
    run: (record) => record.updates.map((update) => findNeighbours(update, record)),
  },
  {
    name: "Links, promises and measures of every section",
    run: ({ sections, commitmentsByOrigin, measuresById, byId }) =>
      sections.map((section) => [
        commitmentsByOrigin.get(section.permalink),
        getSectionMeasures(section, measuresById),
        pick(byId.workstreams, [section.data.workstream]),
        pick(byId.goals, section.data.goals),
        pick(byId.places, section.data.places),
      ]),
  },
  {
    name: "Series of every measure",
    run: ({ measures, updates }) => measures.map((measure) => getSeries(measure, updates)),
  },
  {
    name: "Updates by year, in pages",
    run: ({ updates }) => [...groupByYear(updates).values()].map((own) => inPages(own, updatesPerPage)),
  },
  {
    name: "Every commitment by state, in pages, with its line",
    run: ({ commitments, asOf, updates }) =>
      getCommitmentFilters(commitments, asOf).flatMap(({ commitments: own }) =>
        inPages(own, commitmentsPerPage).map((page) => ({
          filters: getCommitmentFilters(commitments, asOf),
          lines: page.map((one) => [getState(one, asOf), describeReported(one, { asOf, updates })]),
        })),
      ),
  },
  {
    name: "Commitments due next and past their date",
    run: ({ commitments, asOf }) => [findDueNext(commitments, asOf), findPastDue(commitments, asOf)],
  },
  { name: "Tables of reports", run: reportTables },
  { name: "List of every page", run: groupPagesByKind },
  { name: "Items of every feed", run: feedItems },
  {
    name: "Calendar of due dates",
    run: ({ commitments, content: { site }, asOf, updates }) =>
      buildDueDatesCalendar(commitments, {
        name: site.title,
        site: site.address,
        root: site.address,
        known: { asOf, updates },
      }),
  },
  {
    name: "CSV and JSON of every data set",
    run: (record) => Promise.all(dataSets.map((set) => dataFiles(set, dataSource(record)))),
  },
];

function inPages<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}

async function dataFiles(set: DataSet, source: DataSource): Promise<string[]> {
  const data = await set.read(source);
  return [data.csv, formatJsonFile(set, data, source)];
}

function dataSource(record: PublicRecord): DataSource {
  const noText = Promise.resolve({ opening: "", sections: [] });
  return {
    record,
    addressOf: (permalink) => new URL(permalink, record.content.site.address).href,
    filesOf: async () => [],
    updateHtml: () => noText,
    bodyHtml: async () => "",
  };
}

const { sectionsEach, workstreams, commitments, measures, places, programmes } = usualSize;

const introduction = `Records of different sizes, each measured in a process of its own. An update has ${sectionsEach} sections, and
every record has ${workstreams} workstreams, ${formatNumber(commitments)} commitments, ${measures} measures, ${places} places and ${programmes} programmes.
Nothing is read from a disk, and no page is made.

A time is the median of 7 samples after a warm-up. Processor time leaves out waiting while other programs
have the processor; times per update and growth are of processor time. Memory is what JavaScript objects
take besides the content. Its peak counts what is of no more use and was not cleared yet.`;

/** What was measured as Markdown, from the smallest size to the largest. */
function report(all: Figures[]): string {
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
    writeTable([
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
  return writeTable([
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

/** Measures the record alone, without a file, a page or Astro. */
export const record: Part = {
  name: "record",
  title: "The record",
  about: "building the record, and all that pages, feeds and data compute from it",
  async measure(sizes, tell) {
    const all: Figures[] = [];
    for (const updates of sizes) all.push(await figuresOf(updates, tell));
    return {
      text: report(all),
      drawings: { "record.svg": plot("Processor time per update, in µs", timePerUpdate(all)) },
    };
  },
};

// A process for each size: none warms up the engine or fills the memory for another.
function figuresOf(updates: number, tell: (line: string) => void): Promise<Figures> {
  const child = fork(import.meta.filename, [String(updates)], { execArgv: ["--expose-gc"] });
  return new Promise((resolve, reject) => {
    child.on("message", (message: string | Figures) => {
      if (typeof message === "string") tell(message);
      else resolve(message);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Measuring ${updates} updates ended before it was done.`)));
  });
}

/** Measures one size, in a process of its own, and sends the figures to the process that started this one. */
async function measureSize(updates: number): Promise<void> {
  const send = (message: string | Figures) => process.send?.(message);
  const tell = (line: string) => send(`${formatNumber(updates)} updates: ${line}`);

  tell("writing the content");
  const content = toContent(generateContent({ updates }));
  const build = () => buildRecord(content, lastDay);

  tell("memory");
  const { result: record, memory } = await memoryOf(build);
  const { memory: stepsMemory } = await memoryOf(async () => {
    for (const { run } of steps) await run(record);
  });

  tell("building the record");
  const buildTime = await timeOf(build);

  const times: { name: string; time: Time }[] = [];
  for (const { name, run } of steps) {
    tell(name.toLowerCase());
    times.push({ name, time: await timeOf(() => run(record)) });
  }

  send({ updates, build: { time: buildTime, memory }, steps: times, stepsPeak: stepsMemory.peak });
}

if (import.meta.main) await measureSize(Number(process.argv[2]));
