import { cpSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ukDayEnd } from "../../../src/record/calendar.ts";
import { readSource } from "../../../src/source/index.ts";
import { runBuild } from "../../../tests/setup/build-run.ts";
import type { Checker } from "./checker.ts";
import type { ContentCopy } from "./content-copy.ts";
import type { Mutant } from "./mutant.ts";
import { pageProblems, type BuiltSites, type PlainSite } from "./pages.ts";

/** Content with several accepted mutations in it, each of another file. */
export interface Batch {
  folder: string;
  mutants: Mutant[];
}

/** Sorts accepted mutants into as few contents as they fit in: those that can stand side by side. */
export async function batchesOf(
  mutants: readonly Mutant[],
  copy: ContentCopy,
  checker: Checker,
  parent: string,
): Promise<Batch[]> {
  let left = [...mutants];
  const batches: Batch[] = [];
  while (left.length > 0) {
    const taken: Mutant[] = [];
    const paths = new Set<string>();
    for (const mutant of left) {
      if (mutant.changes.some(({ path }) => paths.has(path))) continue;
      copy.put(mutant.changes);
      const answer = await checker.check(copy.folder);
      if (!("passes" in answer && answer.passes) && taken.length > 0) {
        copy.undo(mutant.changes);
        continue;
      }
      taken.push(mutant);
      for (const { path } of mutant.changes) paths.add(path);
    }
    const folder = join(parent, `content-${batches.length + 1}`);
    cpSync(copy.folder, folder, { recursive: true });
    for (const { changes } of taken) copy.undo(changes);
    batches.push({ folder, mutants: taken });
    left = left.filter((mutant) => !taken.includes(mutant));
  }
  return batches;
}

/**
 * Builds the site of a batch in a folder of its own, which goes again, and says what is wrong with its pages.
 * `plain` is a good site of the content as it was.
 */
export async function problemsOfSite(
  batch: Batch,
  plain: PlainSite,
  outDir: string,
  asOf: string,
): Promise<string[]> {
  const { exitCode, output } = await runBuild({ outDir, asOf, env: { CONTENT_DIR: batch.folder } });
  try {
    if (exitCode !== 0) return [`It can’t be built: ${output.trim().split("\n").slice(-5).join(" ")}`];
    const source = readSource(batch.folder);
    const paths = batch.mutants.flatMap(({ changes }) => changes.map(({ path }) => path));
    const sites: BuiltSites = { plain, mutated: outDir, source, asOf, at: ukDayEnd(asOf) };
    return await pageProblems(sites, paths);
  } finally {
    rmSync(dirname(outDir), { recursive: true, force: true });
    rmSync(batch.folder, { recursive: true });
  }
}
