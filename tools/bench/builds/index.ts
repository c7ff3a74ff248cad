import { join } from "node:path";
import { formatNumber } from "../../../src/record/quantities.ts";
import { filesOf } from "../content/files.ts";
import { generateContent } from "../generate.ts";
import type { Part } from "../part.ts";
import { plot } from "../plot.ts";
import { RunError } from "../../process/cost.ts";
import { inWorkFolder } from "../../process/work-folder.ts";
import { counted } from "../progress.ts";
import { middleUpdate } from "./edit.ts";
import type { Figures } from "./figures.ts";
import { buildsOf, measure } from "./measure.ts";
import { report, timesOfCleanBuilds } from "./report.ts";
import { toolsHere } from "./tools.ts";

// A build of so many takes minutes, beside which what varies is little.
const many = 10_000;
const otherPages = 440;

/** Measures whole builds, clean and after an edit, beside other generators. */
export const builds: Part = {
  name: "builds",
  title: "Whole builds beside other generators",
  about: "clean builds and builds after an edit, beside Starlight, Eleventy and Hugo on the same Markdown",
  sizes: [100, 1000, 10_000],
  async measure(sizes, tell) {
    const { tools, missing } = await toolsHere(tell);
    const runsAt = (updates: number) => (updates >= many ? 1 : 3);
    const plan = sizes.flatMap((updates) =>
      tools.map((tool, index) => ({ tool, updates, runs: runsAt(updates), compares: index === 0 })),
    );
    const step = counted(
      plan.flatMap((one) => Array<number>(buildsOf(one)).fill(one.updates + otherPages)),
      tell,
    );
    const figures: Figures[] = [];
    await inWorkFolder("builds", async (folder) => {
      for (const one of plan) {
        const files = filesOf(generateContent({ updates: one.updates }));
        const next = (what: string) =>
          step(`${one.tool.name}, ${formatNumber(one.updates)} updates: ${what}`);
        const where = { folder: join(folder, "site"), files, edit: middleUpdate(files), next };
        try {
          figures.push(await measure({ ...one, ...where }));
        } catch (error) {
          if (!(error instanceof RunError)) throw error;
          tell(error.message);
          missing.push(`${one.tool.name} at ${formatNumber(one.updates)} updates: a build failed.`);
        }
      }
    });
    const about = new Map(tools.map((tool) => [tool.name, tool.about()]));
    return {
      text: report({ figures, tools: about, missing }),
      drawings: {
        "builds.svg": plot("Time of a clean build, in seconds", timesOfCleanBuilds(figures), "powers"),
      },
    };
  },
};
