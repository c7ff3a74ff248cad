import { load } from "cheerio";
import { expect, test } from "vitest";
import { writeGoal } from "../../src/checks/example.ts";
import { makeSource } from "../../src/checks/fixture.ts";
import { listChangedPages, makeOverview, makeSelfContained } from "./pages.ts";

const changedPagesFiles = {
  "goals/falls.md": writeGoal("No falls."),
  "goals/waste.md": writeGoal("No waste.\n\n![A pond](pond.svg)"),
  "places.yaml": "halton: { name: Halton, about: A town. }\nsefton: { name: Sefton, about: A town. }\n",
  "glossary.yaml": "pilot: { term: Pilot, meaning: A first try. }\n",
};
const pages = (change: Record<string, string>, pictures: string[] = []) =>
  listChangedPages(makeSource(changedPagesFiles), makeSource({ ...changedPagesFiles, ...change }), pictures);

test("a page is shown where its own entry is new or differs, and no other", () => {
  expect(pages({})).toEqual([]);
  expect(pages({ "goals/falls.md": writeGoal("No falls at all.") })).toEqual(["/goals/falls/"]);
  expect(pages({ "goals/new.md": writeGoal("New.") })).toEqual(["/goals/new/"]);
  expect(
    pages({ "places.yaml": changedPagesFiles["places.yaml"].replace("Sefton", "South Sefton") }),
  ).toEqual(["/places/sefton/"]);
  expect(pages({ "glossary.yaml": changedPagesFiles["glossary.yaml"].replace("first", "early") })).toEqual([
    "/glossary/",
  ]);
});

test("a picture that differs shows the pages that have it", () => {
  expect(pages({}, ["goals/pond.svg"])).toEqual(["/goals/waste/"]);
});

const selfContainedFiles: Record<string, string> = {
  "/_astro/page.css": "a { background: url(/icon.svg) }",
  "/_astro/print.css": "p { color: black }",
  "/_astro/pond.svg": "<svg/>",
  "/icon.svg": "<svg id='i'/>",
};
const html = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/_astro/page.css"><link rel="stylesheet" media="print" href="/_astro/print.css">
<script type="module" src="/_astro/page.js"></script></head><body><form action="/search/"></form>
<a href="/goals/">Goals</a><a href="#rooms">Rooms</a><a href="mailto:a@example.org">Mail</a><img src="/_astro/pond.svg" srcset="/x.svg 2x" alt="A pond"></body></html>`;
const read = (path: string) =>
  selfContainedFiles[path] === undefined ? undefined : Buffer.from(selfContainedFiles[path]);
const page = makeSelfContained(html, new URL("https://record.example.org/goals/falls/"), read);

test("a page in one file has its styles and pictures in it, no script, and asks for nothing", () => {
  const $ = load(page);
  expect($("script, link, [srcset]").length).toBe(0);
  expect(
    $("style")
      .toArray()
      .map((style) => [$(style).attr("media"), $(style).text()]),
  ).toEqual([
    [undefined, `a { background: url("data:image/svg+xml;base64,${btoa("<svg id='i'/>")}") }`],
    ["print", "p { color: black }"],
  ]);
  expect($("img").attr("src")).toBe(`data:image/svg+xml;base64,${btoa("<svg/>")}`);
  expect($("meta[http-equiv]").attr("content")).toMatch(/^default-src 'none'; .*img-src data:/);
});

test("what it links to is named by its whole address, and its own parts by theirs", () => {
  const $ = load(page);
  const links = $("a")
    .toArray()
    .map((link) => $(link).attr("href"));
  expect(links).toEqual(["https://record.example.org/goals/", "#rooms", "mailto:a@example.org"]);
  expect($("form").attr("action")).toBe("https://record.example.org/search/");
});

test("several pages are in one file, each in a frame; one page is the file itself", () => {
  const one = { title: 'A "pond" <b>', address: "/goals/falls/", banner: "", html: page };
  expect(makeOverview([one])).toBe(page);
  const $ = load(makeOverview([one, { ...one, address: "/goals/waste/" }]));
  expect(
    $("iframe")
      .toArray()
      .map((frame) => $(frame).attr("srcdoc")),
  ).toEqual([page, page]);
  expect($("li").first().text()).toBe('A "pond" <b> at /goals/falls/');
  expect($("script").length).toBe(0);
});
