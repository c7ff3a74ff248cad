import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";
import { FlagError, runCommand } from "../scripts/command.ts";
import { serveSite } from "../scripts/server.ts";
import { buildOrThrow } from "../tests/setup/build-run.ts";
import { type ContentFiles, writeMarkdown, readRecord, writeContent } from "../tests/setup/content.ts";
import { listClasses, pickEveryLook, readSite } from "../tests/site/built-site.ts";
import { useWorkFolder } from "./process.ts";

// The large record of the tests, and besides what only some pages have, as readers would meet it.

const source = "Our plan";

/** A page with every component that a text may have. */
const components = writeMarkdown(
  { title: "How we build a garden room", summary: "Every part that a text may have, on one page.", source },
  "A garden room is a **quiet room** with a door to a garden. It is made with those who will use it.",
  "<Callout>\n\nA room opens when its garden is planted, not before.\n\n</Callout>",
  '<Callout kind="warning" heading="Do not dig alone">\n\nPonds are deep. Ask the [garden team](/workstreams/ponds/) first.\n\n</Callout>',
  "## The steps",
  "<Steps>\n\n1. **Ask.** Those who will use the room say what it is for.\n2. **Draw.** They see a drawing, and change it.\n3. **Build.** The room is built in a season.\n\n</Steps>",
  "## What it rests on",
  "<Pillars>\n\n- Calm\n- Daylight\n- Company\n\n</Pillars>",
  '<Quotation who="A gardener" source="Pond news, 1 May 2025">\n\nThe frogs came back in the first spring, and so did we.\n\n</Quotation>',
  '<Figure caption="A pond, seen from the room.">\n\n![Water under trees](pond.png)\n\n</Figure>',
  '<Measure id="teams-visited" />',
  '<Contact programme="better-care" />',
  "## A table",
  "| Room | Opened | Visitors in its first year | What visitors said of it |\n| :--- | :--- | ---: | :--- |\n| North garden | March 2025 | 1,204 | Quiet, and light on dark days |\n| Hillside | May 2025 | 87 | Hard to find |",
  "### A very long word",
  "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is a place, and `questions-about-the-garden-rooms-of-the-north@example.org` is no real address.",
  "- one thing\n- another, which goes on for longer than a line of a telephone does, and then for some more\n  - a thing within it",
);

const withdrawn = writeMarkdown(
  {
    title: "Our first approach",
    summary: "What we did before.",
    source,
    withdrawn: {
      date: "2026-02-01",
      reason: "It counted rooms that were never built.",
    },
  },
  "We counted all rooms.",
);

const changed = writeMarkdown(
  {
    title: "Our promise on gardens with an uncommonly long title, for readers on small telephones",
    summary: "A page that was corrected.",
    source,
    published: "2025-01-01",
    changes: [
      { date: "2025-03-01", kind: "correction", note: "The number of gardens was 4, and is 5." },
      { date: "2025-06-01", kind: "minor", note: "A link was mended." },
    ],
  },
  "There are 5 gardens.",
);

const large = readRecord("large");

const besides: ContentFiles = {
  "strategy/garden-room.mdx": components,
  "strategy/pond.png": large["updates/pond.png"]!,
  "strategy/first-approach.md": withdrawn,
  "strategy/gardens.md": changed,
};

/** Builds the site of that record in `folder`, and gives where it is. */
async function buildExample(folder: string, asOf: string): Promise<string> {
  const content = join(folder, "example-content");
  const outDir = join(folder, "example");
  writeContent(content, { ...large, ...besides });
  await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: content } });
  return outDir;
}

/** A page as it looks. */
export interface Shot {
  path: string;
  jpeg: Buffer;
}

/** How much of a long page is shown, in pixels. */
const tallest = 1600;

/** Takes a page at a width, from its top. */
async function shotOf(page: Page, site: string, path: string, width: number): Promise<Shot> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site + path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, tallest) });
  return { path, jpeg: await page.screenshot({ type: "jpeg", quality: 85 }) };
}

/** How wide the sheet is, and a shot on it, by the width of the window. */
const widthOfSheet = 2600;
const shownAt = (width: number): number => Math.min(width * 0.75, 480);

/** Lays shots of one width out side by side, each under its address, and takes them as one picture. */
async function sheetOf(page: Page, shots: readonly Shot[], width: number): Promise<Buffer> {
  const figures = shots.map(
    ({ path, jpeg }) => `<figure>
      <figcaption>${path.replaceAll("&", "&amp;")}</figcaption>
      <img src="data:image/jpeg;base64,${jpeg.toString("base64")}" alt="">
    </figure>`,
  );
  await page.setViewportSize({ width: widthOfSheet, height: 900 });
  await page.setContent(
    `<!doctype html><style>
      body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; background: #555; font: 14px Arial, sans-serif }
      figure { width: ${shownAt(width)}px; margin: 0 }
      figcaption { color: #fff; overflow-wrap: anywhere }
      img { width: 100% }
    </style>${figures.join("")}`,
    { waitUntil: "load" },
  );
  return page.screenshot({ fullPage: true });
}

const widths = [320, 768, 1280];

await runCommand({
  help: `npm run screens -- [--site FOLDER] [--to FOLDER]

Takes pages of a built site at ${widths.join(", ")} pixels, onto one sheet a width: one page of every kind, and
whatever pages have besides. Does the same with the example trust of the tests, which has more to show.

  --site FOLDER   a built site, alone; that of the last npm run build and the example if left out
  --to FOLDER     the folder to write to; screens if left out
  --help          show this`,
  options: { site: { type: "string" }, to: { type: "string", default: "screens" } },
  async run({ values: { site, to } }, { settings }) {
    const { outDir, asOf } = await settings();
    const own = site ?? outDir;
    if (!existsSync(join(own, "index.html"))) {
      throw new FlagError(`There is no built site in ${own}: run npm run build first.`);
    }
    mkdirSync(to, { recursive: true });
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      await takeSite(browser, own, (width) => join(to, `${width}.png`));
      if (site !== undefined) return 0;
      await useWorkFolder("screens", async (folder) => {
        const example = await buildExample(folder, asOf);
        await takeSite(browser, example, (width) => join(to, `example-${width}.png`));
      });
      return 0;
    } finally {
      await browser.close();
    }
  },
});

/** Takes a built site onto a sheet a width. */
async function takeSite(browser: Browser, folder: string, fileOf: (width: number) => string): Promise<void> {
  const { pages } = readSite("the site", folder);
  const paths = pickEveryLook(pages.map(({ path, html }) => ({ path, classes: listClasses(html) })));
  const server = await serveSite(folder, 4750);
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    // A sheet is a page of its own, which the site's security policy has no say in.
    const table = await context.newPage();
    for (const width of widths) {
      const shots: Shot[] = [];
      for (const path of [...paths, "/search/?q=care"]) {
        shots.push(await shotOf(page, server.url, path, width));
      }
      writeFileSync(fileOf(width), await sheetOf(table, shots, width));
      console.log(`${fileOf(width)}: ${shots.length} pages`);
    }
  } finally {
    await context.close();
    await server.close();
  }
}
