import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Browser } from "playwright-core";
import { formatNumber } from "../../../src/record/quantities.ts";
import { findBrowser } from "../../../scripts/browser.ts";
import { own } from "../builds/own.ts";
import { starlight } from "../builds/starlight.ts";
import { filesOf } from "../content/files.ts";
import { generateContent } from "../generate.ts";
import type { Part } from "../part.ts";
import { costOf } from "../../process/cost.ts";
import { inWorkFolder, removeFolder } from "../../process/work-folder.ts";
import { counted } from "../progress.ts";
import { ask, type Asked } from "./ask.ts";
import { report, type Figures } from "./report.ts";
import { serveSlowly } from "./slow-server.ts";
import { ownWays, starlightWay } from "./ways.ts";

/** A workstream's name, words of many updates, and a place. */
const questions = ["Garden Rooms", "write clear letters", "Alderbourne"];
const sides = [
  { tool: own, ways: ownWays },
  { tool: starlight, ways: [starlightWay] },
] as const;
// A record as young as that is of a smaller organisation too.
const few = 100;
const young = { programmes: 5, workstreams: 20, commitments: 50, places: 10, measures: 10, goals: 5 };

/** Measures what a search costs its reader, beside Starlight's. */
export const search: Part = {
  name: "search",
  title: "What a search costs its reader",
  about: "bytes and time from the first key to results on a slow phone, beside Starlight’s search",
  sizes: [25, 1000, 10_000],
  async measure(sizes, tell) {
    tell("Seeing to it that Starlight is installed");
    await starlight.install?.();
    const weights = sizes.flatMap((size) =>
      sides.flatMap(({ ways }) => [(size + few) / 20, ...ways.flatMap(() => questions.map(() => 6))]),
    );
    const step = counted(weights, tell);
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      const figures = await inWorkFolder("search", async (parent) => {
        const all: Figures[] = [];
        for (const updates of sizes) {
          all.push({ updates, asked: await askedAt(browser, join(parent, "site"), updates, step) });
        }
        return all;
      });
      return { text: report(figures, questions, starlightWay.name), drawings: {} };
    } finally {
      await browser.close();
    }
  },
};

async function askedAt(
  browser: Browser,
  folder: string,
  updates: number,
  step: (line: string) => void,
): Promise<Asked[]> {
  const files = filesOf(generateContent({ ...(updates < few && young), updates }));
  const all: Asked[] = [];
  for (const { tool, ways } of sides) {
    step(`${tool.name}, ${formatNumber(updates)} updates: build`);
    mkdirSync(folder);
    tool.write(folder, files);
    await costOf(tool.build(folder));
    const server = await serveSlowly(tool.output(folder));
    try {
      for (const way of ways) {
        for (const words of questions) {
          step(`${way.name}, ${formatNumber(updates)} updates: “${words}”`);
          all.push(await ask(browser, server, way, words));
        }
      }
    } finally {
      server.close();
      removeFolder(folder);
    }
  }
  return all;
}
