import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser.ts";
import { findFreePort } from "../../scripts/server.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { useWorkFolder, removeFolder, RunError, start, type Started } from "../process.ts";
import { type Edited, middleUpdate, type Tool, toolsHere } from "./builds.ts";
import { toFiles, generateContent } from "./generate.ts";
import { addressOf } from "./peers.ts";
import { countSteps, findMedian, type Part, writeTable } from "./report.ts";

/** What is measured of a tool's server for editing, in milliseconds. */
export interface Reloads {
  /** From its start to the first page. */
  ready: number;
  /** From saving an edited update to the new text in an open page, each time. */
  shown: number[];
}

const longest = 300_000; // milliseconds that are waited for anything
const settling = 1500; // milliseconds for the page to connect to its server, and for what follows an edit

/**
 * Starts a tool's server for editing, opens an update in a browser, and edits it as often as asked.
 * @throws {RunError} where the page doesn't come, or an edit doesn't reach it.
 */
async function reloadsOf(
  tool: Tool,
  folder: string,
  edit: Edited,
  times: number,
  browser: Browser,
  next: (what: string) => void,
): Promise<Reloads> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}${addressOf(edit.path)}`;
  next("start");
  const begun = performance.now();
  const server = start(tool.serve(folder, port));
  const page = await browser.newPage();
  try {
    await answers(address, server);
    await page.goto(address, { timeout: longest });
    const ready = performance.now() - begun;
    const shown: number[] = [];
    while (shown.length < times) {
      next("edit");
      await setTimeout(settling);
      const number = shown.length + 1;
      const saved = performance.now();
      tool.rewrite(folder, edit.path, edit.text(number));
      await shows(page, edit.word(number), server);
      shown.push(performance.now() - saved);
    }
    return { ready, shown };
  } finally {
    await page.close();
    await server.stop();
  }
}

async function answers(address: string, server: Started): Promise<void> {
  const until = performance.now() + longest;
  let ended = false;
  void server.ended.then(() => (ended = true));
  while (!ended && performance.now() < until) {
    const response = await fetch(address).catch(() => undefined);
    await response?.text();
    if (response?.ok) return;
    await setTimeout(50);
  }
  throw new RunError(`${address} isn’t there:\n${server.output()}`);
}

async function shows(page: Page, word: string, server: Started): Promise<void> {
  const there = (word: string): boolean => document.body.textContent.includes(word);
  await page.waitForFunction(there, word, { timeout: longest, polling: 20 }).catch((error: Error) => {
    throw new RunError(`The page doesn’t show the edit: ${error.message}\n${server.output()}`);
  });
}

/** What was measured of a tool at a size, in milliseconds. */
export interface Figures {
  tool: string;
  updates: number;
  /** From the start of its server to the first page. */
  ready: number;
  /** From saving an update to its new text in an open page, the median. */
  shown: number;
}

/** What was measured as Markdown. The first tool is this project. */
function report(figures: readonly Figures[], missing: string[], times: number): string {
  const own = figures[0]?.tool;
  const rows = figures.map(({ tool, updates, ready, shown }) => {
    const ours = figures.find((one) => one.tool === own && one.updates === updates);
    const ratio = ours && tool !== own ? (ours.shown / shown).toFixed(2) : "";
    return [
      `${tool}, ${formatNumber(updates)} updates`,
      (ready / 1000).toFixed(1),
      formatNumber(Math.round(shown)),
      ratio,
    ];
  });
  return [
    `From saving an edited update to its new text in a page that is open in Chromium: medians of ${times} edits. The
page follows by itself. Start is from the command to the first page. The others are served as their makers
say: \`astro dev\`, \`eleventy --serve\`, \`hugo server\`, which make no search index.`,
    writeTable([["", "Start, s", "Saved to seen, ms", "This project’s, of theirs"], ...rows]),
    ...missing,
  ].join("\n\n");
}

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
    const step = countSteps(
      plan.flatMap(() => [10, ...Array<number>(times).fill(2)]),
      tell,
    );
    const browser = await chromium.launch(await findBrowser(process.env));
    const figures: Figures[] = [];
    try {
      await useWorkFolder("reload", async (parent) => {
        for (const { tool, updates } of plan) {
          const folder = join(parent, "site");
          mkdirSync(folder);
          const files = toFiles(generateContent({ updates }));
          const next = (what: string) => step(`${tool.name}, ${formatNumber(updates)} updates: ${what}`);
          try {
            tool.write(folder, files);
            const edit = middleUpdate(files);
            const { ready, shown } = await reloadsOf(tool, folder, edit, times, browser, next);
            figures.push({ tool: tool.name, updates, ready, shown: findMedian(shown) });
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
