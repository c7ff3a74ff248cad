import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildOrThrow } from "../setup/build-run.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { writeContent } from "../setup/content.ts";
import { takePathOff } from "./built-site.ts";
import {
  type BuiltFile,
  builtFiles,
  contentWith,
  deadLinks,
  filesWith,
  first,
  leavingDay,
  neverWord,
  type Opening,
  places,
  second,
} from "./publication.ts";

// What is held until a day is looked for, byte by byte, in everything that is published before it.

let folder: string;
/** The site before either opening, the day before the second one and on its day. */
let before: BuiltFile[];
let between: BuiltFile[];
let after: BuiltFile[];
/** The site of the day before the second opening where that was never written. */
let never: BuiltFile[];

async function built(asOf: string, ...openings: Opening[]): Promise<BuiltFile[]> {
  const name = `${asOf}-${openings.length}`;
  const contentDir = join(folder, `${name}-content`);
  writeContent(contentDir, contentWith(...openings));
  const outDir = join(folder, name);
  await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: contentDir } });
  return builtFiles(outDir);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "publication-"));
  before = await built("2022-12-31", first, second);
  between = await built("2023-03-25", first, second);
  never = await built("2023-03-25", first);
  after = await built("2023-03-26", first, second);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** A figure as files may write it. */
const figures = ({ number }: Opening): string[] => [`${number}`, formatNumber(number)];

describe("before its day, what is held is nowhere, in no file and in no file’s name", () => {
  test.each([
    ["everything, before New Year", () => before, first],
    ["everything, before New Year, of a later day", () => before, second],
    ["everything, the day before summer time", () => between, second],
  ])("%s", (_what, site, opening) => {
    expect(filesWith(site(), opening.word, ...figures(opening))).toEqual([]);
  });

  test("a draft, on any day", () => {
    for (const site of [before, between, after]) expect(filesWith(site, neverWord)).toEqual([]);
  });

  test("and the site is, byte for byte, as if it had never been written", () => {
    expect(between.map(({ path }) => path)).toEqual(never.map(({ path }) => path));
    const differing = between.filter(({ bytes }, index) => !bytes.equals(never[index]?.bytes ?? Buffer.of()));
    expect(differing.map(({ path }) => path)).toEqual([]);
  });
});

describe("on its day, what was held is everywhere that it belongs", () => {
  test.each(Object.entries(places))("%s", (what, expected) => {
    for (const [site, opening] of [
      [between, first],
      [after, second],
    ] as const) {
      const { word, day } = opening;
      const found = filesWith(site, ...(what === "figure" ? figures(opening) : [word + what]));
      const missing = expected
        .map((where) => where.replace("ID", word.toLowerCase()).replace("DAY", day))
        .filter((where) => !found.some((path) => path.startsWith(where)));
      expect(missing).toEqual([]);
    }
  });

  test("the names in the sections that were public before", () => {
    const update = `/updates/${first.day}-better-care/index.html`;
    const words = ["goal", "stream", "id"].map((what) => `${second.word}${what}`);
    expect(words.filter((word) => !filesWith(after, word).includes(update))).toEqual([]);
    expect(filesWith(after, `${second.word}earlynote`)).toContain("/data/commitments.json");
    expect(filesWith(after, `${second.word}title`)).toContain("/index.html");
  });
});

describe("what is withdrawn", () => {
  const own = "/strategy/leaving/index.html";
  const update = `/updates/${leavingDay}-better-care/index.html`;
  // That it was withdrawn is a line of its own in the list of what has changed, and news that no update tells; its
  // commitment has a notice too.
  const told = ["/changes/feed.json", "/changes/feed.xml", "/changes/index.html"];
  const news = ["/corrections/feed.json", "/corrections/feed.xml"];
  const promise = "/commitments/left/index.html";
  const pageAt = (path: string) =>
    load(takePathOff(after.find((file) => file.path === path)?.bytes.toString() ?? ""));

  test("is like any other until the day", () => {
    expect(filesWith(between, "Leavingbody")).toContain(own);
    expect(filesWith(between, "Leavingbody").some((path) => path.startsWith("/pagefind/"))).toBe(true);
    expect(filesWith(between, "Leavingpromise")).toContain("/data/commitments.json");
    expect(filesWith(between, "/strategy/leaving/")).toContain("/sitemap-0.xml");
    expect(filesWith(between, "Leavingtext")).toContain("/updates/feed.xml");
    expect(filesWith(between, "736451")).toContain("/data/readings.csv");
  });

  test("keeps its address, its text and a notice, and is nowhere else", () => {
    expect(filesWith(after, "Leavingtitle", "Leavingbody", `${second.word}reason`)).toEqual([
      ...told,
      promise,
      ...news,
      own,
    ]);
    expect(filesWith(after, "Leavingbody")).toEqual([own]);
    expect(filesWith(after, "Leavingpromise", "736451", "736,451")).toEqual([promise]);
    expect(pageAt(promise)("meta[name=robots]").attr("content")).toBe("noindex");
    const $ = pageAt(own);
    const notice = $(".nhsuk-inset-text").text().replace(/\s+/g, " ");
    expect(notice).toContain(`Withdrawn on 26 March 2023. The ${second.word}reason for this.`);
    expect($("main").text()).toContain("The Leavingbody of the page.");
    expect($("meta[name=robots]").attr("content")).toBe("noindex");
  });

  test("keeps the sections of an update where links to them lead", () => {
    expect(filesWith(after, "Leavingupdate", "Leavingheading", "Leavingtext")).toEqual([
      ...told,
      ...news,
      update,
    ]);
    expect(filesWith(after, "Leavingheading", "Leavingtext")).toEqual([update]);
    const section = pageAt(update)("section:has(> h2#leaving)").text();
    expect(section).toContain("Leavingheading");
    expect(section).toContain("The Leavingtext of it");
  });

  test("takes its file with it, and the link to that", () => {
    expect(filesWith(between, "83746251")).toEqual(["/attachments/updates/leavingfigures.csv"]);
    expect(filesWith(after, "83746251")).toEqual([]);
    expect(filesWith(after, "leavingfigures")).toEqual([]);
  });

  test("is told of by the update after it, which names its day", () => {
    const next = pageAt(`/updates/${second.day}-quorvinid/index.html`)("main");
    expect(next.text().replace(/\s+/g, " ")).toContain("from 2 January 2023. It has been withdrawn.");
    expect(next.find(`a[href="${update.replace("index.html", "")}"]`).length).toBe(1);
  });
});

describe("while everything is held", () => {
  test("lists say that there is nothing, and no year has a page", () => {
    const textOf = (path: string) =>
      load(before.find((file) => file.path === path)?.bytes.toString() ?? "")("main").text();
    expect(textOf("/index.html")).toContain("This site has no updates yet.");
    expect(textOf("/updates/index.html")).toContain("This site has no updates yet.");
    expect(before.filter(({ path }) => /^\/updates\/\d/.test(path))).toEqual([]);
  });
});

test("no page or feed of any of these days has a link that leads nowhere", () => {
  for (const site of [before, between, after]) expect(deadLinks(site)).toEqual([]);
});

test("how much was looked for, and where", () => {
  // The reason and the note are in entries that are public before.
  const words = 2 * [...Object.keys(places), "reason", "earlynote"].length;
  const searched = [before, between].map((site) => site.length);
  console.log(`${words} held words looked for in ${searched.join(" and ")} files, and none found.`);
  expect(Math.min(...searched)).toBeGreaterThan(80);
});
