import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { formatNumber } from "../../../src/record/quantities.ts";
import { readSource } from "../../../src/source/index.ts";
import { projectFolder } from "../../../scripts/child.ts";
import type { Cost } from "../../process/cost.ts";
import { filesOf, writeFiles } from "../content/files.ts";
import { generateContent } from "../generate.ts";
import { medianCost } from "../median.ts";
import type { Part } from "../part.ts";
import { report, type Figures } from "./report.ts";
import { usageOfCheck } from "./usage.ts";

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
  const files = filesOf(generateContent({ updates }));
  writeFiles(folder, files, () => undefined);
  return files.size;
}

async function medianOfRuns(contentDir: string): Promise<Cost> {
  const all: Cost[] = [];
  while (all.length < runs) all.push(await usageOfCheck(contentDir));
  return medianCost(all);
}
