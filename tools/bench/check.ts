import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { projectFolder } from "../../scripts/command.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { readSource } from "../../src/source/index.ts";
import type { Cost } from "../process.ts";
import { toFiles, generateContent, writeFiles } from "./generate.ts";
import { findMedianCost, type Part, writeTable } from "./report.ts";

/**
 * What one run of `npm run check` takes, from the start of Node.js to its end.
 * @throws {Error} where the content has a problem or the check can’t run.
 */
export async function measureCheck(contentDir: string): Promise<Cost> {
  const meter = new URL("check-meter.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", meter, "scripts/check.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    env: { ...process.env, CONTENT_DIR: contentDir },
  });
  const [said, written, [code]] = await Promise.all([
    text(child.stdio[1]!),
    text(child.stdio[3] as Readable),
    once(child, "close"),
  ]);
  if (code !== 0) throw new Error(`The check of ${contentDir} ended with ${code}:\n${said}`);
  return JSON.parse(written) as Cost;
}

/** What was measured. */
export interface Figures {
  /** How many runs each figure is the median of. */
  runs: number;
  /** The command on a content folder with hardly anything in it, and how many files that has. */
  start: Cost & { files: number };
  /** The command on content of each size. */
  sizes: (Cost & { updates: number; files: number })[];
  /** How many programs wanted the processor meanwhile, on average, and how many can have it. */
  wanted: number;
  cores: number;
}

/** What was measured, as Markdown. */
export function report({ runs, start, sizes, wanted, cores }: Figures): string {
  return [
    `\`npm run check\` on content of different sizes, from the start of Node.js to its end: each figure is the
median of ${runs} runs, each in a process of its own. The content is read from the disk, which has it in memory
after the first run. An update has 5 sections; beside the updates there are some 340 other files.`,
    `Start-up is the same command on ${start.files} small files: ${seconds(start.elapsed)} s elapsed,
${seconds(start.processor)} s on the processor. It is taken off under “check alone”. Processor time counts all
threads, so it can be more than what elapsed. Elapsed time counts waiting too: other programs ran on the machine
meanwhile, so that ${wanted.toFixed(0)} wanted its ${cores} cores on average.`,
    writeTable([
      [
        "Updates",
        "Files",
        "Elapsed, s",
        "Processor, s",
        "Check alone: elapsed, s",
        "Check alone: processor, s",
        "Processor per file, ms",
        "Peak memory, MB",
      ],
      ...sizes.map(({ updates, files, elapsed, processor, memory }) => [
        formatNumber(updates),
        formatNumber(files),
        seconds(elapsed),
        seconds(processor),
        seconds(elapsed - start.elapsed),
        seconds(processor - start.processor),
        ((processor - start.processor) / files).toFixed(2),
        (memory / 1e6).toFixed(0),
      ]),
    ]),
    thousandFiles(sizes[0], start),
  ].join("\n\n");
}

/** What a thousand files take, from the smallest size, as an editor’s record is rather small. */
function thousandFiles(smallest: Figures["sizes"][number] | undefined, start: Cost): string {
  if (smallest === undefined) return "";
  const share = 1000 / smallest.files;
  const [elapsed, processor] = [smallest.elapsed - start.elapsed, smallest.processor - start.processor];
  return `Going by the smallest size, 1,000 files take ${seconds(elapsed * share)} s after start-up, and ${seconds(processor * share)} s on the processor.`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

const runs = 5;
const smallest = join(projectFolder, "docs/content/example");

/** Measures `npm run check` as an editor runs it. */
export const check: Part = {
  name: "check",
  title: "The content check",
  about: "npm run check on content of different sizes, with and without its start-up",
  async measure(sizes, tell) {
    const parent = mkdtempSync(join(tmpdir(), "bench-check-"));
    try {
      const start = { files: readSource(smallest).files.length, ...(await medianOfRuns(smallest)) };
      const measured: Figures["sizes"] = [];
      const wanted: number[] = [];
      for (const updates of sizes) {
        const folder = join(parent, String(updates));
        const files = write(folder, updates);
        tell(`${formatNumber(updates)} updates, ${formatNumber(files)} files`);
        measured.push({ updates, files, ...(await medianOfRuns(folder)) });
        wanted.push(loadavg()[0] ?? NaN);
      }
      const average = wanted.reduce((sum, one) => sum + one, 0) / wanted.length;
      const figures = { runs, start, sizes: measured, wanted: average, cores: availableParallelism() };
      return { text: report(figures), drawings: {} };
    } finally {
      rmSync(parent, { recursive: true });
    }
  },
};

/** Writes content of a size, and gives the number of its files. */
function write(folder: string, updates: number): number {
  const files = toFiles(generateContent({ updates }));
  writeFiles(folder, files, () => undefined);
  return files.size;
}

async function medianOfRuns(contentDir: string): Promise<Cost> {
  const all: Cost[] = [];
  while (all.length < runs) all.push(await measureCheck(contentDir));
  return findMedianCost(all);
}
