import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { heaviestFirstView } from "../../../src/build/first-view.ts";
import { formatNumber } from "../../../src/record/quantities.ts";
import { findBrowser } from "../../../scripts/browser.ts";
import { runScript } from "../../../scripts/child.ts";
import { table } from "../page.ts";
import { median } from "../median.ts";
import type { Part } from "../part.ts";
import { serve, type Way } from "./server.ts";
import { viewsOf, type View } from "./view.ts";

const times = 5;
// Pages that every site has, short and long.
const paths = ["/", "/updates/", "/progress/", "/search/"];
const ways: Record<Way, string> = {
  site: "Inside, and states linked: the site",
  inside: "All inside the page",
  linked: "One file for the whole site",
};

/** Measures when readers see the first page of the project's own content, and the next. */
export const views: Part = {
  name: "views",
  title: "First and second views",
  about: "when a reader on a slow phone sees a first and a second page, by how its styles come",
  sizes: [],
  async measure(_sizes, tell) {
    const folder = mkdtempSync(join(tmpdir(), "views-"));
    const outDir = join(folder, "site");
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      tell("Building the site");
      if ((await runScript("scripts/build.ts", [], { OUT_DIR: outDir })) !== 0) {
        throw new Error("The site can't be built: see above.");
      }
      const rows: string[][] = [];
      for (const way of ["site", "inside", "linked"] as const) {
        const { url, close } = await serve(outDir, way);
        const runs: View[][] = [];
        for (let time = 0; time < times; time++) {
          for (const path of paths) {
            const other = paths[(paths.indexOf(path) + 1) % paths.length] ?? "/";
            runs.push(await viewsOf(browser, [url + path, url + other]));
          }
          tell(`${ways[way]}: ${time + 1} of ${times} times`);
        }
        close();
        rows.push(rowOf(ways[way], runs));
      }
      return { text: `${introduction(outDir)}\n\n${table([head, ...rows])}`, drawings: {} };
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
};

const head = ["", "First view: shown, ms", "Largest part, ms", "Second view: shown, ms", "Moved"];

function rowOf(name: string, runs: View[][]): string[] {
  const first = runs.flatMap(([view]) => view ?? []);
  const second = runs.flatMap(([, view]) => view ?? []);
  const moved = Math.max(...[...first, ...second].map((view) => view.moved));
  return [
    name,
    ...[
      first.map(({ shown }) => shown),
      first.map(({ largest }) => largest),
      second.map(({ shown }) => shown),
    ].map((all) => formatNumber(Math.round(median(all)))),
    String(moved),
  ];
}

function introduction(outDir: string): string {
  const heaviest = heaviestFirstView(outDir);
  return `Medians of ${paths.length} pages, ${times} times each, in Chromium with the network that
its developer tools call “Slow 4G” (562.5 ms for a request to be answered, 1.44 Mbit/s) and a processor that
is slowed down 4 times. A second view is another page of the site, with what the browser kept of the first.
The heaviest first view is ${formatNumber(heaviest?.bytes ?? 0)} bytes, compressed (${heaviest?.path}).`;
}
