import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser.ts";
import { getContentType, cacheHeader, getHeaderValue } from "../../src/headers/headers.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { measureCost, useWorkFolder, removeFolder } from "../process.ts";
import { own, starlight } from "./builds.ts";
import { toFiles, generateContent } from "./generate.ts";
import { countSteps, findMedian, type Part, writeTable } from "./report.ts";

/** A request that was answered. */
export interface Sent {
  path: string;
  /** Bytes of the body as it was sent, compressed. */
  bytes: number;
}

/** A built site behind a slow network. */
export interface SlowServer {
  /** Its address, without a last slash. */
  url: string;
  /** What was sent since it was last asked, once nothing has been asked for a while. */
  sent(): Promise<Sent[]>;
  /** Forgets what was sent. */
  forget(): void;
  close(): void;
}

// "Slow 4G" of Chromium's developer tools, here at the server: the browser's own brake leaves out workers.
const latency = 562.5;
const bytesPerSecond = 180_000;
const quiet = 1500; // milliseconds without a request, in which nothing more is to come
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Serves a built site, compressed with gzip, as slowly as a phone gets it. */
async function serveSlowly(folder: string): Promise<SlowServer> {
  const compressed = new Map<string, Buffer>();
  let [all, open, last, free]: [Sent[], number, number, number] = [[], 0, 0, 0];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const body = compressed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    compressed.set(file, body);
    all.push({ path: pathname, bytes: body.length });
    open += 1;
    // All answers share the network, one after the other.
    const now = performance.now();
    free = Math.max(free, now + latency) + (body.length / bytesPerSecond) * 1000;
    void setTimeout(free - now).then(() => {
      open -= 1;
      last = performance.now();
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? getContentType(pathname) ?? "application/octet-stream",
        "content-encoding": "gzip",
        "cache-control": getHeaderValue(pathname, cacheHeader),
      });
      response.end(body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    sent: async () => {
      while (open > 0 || performance.now() - last < quiet) await setTimeout(100);
      return [...all];
    },
    forget: () => void (all = []),
    close: () => void server.close().closeAllConnections(),
  };
}

/** A way to search a site: from a page that is open already to the first results. */
export interface Way {
  name: string;
  /** The page that is open. */
  path: string;
  /** What has to be there before a reader can begin. */
  ready: string;
  /** Begins and types all words at once. */
  ask(page: Page, words: string): Promise<void>;
  /** The titles of the results. */
  titles: string;
}

/** The ways of this project. */
const ownWays: readonly Way[] = [
  {
    name: "This project, in the header",
    path: "/privacy/",
    ready: "#Page-search-field",
    ask: async (page, words) => {
      await page.locator("#Page-search-field").focus();
      // The field becomes another when the search begins; what is typed stays.
      await page.keyboard.insertText(words);
    },
    titles: "header [role=option] .app-suggestions__title",
  },
  {
    name: "This project, on the search page",
    path: "/search/",
    ready: "#search-words",
    ask: async (page, words) => {
      await page.locator("#search-words").focus();
      await page.keyboard.insertText(words);
      await page.keyboard.press("Enter");
    },
    titles: "#search-list > li > h3 a",
  },
];

/** Starlight's stock search, which is the same on every page. */
const starlightWay: Way = {
  name: "Starlight",
  path: "/glossary/",
  ready: ".pagefind-ui__search-input",
  ask: async (page, words) => {
    await page.locator("button[data-open-modal]").click();
    await page.keyboard.insertText(words);
  },
  titles: ".pagefind-ui__result-link",
};

/** What one search took, from turning to the search to its results. */
export interface Asked {
  way: string;
  words: string;
  /** Milliseconds until the title of the first result showed. */
  shown: number;
  /** All that was sent for it. */
  sent: Sent[];
}

const slower = 4;
const longest = 120_000;

/** Searches once, as a reader with an empty cache and a slow processor. */
async function ask(browser: Browser, server: SlowServer, way: Way, words: string): Promise<Asked> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, baseURL: server.url });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(way.path, { waitUntil: "networkidle", timeout: longest });
    await page.locator(way.ready).waitFor({ state: "attached", timeout: longest });
    await server.sent();
    server.forget();
    const begun = performance.now();
    await way.ask(page, words);
    await page.waitForFunction(isShown, way.titles, { timeout: longest });
    const shown = performance.now() - begun;
    return { way: way.name, words, shown, sent: await server.sent() };
  } finally {
    await context.close();
  }
}

/**
 * Whether a page shows what a selector finds first. In the page itself, as Playwright's own search for it goes
 * through every element each time that it looks: at 10,000 updates that took longer than the search.
 */
function isShown(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility() === true;
}

/** All searches at one size. */
export interface Figures {
  updates: number;
  asked: Asked[];
}

interface Row {
  way: string;
  shown: number;
  bytes: number;
  requests: number;
}

/** What was measured as Markdown. `peer` is the way that the others stand beside. */
export function report(all: readonly Figures[], words: readonly string[], peer: string): string {
  return [
    `What a search takes, with nothing of it in the browser’s cache: from the first key to the title of the first
result, and all that is sent meanwhile and for the rest of the first results, compressed with gzip and without
headers. Medians of ${words.length} searches: ${words.map((one) => `“${one}”`).join(", ")}; each is typed all at once.
The network is “Slow 4G” of Chromium’s developer tools (562.5 ms for an answer, 1.44 Mbit/s), the processor
slowed down 4 times. Starlight’s search works in a worker, which Chromium doesn’t slow down. Starlight sends its
search interface with every page beforehand: that is not counted here.`,
    ...all.flatMap(({ updates, asked }) => [
      `### ${formatNumber(updates)} updates`,
      sizeTable(rowsOf(asked), peer),
      heaviest(asked),
    ]),
  ].join("\n\n");
}

/** The medians of each way. */
export function rowsOf(asked: readonly Asked[]): Row[] {
  return [...Map.groupBy(asked, ({ way }) => way)].map(([way, own]) => ({
    way,
    shown: findMedian(own.map(({ shown }) => shown)),
    bytes: findMedian(own.map(({ sent }) => sent.reduce((sum, { bytes }) => sum + bytes, 0))),
    requests: findMedian(own.map(({ sent }) => sent.length)),
  }));
}

function sizeTable(rows: readonly Row[], peer: string): string {
  const other = rows.find(({ way }) => way === peer);
  const share = (row: Row, of: "shown" | "bytes") =>
    other && row !== other ? (row[of] / other[of]).toFixed(2) : "";
  return writeTable([
    ["", "First result, ms", `Of ${peer}’s`, "Bytes", `Of ${peer}’s`, "Requests"],
    ...rows.map((row) => [
      row.way,
      formatNumber(Math.round(row.shown)),
      share(row, "shown"),
      formatNumber(row.bytes),
      share(row, "bytes"),
      formatNumber(row.requests),
    ]),
  ]);
}

/** Which files weigh, of the first search of each way. */
function heaviest(asked: readonly Asked[]): string {
  const firsts = [...Map.groupBy(asked, ({ way }) => way)].map(([way, [first]]) => {
    const sums = Map.groupBy(first?.sent ?? [], ({ path }) => kindOf(path));
    const parts = [...sums]
      .map(([kind, files]) => ({ kind, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .map(({ kind, bytes }) => `${kind} ${formatNumber(bytes)}`);
    return `- ${way}: ${parts.join(", ")}`;
  });
  return `Bytes by kind of file, of “${asked[0]?.words}”:\n\n${firsts.join("\n")}`;
}

/** What a file is of: `pagefind.js`, or for one with a name of its own the end of it. */
export function kindOf(path: string): string {
  const name = path.split("/").at(-1) ?? "";
  const ending = /\.pf_(\w+)$/.exec(name)?.[1];
  return ending ?? name.replace(/[.-][\w-]{8}(?=\.(?:js|css)$)/, "");
}

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
    const step = countSteps(weights, tell);
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      const figures = await useWorkFolder("search", async (parent) => {
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
  const files = toFiles(generateContent({ ...(updates < few && young), updates }));
  const all: Asked[] = [];
  for (const { tool, ways } of sides) {
    step(`${tool.name}, ${formatNumber(updates)} updates: build`);
    mkdirSync(folder);
    tool.write(folder, files);
    await measureCost(tool.build(folder));
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
