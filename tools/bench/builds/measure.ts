import { mkdirSync, rmSync } from "node:fs";
import { differences, fileHashes } from "../../../tests/reliability/file-hashes.ts";
import { costOf, type Cost } from "../../process/cost.ts";
import { removeFolder } from "../../process/work-folder.ts";
import { medianCost } from "../median.ts";
import type { Edited } from "./edit.ts";
import type { Figures } from "./figures.ts";
import { outputIn } from "./output.ts";
import type { Tool } from "./tool.ts";

/** One tool at one size, to be measured. */
export interface Measuring {
  tool: Tool;
  updates: number;
  files: ReadonlyMap<string, string>;
  edit: Edited;
  runs: number;
  /** True to compare what a build after an edit makes with a clean build. */
  compares: boolean;
  /** Where its site is written, and removed again. */
  folder: string;
  /** Is told what is done next. */
  next(what: string): void;
}

/** How many builds one measurement makes. */
export function buildsOf({ runs, compares }: Pick<Measuring, "runs" | "compares">): number {
  return 2 * runs + (compares ? 1 : 0);
}

/**
 * Measures clean builds, and then builds after an edit.
 * @throws {RunError} where a build fails.
 */
export async function measure(measuring: Measuring): Promise<Figures> {
  const { tool, updates, files, edit, runs, compares, folder, next } = measuring;
  mkdirSync(folder);
  try {
    tool.write(folder, files);
    const clean: Cost[] = [];
    while (clean.length < runs) {
      next("clean build");
      clean.push(await cleanBuild(tool, folder));
    }
    const output = outputIn(tool.output(folder));
    const edited: Cost[] = [];
    while (edited.length < runs) {
      next("build after an edit");
      tool.rewrite(folder, edit.path, edit.text(edited.length + 1));
      edited.push(await costOf(tool.build(folder)));
    }
    const whole = {
      tool: tool.name,
      updates,
      runs,
      clean: medianCost(clean),
      edited: medianCost(edited),
      output,
    };
    if (!compares) return whole;
    next("clean build to compare with");
    const after = fileHashes(tool.output(folder));
    await cleanBuild(tool, folder);
    return { ...whole, differences: differences(after, fileHashes(tool.output(folder))) };
  } finally {
    removeFolder(folder);
  }
}

function cleanBuild(tool: Tool, folder: string): Promise<Cost> {
  for (const path of [tool.output(folder), ...tool.kept(folder)])
    rmSync(path, { recursive: true, force: true });
  return costOf(tool.build(folder));
}
