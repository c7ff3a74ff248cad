import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser.ts";
import { runScript } from "../../scripts/command.ts";
import { heaviestFirstView } from "../../tests/setup/first-view.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { findMedian, type Part, writeTable } from "./report.ts";

/**
 * How pages come by their styles: as the site is, with how things look when touched in a linked file; all inside them;
 * or all by a link to one file for the whole site, which browsers keep.
 */
export type Way = "site" | "inside" | "linked";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a built site, compressed, with its styles as they are or as one of the other ways. Gives its address. */
async function serve(folder: string, way: Way): Promise<{ url: string; close(): void }> {
  const states = readStates(folder);
  const shared = sharedStyles(folder) + states;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isShared = pathname === sharedAddress;
    if (!isShared && !existsSync(file)) return void response.writeHead(404).end();
    const bytes = isShared ? shared : readFileSync(file);
    const isPage = file.endsWith(".html");
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": isPage ? "no-cache" : "max-age=31536000, immutable",
    });
    response.end(gzipSync(isPage ? pageIn(way, String(bytes), states) : bytes, { level: 9 }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

const sharedAddress = "/_astro/shared.css";
const inside = /<style>(.*?)<\/style>/gs;
const linkToStates = /<link rel="stylesheet" href="\/_astro\/states\.[^"]+">/;

/** A page with its styles in one of the ways. Its policy is left out, as it allows no others. */
function pageIn(way: Way, html: string, states: string): string {
  if (way === "site") return html;
  const page = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace(linkToStates, "");
  if (way === "inside") return page.replace("</head>", () => `<style>${states}</style></head>`);
  return page
    .replace(inside, "")
    .replace("</head>", `<link rel="stylesheet" href="${sharedAddress}"></head>`);
}

function readStates(folder: string): string {
  return globSync("_astro/states.*.css", { cwd: folder })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("");
}

/** All styles that any page has inside. */
function sharedStyles(folder: string): string {
  const pages = globSync("**/*.html", { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), "utf8"),
  );
  return [...new Set(pages.flatMap((html) => [...html.matchAll(inside)].map(([, css = ""]) => css)))].join(
    "",
  );
}

/** What a reader had of one page. */
export interface View {
  /** Milliseconds until something showed: First Contentful Paint. */
  shown: number;
  /** Milliseconds until the largest part showed: Largest Contentful Paint. */
  largest: number;
  /** How much of what was there moved: Cumulative Layout Shift. */
  moved: number;
}

// "Slow 4G" of Chromium's developer tools, and a processor of a phone.
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const slower = 4;

/** Opens pages one after the other as a reader with an empty cache, a slow network and a slow processor. */
async function viewsOf(browser: Browser, addresses: string[]): Promise<View[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const views: View[] = [];
    for (const address of addresses) views.push(await viewOf(page, address));
    return views;
  } finally {
    await context.close();
  }
}

async function viewOf(page: Page, address: string): Promise<View> {
  await page.goto(address, { waitUntil: "networkidle" });
  return page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => resolve(observer.takeRecords()), 300);
      });
    const paints = await entries("paint");
    const largest = await entries("largest-contentful-paint");
    const shifts = await entries("layout-shift");
    return {
      shown: paints.find(({ name }) => name === "first-contentful-paint")?.startTime ?? Number.NaN,
      largest: largest.at(-1)?.startTime ?? Number.NaN,
      moved: shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0),
    };
  });
}

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
      return { text: `${introduction(outDir)}\n\n${writeTable([head, ...rows])}`, drawings: {} };
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
    ].map((all) => formatNumber(Math.round(findMedian(all)))),
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
