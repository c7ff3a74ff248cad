import { join } from "node:path";
import { markdown, readRecord, writeContent, type ContentFiles } from "../../tests/setup/content.ts";
import { goodBuild } from "../../tests/setup/build-run.ts";

// The large record of the tests, and besides what only some pages have, as readers would meet it.

const source = "Our plan";

/** A page with every component that a text may have. */
const components = markdown(
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

const withdrawn = markdown(
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

const changed = markdown(
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
export async function buildExample(folder: string, asOf: string): Promise<string> {
  const content = join(folder, "example-content");
  const outDir = join(folder, "example");
  writeContent(content, { ...large, ...besides });
  await goodBuild({ outDir, asOf, env: { CONTENT_DIR: content } });
  return outDir;
}
