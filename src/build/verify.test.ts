import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { markdownToHtml } from "satteri";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { renderEntry } from "../markdown/render.ts";
import { buildRecord } from "../record/index.ts";
import { getContent } from "../source/content.ts";
import { getPromises, verifySite, type Promises } from "./verify.ts";

const root = "https://record.example.org";

const files = {
  "site.yaml": readFileSync("docs/content/example/site.yaml"),
  "strategy/ponds.md":
    "---\ntitle: Ponds\nsummary: Why.\nsource: Plan\n---\n\n5 *large* ponds, [as advised](https://advice.example/).\n\n- one\n- two[^1]\n\n[^1]: A note.\n",
  "programmes/care.md":
    "---\ntitle: Care\nsummary: Care.\ncontact: care@example.org\nhelp:\n  - { text: Helpline, phone: 116 123 }\n---\n",
  "updates/2026-01-02-care.md": `---
title: Update
programme: care
published: 2026-01-02
summary: News.
sections:
  - { id: rooms, heading: Rooms }
  - { id: paths, heading: Paths }
---

## Rooms

They are open.

## Paths

None yet.
`,
};
const source = makeSource(files);
const promises = getPromises(source, buildRecord(getContent(source), "2026-11-01"), undefined);

const note = "<section><ol><li><p>A note.</p></li></ol></section>";
const page = (main: string) => `<title>Page</title><main data-pagefind-body>${main}${note}</main>`;
const ponds =
  '<p>5 <em>large</em> ponds, <a href="https://advice.example/">as advised</a>.</p><ul><li>one</li><li>two<sup>1</sup></li></ul>';
const rooms = "<p>They are open.</p>";

const whole: Record<string, string> = {
  "404.html": "<main>Nothing here</main>",
  "robots.txt": "Sitemap: https://record.example.org/sitemap-index.xml",
  "sitemap-index.xml": "",
  _headers: "",
  "a.png": "",
  ".well-known/security.txt": "",
  "index.html": '<main><a href="mailto:questions@example.org">Ask</a></main>',
  "strategy/ponds/index.html": page(ponds),
  "programmes/care/index.html": page('<a href="tel:116123">116 123</a>'),
  "updates/2026-01-02-care/index.html": page(
    `<h2 id="rooms">Rooms</h2>${rooms}<h2 id="paths">Paths</h2><p>None yet.</p>`,
  ),
  "updates/feed.xml": `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><item><link>${root}/updates/2026-01-02-care/#rooms</link><content:encoded>&lt;p&gt;They are open.&lt;/p&gt;</content:encoded></item></rss>`,
  "updates/feed.json": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: [{ url: `${root}/updates/2026-01-02-care/#rooms`, content_html: rooms }],
  }),
};

/** What is said of a site with some files in place of those of a whole one. */
function faultsOf(
  files: Record<string, string | undefined> = {},
  indexed = 3,
  asked: Promises = promises,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries({ ...whole, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    verifySite(folder, indexed, asked);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

test("a whole site passes", () => {
  expect(faultsOf()).toEqual([]);
});

test("what every site has must be there, and in the search index what is to be found", () => {
  expect(faultsOf({ "robots.txt": undefined, "updates/feed.xml": undefined }, 4)).toEqual([
    "The built site has no robots.txt.",
    "The built site has no updates/feed.xml.",
    "3 pages are to be searchable, but the search index has 4.",
  ]);
});

test("a link leads to a page or a file of the site, and to an anchor that is there", () => {
  const withLink = (link: string) =>
    faultsOf({ "strategy/ponds/index.html": page(`${ponds}<a href="${link}">x</a>`) });
  for (const link of [
    "/programmes/care/",
    "/updates/2026-01-02-care/#rooms",
    "/updates/feed.xml",
    "../ponds/",
  ])
    expect(withLink(link)).toEqual([]);
  for (const [link, to] of [
    ["/programmes/cares/", "/programmes/cares/"],
    ["/updates/2026-01-02-care/#Page-nothing", "/updates/2026-01-02-care/#Page-nothing"],
    ["#nowhere", "/strategy/ponds/#nowhere"],
    ["/updates/feed.xml#a", "/updates/feed.xml#a"],
    [`${root}/nowhere/`, "/nowhere/"],
  ] as const)
    expect(withLink(link)).toEqual([
      `strategy/ponds.md: /strategy/ponds/index.html links to ${to}, which the site does not have.`,
    ]);
});

test("an old address leads to an anchor that is there", () => {
  const moved = (to: string) =>
    faultsOf({ "aims/index.html": `<main><a href="${to}">now</a></main>`, "index.html": "<main></main>" });
  expect(moved("/updates/2026-01-02-care/#rooms")).toEqual([]);
  expect(moved("/#welcome")).toEqual(["/aims/index.html links to /#welcome, which the site does not have."]);
});

describe("every word of a text is on its page and in its feeds, in the order of the text", () => {
  const lacks = (words: string) => `strategy/ponds.md: /strategy/ponds/index.html lacks “${words}”.`;
  test.each([
    [
      "a paragraph is missing",
      { "strategy/ponds/index.html": page("<ul><li>one</li></ul>") },
      lacks("5 large ponds, as advised."),
    ],
    [
      "a word is",
      { "strategy/ponds/index.html": page(ponds.replace("large", "")) },
      lacks("5 large ponds, as advised."),
    ],
    [
      "words are joined",
      { "strategy/ponds/index.html": page(ponds.replace("> ponds", ">ponds")) },
      lacks("5 large ponds, as advised."),
    ],
    [
      "a note is missing",
      { "strategy/ponds/index.html": page(ponds).replace("A note.", "") },
      lacks("A note."),
    ],
    [
      "the order is another",
      { "strategy/ponds/index.html": page(ponds.replace("one", "").replace("two", "two one")) },
      lacks("two"),
    ],
    [
      "it stands outside the page’s main part",
      { "strategy/ponds/index.html": `${ponds}${page("")}` },
      lacks("5 large ponds, as advised."),
    ],
    [
      "it is in a comment",
      { "strategy/ponds/index.html": page(`<!-- ${ponds} -->`) },
      lacks("5 large ponds, as advised."),
    ],
    [
      "a feed lacks a section",
      { "updates/feed.json": whole["updates/feed.json"]!.replace("open", "shut") },
      "updates/2026-01-02-care.md: /updates/feed.json lacks “They are open.”.",
    ],
    [
      "another does",
      { "updates/feed.xml": whole["updates/feed.xml"]!.replace("open", "shut") },
      "updates/2026-01-02-care.md: /updates/feed.xml lacks “They are open.”.",
    ],
    [
      "the page is not there",
      { "strategy/ponds/index.html": undefined, "goals/index.html": page("") },
      "strategy/ponds.md: the site has no page /strategy/ponds/.",
    ],
  ])("%s", (_what, files, message) => {
    expect(faultsOf(files)).toEqual([message]);
  });
});

describe("nothing runs, leads or looks elsewhere that the content does not name", () => {
  test.each([
    [
      '<a href="javascript:alert(1)">words</a>',
      "an address that the content does not have, “javascript:alert(1)”",
    ],
    ['<a href=" java&#10;script:alert(1)">words</a>', "an address that the content does not have"],
    [
      '<a href="https://other.example/">words</a>',
      "an address that the content does not have, “https://other.example/”",
    ],
    ['<a href="//other.example/">words</a>', "an address that the content does not have"],
    ['<a href="/\\\\other.example/">words</a>', "an address that the content does not have"],
    [
      '<a href="https://advice.example@other.example/">words</a>',
      "an address that the content does not have",
    ],
    ['<a href="mailto:someone@example.org">words</a>', "an address that the content does not have"],
    [
      '<a href="mailto:someone@example.org?subject=a&amp;body=b">words</a>',
      "an address that the content does not have",
    ],
    [
      '<a href="mailto:questions@example.org?cc=someone@example.org">words</a>',
      "an address that the content does not have",
    ],
    ['<img src="https://advice.example/" alt="">', "an address that the content does not have"],
    ['<img src="/a.png" srcset="https://other.example/a.png" alt="">', "an attribute srcset"],
    ['<form action="https://other.example/"></form>', "an address that the content does not have"],
    ['<meta http-equiv="refresh" content="0;url=https://other.example/">', "a refresh of another form"],
    [
      '<meta http-equiv="refresh" content="0; url=https://other.example/">',
      "an address that the content does not have",
    ],
    [`<meta http-equiv="refresh" content="0; URL='https://other.example/'">`, "a refresh of another form"],
    ['<meta http-equiv="refresh" content="0;https://other.example/">', "a refresh of another form"],
    ['<img src="/a.png" srcset="/a.png 1x, https://other.example/a.png 2x" alt="">', "an attribute srcset"],
    ['<a href="/" ping="/a https://other.example/">words</a>', "an attribute ping"],
    ['<a href="/" attributionsrc="https://other.example/">words</a>', "an attribute attributionsrc"],
    ['<link rel="preload" href="/a.png" imagesrcset="//other.example/a.png 1x">', "an attribute imagesrcset"],
    ["<template><p>words</p></template>", "an element <template>"],
    ["<plaintext>", "an element <plaintext>"],
    ['<svg><set attributeName="href" to="javascript:alert(1)"></set></svg>', "an element <set>"],
    ["<style>p { color: red }</style>", "a style among its text"],
    ["<script>alert(1)</script>", "a script that isn’t the site’s"],
    ['<script src="/strategy/a.js"></script>', "a script that isn’t the site’s"],
    ['<img src="/a.png" alt="" onerror="alert(1)">', "a handler, onerror"],
    ['<p style="position: fixed">words</p>', "a style of an element"],
    ['<iframe src="/"></iframe>', "an element <iframe>"],
    ['<svg><a xlink:href="javascript:alert(1)"></a></svg>', "an address that the content does not have"],
    ['<p id="a">1</p><p id="a">2</p>', "the id “a” twice"],
  ])("%s", (html, fault) => {
    const [said, ...others] = faultsOf({ "strategy/ponds/index.html": page(ponds + html) });
    expect(said).toContain(`strategy/ponds.md: /strategy/ponds/index.html has ${fault}`);
    expect(others).toEqual([]);
  });

  test("in feeds and data neither", () => {
    const html = `${rooms}<script src="/_astro/a.js"></script><a href="javascript:alert(1)">words</a>`;
    const item = { url: `${root}/updates/2026-01-02-care/#rooms`, content_html: html };
    const files = {
      "updates/feed.json": JSON.stringify({ items: [item] }),
      "data/goals.json": JSON.stringify([{ address: "https://other.example/" }]),
      "data/goals.csv": "id,address\na,https://other.example/goals/",
      "feeds.opml": '<opml><outline xmlUrl="https://other.example/feed.xml"/></opml>',
    };
    expect(faultsOf(files).toSorted()).toEqual([
      "/data/goals.csv has an address that the content does not have, “https://other.example/goals/”.",
      "/data/goals.json has an address that the content does not have, “https://other.example/”.",
      "/feeds.opml has an address that the content does not have, “https://other.example/feed.xml”.",
      "updates/2026-01-02-care.md: /updates/feed.json has a script that isn’t the site’s.",
      "updates/2026-01-02-care.md: /updates/feed.json has an address that the content does not have, “javascript:alert(1)”.",
    ]);
  });
});

test("a style loads files of the site alone", () => {
  const styled = (style: string) => ({ "a/index.html": `<head><style>${style}</style></head>` });
  expect(faultsOf(styled("@media print { a { background: url(/a.png) } }"))).toEqual([]);
  for (const style of ['@import "//other.example/a.css"', "a { background: url( '//other.example/a.png' ) }"])
    expect(faultsOf(styled(style))).toEqual(["/a/index.html has a style that loads what isn’t the site’s."]);
});

test("a drawing of the content has no program, whatever was checked before", () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(faultsOf({ "pictures/pond.1a2b.svg": drawing })).toEqual([
    "/pictures/pond.1a2b.svg is a drawing that can’t be published: “<script>” can do more than be drawn.",
  ]);
});

test("a picture that a page shows is in the site", () => {
  const shown = {
    "strategy/ponds/index.html": page(`${ponds}<img src="/pictures/pond.1a2b.svg" alt="A pond">`),
  };
  expect(faultsOf(shown)).toEqual([
    "strategy/ponds.md: /strategy/ponds/index.html has a picture that the site does not have, “/pictures/pond.1a2b.svg”.",
  ]);
  expect(faultsOf({ ...shown, "pictures/pond.1a2b.svg": "<svg/>" })).toEqual([]);
});

/** The HTML of a text as a reader makes it that trims the text and takes its first lines for a second front matter. */
const carelessHtml = (text: string): string => markdownToHtml(text.trim()).html;

describe("a text that some other reader has made into HTML is found out by its file, whatever was checked before", () => {
  const head = "---\ntitle: Ponds\nsummary: Why.\nsource: Plan\n---\n";
  test.each([
    ["a picture that names a program", "\n    ![Water under trees](../content/strategy/.pond.mjs?.svg)\n"],
    ["a hidden drawing", "\n    ![Water under trees](.evil.svg)\n"],
    [
      "a script’s address",
      "\n    [read more](javascript:alert(1)) ![A ward](https://canary.example/pixel.png)\n",
    ],
    ["a host that looks like another", "\n\t[the NHS](https://www.nh\u0455.example/)\n"],
    ["HTML", "\n    5 <b>large</b> ponds were dug.\n\nThe rest.\n"],
    ["a rule that begins the text", "---\n\nFirst.\n\n---\n\nSecond.\n"],
    ["another kind of rule", "+++\nFirst.\n+++\n\nSecond.\n"],
  ])("%s", (_what, text) => {
    const careful = makeSource({ ...files, "strategy/ponds.md": head + text });
    const record = buildRecord(getContent(careful), "2026-11-01");
    const asked = getPromises(careful, record, undefined);
    const [entry] = careful.entries.filter(({ path }) => path === "strategy/ponds.md");
    expect(
      faultsOf({ "strategy/ponds/index.html": page(renderEntry(entry!, careful).html) }, 3, asked),
    ).toEqual([]);
    const said = faultsOf({ "strategy/ponds/index.html": page(carelessHtml(text)) }, 3, asked);
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(line).toMatch(/^strategy\/ponds\.md: /);
  });

  test("an update, on its page and in its feeds", () => {
    const text = "\n---\n~~~\n---\n\n## Rooms\n\n[more](javascript:alert(1))\n\n~~~\n\n## Rooms\n\nWords.\n";
    const front =
      "---\ntitle: Update\nprogramme: care\npublished: 2026-01-02\nsummary: News.\nsections: [{ id: rooms, heading: Rooms }]\n---\n";
    const careful = makeSource({ ...files, "updates/2026-01-02-care.md": front + text });
    const asked = getPromises(careful, buildRecord(getContent(careful), "2026-11-01"), undefined);
    const html = carelessHtml(text);
    const item = {
      url: `${root}/updates/2026-01-02-care/#rooms`,
      content_html: html.slice(html.indexOf("</h2>") + 5),
    };
    const said = faultsOf(
      {
        "updates/2026-01-02-care/index.html": page(html),
        "updates/feed.json": JSON.stringify({ items: [item] }),
        "updates/feed.xml": "<rss/>",
      },
      3,
      asked,
    );
    expect(said.filter((line) => line.includes("/updates/2026-01-02-care/index.html"))).not.toEqual([]);
    expect(said.filter((line) => line.includes("/updates/feed.json"))).not.toEqual([]);
    for (const line of said) expect(line).toMatch(/^updates\/2026-01-02-care\.md: /);
  });
});

test("of very many faults the first are said, and how many there are", () => {
  const links = Array.from({ length: 1030 }, (_, index) => `<a href="https://other.example/${index}">a</a>`);
  const said = faultsOf({ "strategy/ponds/index.html": page(ponds + links.join("")) });
  expect(said).toHaveLength(21);
  expect(said.at(-1)).toBe("And 1,010 more.");
});
