import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { formatNumber } from "../../../src/record/quantities.ts";
import { findBrowser } from "../../../scripts/browser.ts";
import { RunError } from "../../process/cost.ts";
import { inWorkFolder, removeFolder } from "../../process/work-folder.ts";
import { middleUpdate } from "../builds/edit.ts";
import { toolsHere } from "../builds/tools.ts";
import { filesOf } from "../content/files.ts";
import { generateContent } from "../generate.ts";
import { median } from "../median.ts";
import type { Part } from "../part.ts";
import { counted } from "../progress.ts";
import { reloadsOf } from "./measure.ts";
import { report, type Figures } from "./report.ts";

const times = 5;

/** Measures how soon an editor sees what was saved. */
export const reload: Part = {
  name: "reload",
  title: "From saving to seeing",
  about: "how soon a saved edit shows in an open page: npm run dev, and the servers of other generators",
  sizes: [100, 1000],
  async measure(sizes, tell) {
    const { tools, missing } = await toolsHere(tell);
    const plan = sizes.flatMap((updates) => tools.map((tool) => ({ tool, updates })));
    const step = counted(
      plan.flatMap(() => [10, ...Array<number>(times).fill(2)]),
      tell,
    );
    const browser = await chromium.launch(await findBrowser(process.env));
    const figures: Figures[] = [];
    try {
      await inWorkFolder("reload", async (parent) => {
        for (const { tool, updates } of plan) {
          const folder = join(parent, "site");
          mkdirSync(folder);
          const files = filesOf(generateContent({ updates }));
          const next = (what: string) => step(`${tool.name}, ${formatNumber(updates)} updates: ${what}`);
          try {
            tool.write(folder, files);
            const edit = middleUpdate(files);
            const { ready, shown } = await reloadsOf(tool, folder, edit, times, browser, next);
            figures.push({ tool: tool.name, updates, ready, shown: median(shown) });
          } catch (error) {
            if (!(error instanceof RunError)) throw error;
            tell(error.message);
            missing.push(`${tool.name} at ${formatNumber(updates)} updates: the edit didn’t come through.`);
          }
          removeFolder(folder);
        }
      });
    } finally {
      await browser.close();
    }
    return { text: report(figures, missing, times), drawings: {} };
  },
};
