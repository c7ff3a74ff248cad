import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import getPort from "get-port";
import type { Browser, Page } from "playwright-core";
import type { Edited } from "../builds/edit.ts";
import type { Tool } from "../builds/tool.ts";
import { addressOf } from "../peers/pages.ts";
import { RunError } from "../../process/cost.ts";
import { start, type Started } from "../../process/start.ts";

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
export async function reloadsOf(
  tool: Tool,
  folder: string,
  edit: Edited,
  times: number,
  browser: Browser,
  next: (what: string) => void,
): Promise<Reloads> {
  const port = await getPort();
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
