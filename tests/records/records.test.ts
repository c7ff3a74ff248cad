import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { checkContent } from "../../src/checks/index.ts";
import { getUkDayEnd } from "../../src/record/calendar.ts";
import { readContent } from "../../src/source/index.ts";
import { makePackage, makePdf, tagged } from "../../src/source/attachment-fixture.ts";
import { buildOrThrow } from "../setup/build-run.ts";
import { readRecordFile, writeContent, type ContentFiles } from "../setup/content.ts";
import { readSite, type BuiltSite } from "../site/built-site.ts";

// Two records that look nothing like a trust's, each as its editors would write it: a council's commitments by quarter
// with a history of figures, and a charity's short notices with files.

const pdf = (title: string) => makePdf({ title, catalog: tagged });
const workbook = makePackage({ "xl/workbook.xml": "<workbook/>" });
const background = "#1d5c2e";
const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
  .png()
  .toBuffer();

/** The files for readers, and the pictures, of each record. */
const files: Record<string, ContentFiles> = {
  council: {
    "plans/2022-26/council-plan.pdf": pdf("Council Plan 2022 to 2026"),
    "plans/2022-26/council-plan-easy-read.pdf": pdf("Council Plan: Easy Read"),
    "updates/outturn-2021-22.xlsx": workbook,
    "updates/outturn-2021-22.csv": "year,recycled\n2021/22,42.1\n",
    "updates/quarter-2-2023-24.xlsx": workbook,
    "updates/warm-spaces.pdf": pdf("Warm spaces"),
  },
  charity: {
    "updates/IMG_2041.PNG": picture,
    "updates/Screenshot 2024-03-01 at 12.31.04.png": picture,
    "updates/Risk assessment (Quayside).docx": makePackage({ "word/document.xml": "<document/>" }),
    "updates/Minutes 14 May 2024.pdf": pdf("Minutes, 14 May 2024"),
    "updates/accounts-2023-24.xlsx": workbook,
    "updates/accounts-2023-24.csv": "income,spent\n12,11\n",
    "updates/annual-report.pdf": pdf("Annual report, 2023/24"),
    "updates/gardd-ar-agor.mp3": Buffer.from("ID3\u0004\0\0\0\0\0\0"),
  },
};

const parent = join(projectFolder, ".build");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "records-"));
afterAll(() => rmSync(folder, { recursive: true }));

const findings: Record<string, readonly unknown[]> = {};

async function build(name: "council" | "charity", asOf: string): Promise<BuiltSite> {
  const content = join(folder, name);
  writeContent(content, { ...readRecordFile(join(import.meta.dirname, `${name}.yaml`)), ...files[name] });
  findings[name] = checkContent(await readContent(content), asOf, getUkDayEnd(asOf));
  const outDir = join(folder, `${name}-site`);
  await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: content } });
  return readSite(`the ${name}'s`, outDir);
}

const council = await build("council", "2024-02-10");
const charity = await build("charity", "2024-07-31");

const textOf = (site: BuiltSite, path: string) =>
  site.pageAt(path).$("main").text().replaceAll("\u00A0", " ").replace(/\s+/g, " ");

test.each(["council", "charity"])("the check finds nothing in the %s's", (name) => {
  expect(findings[name]).toEqual([]);
});

describe("the council's", () => {
  test.each([
    ["/", "11 commitments"],
    ["/", "Homes for everyone – Last reported on 20 November 2023"],
    ["/plans/2020-22/", "Council Plan 2022 to 2026"],
    ["/plans/2022-26/", "This plan replaces Recovery Plan"],
    ["/plans/2022-26/", "Easy Read (PDF, 1 KB, 1 page)"],
    ["/goals/homes/", "More homes that people can afford"],
    ["/goals/homes/", "On track. 38 of 400 homes are finished"],
    ["/commitments/new-council-homes/", "On track – Due by March 2026"],
    ["/commitments/new-council-homes/", "Permission for 124 homes was given on 28 March 2023."],
    ["/commitments/food-waste/", "Off track – Due in 2024/25"],
    ["/commitments/solar-town-hall/", "Closed"],
    ["/measures/", "Fewer than 5 families, for Q2 2023/24"],
    ["/measures/", "48 per 100,000 collections, for Q2 2023/24"],
    ["/measures/", "−£0.3 million, for Q2 2023/24"],
    ["/measures/recycling/", "From 40.6% for 2018/19 to 44.0% for Q2 2023/24."],
    ["/measures/recycling/", "Street sweepings no longer count."],
    ["/measures/days-in-temporary/", "The new case system can't yet report it."],
    ["/about-us/", "The Performance and Insight team keeps this record."],
    ["/tags/cost-of-living/", "Warm spaces open"],
  ])("%s says: %s", (path, words) => {
    expect(textOf(council, path)).toContain(words);
  });

  test("a figure that was corrected is struck out", () => {
    expect(council.pageAt("/measures/recycling/").$("main :is(s, del)").text()).toContain("42.1%");
  });

  test("an update is called by its title, without all of its programmes", () => {
    expect(textOf(council, "/updates/")).toContain("Performance report, Quarter 2 2023/24");
    expect(textOf(council, "/updates/")).not.toContain("Resources");
  });
});

describe("the charity's", () => {
  test.each([
    ["/", "Please don't use hosepipes"],
    ["/updates/2024-05-14-trustees/", "Minutes of the trustees' meeting, 14 May 2024 (PDF, 1 KB, 1 page)"],
    ["/updates/2024-05-14-trustees/", "An independent examiner looked at them in April 2024."],
    ["/updates/2024-05-14-trustees/", "By The trustees"],
    ["/updates/2024-04-09-open-day/", "the risk assessment form (Word document, 1 KB)"],
    ["/updates/2024-03-15-gardd-ar-agor/", "Sain (MP3 audio, 1 KB)"],
    ["/tags/opening-hours/", "The garden is open on Sundays too"],
    ["/programmes/school-gardens/", "Come and see the new beds at Quayside Garden"],
  ])("%s says: %s", (path, words) => {
    expect(textOf(charity, path)).toContain(words);
  });

  test("its home page doesn't say what it has none of", () => {
    expect(textOf(charity, "/")).not.toMatch(/commitments?|overdue|goal/i);
  });

  test("a notice in Welsh is read in Welsh", () => {
    const { $ } = charity.pageAt("/updates/2024-03-15-gardd-ar-agor/");
    expect($("[lang=cy]").text()).toContain("Croeso i bawb!");
  });

  test("a feed and the data name the files that the text doesn't link to", () => {
    const address = "https://news.bryngardens.example/attachments/updates/minutes-14-may-2024.pdf";
    const { items } = JSON.parse(charity.read("/updates/feed.json")) as {
      items: { content_html: string }[];
    };
    expect(items.some(({ content_html: html }) => html.includes(`<li><a href="${address}">`))).toBe(true);
    expect(JSON.parse(charity.read("/data/updates.json"))).toMatchObject({
      updates: expect.arrayContaining([
        expect.objectContaining({
          attachments: expect.arrayContaining([
            expect.objectContaining({ address, type: "application/pdf" }),
          ]),
        }),
      ]),
    });
  });

  test("its files and pictures are there, under plain names", () => {
    const { $ } = charity.pageAt("/updates/2024-04-09-open-day/");
    const pictures = $("main img")
      .toArray()
      .map((image) => $(image).attr("src"));
    expect(pictures).toHaveLength(2);
    const file = "/attachments/updates/risk-assessment-quayside.docx";
    expect($(`main a[href="${file}"]`)).toHaveLength(1);
    for (const path of [file, ...pictures]) expect(charity.files).toContain(path);
  });
});
