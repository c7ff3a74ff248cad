import { formatNumber } from "../../../src/record/quantities.ts";
import { table } from "../page.ts";
import type { Cost } from "../../process/cost.ts";

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
    table([
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
