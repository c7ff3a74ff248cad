import { load } from "cheerio";
import { markdownToHtml } from "satteri";
import { expect, test } from "vitest";
import { compareSites, joinWithin, quote, quoteLines, writeReport } from "./report.ts";
import { makePage, makeFeed, makeTinySite } from "../../tests/setup/tiny-site.ts";

const rendered = (markdown: string) => load(markdownToHtml(markdown).html, null, false);

/** What titles, addresses and texts of a site may hold. */
const hostile = [
  "a | b",
  "`code` and ``more``",
  "`",
  "<img src=x onerror=alert(1)>",
  "@everyone, see #123 and GH-7",
  "](https://example.org) ![](https://example.org/a.png)",
  "**bold** _it_ \\` \\| &lt;b&gt; &#64;",
  "<!-- </details> </summary>",
  "https://example.org www.example.org me@example.org",
  "``` ~~~ ````",
  "- [ ] # 1. > |",
];

test.each(hostile)("%s is only its own words in a line", (text) => {
  const $ = rendered(`- Title: **${quote(text)}** and ${quote(text)}`);
  expect(
    $("li code")
      .toArray()
      .map((code) => $(code).text()),
  ).toEqual([text, text]);
  expect($("*").not("ul, li, strong, code").length).toBe(0);
});

test.each(hostile)("%s is only its own words in a block", (text) => {
  const $ = rendered(
    `<details><summary>Text</summary>\n\n${quoteLines([`+ ${text}`, text], "diff")}\n\n</details>\n\nAfter.`,
  );
  expect($("details > pre code").text()).toBe(`+ ${text}\n${text}\n`);
  expect($("p").text()).toBe("After.");
});

test("lines, control characters and what turns the direction of a text round are made visible", () => {
  expect(quote("one\n## two\u202E\u0007 three")).toBe("`one ## two\uFFFD\uFFFD three`");
  expect(quoteLines(["one\n```\ntwo"], "")).toBe("````\none ``` two\n````");
  expect(quote("   ")).toBe("(nothing)");
});

test("long text is cut between characters", () => {
  expect(quote("🏥".repeat(9), 4)).toBe("`🏥🏥🏥🏥…`");
});

test("what fits is whole", () => {
  expect(joinWithin(1000, ["# One", "Two"])).toBe("# One\n\nTwo");
});

test("what is too long ends after a whole block, and says so", () => {
  const text = joinWithin(1000, ["# One", "é".repeat(300), "è".repeat(300), "Last"]);
  expect(text).toMatch(/^# One\n\né{300}\n\n\*\*2 more parts of this report .*\*\*$/);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000);
});

const page = (main: string) => makePage("Falls", `<h2 id="rooms">Rooms</h2><p>${main}</p>`);
const before = {
  "goals/falls/index.html": page("Two falls."),
  "updates/feed.xml": makeFeed("Everything", []),
  "data/goals.csv": "id",
};
const report = (after: Record<string, string>, findings?: Parameters<typeof compareSites>[2]) =>
  writeReport(compareSites(makeTinySite(before), makeTinySite(after), findings));

test("sites that are the same are told in one sentence", () => {
  expect(report(before)).toBe("## What changes for readers\n\nNothing changes for readers.");
});

test("findings are told also where nothing changes", () => {
  const problem = {
    rule: "links",
    path: "content/a.md",
    line: 3,
    severity: "error",
    message: "No.",
  } as const;
  expect(report(before, { added: [problem], mended: 2 })).toContain(
    "Nothing changes for readers. 1 new finding.",
  );
  expect(report(before, { added: [problem], mended: 2 })).toContain(
    "- **Error** at `content/a.md:3`: `No.` (`links`)",
  );
  expect(report(before, { added: [], mended: 2 })).toMatch(/None\. 2 findings are mended\.$/);
});

test("the first line counts what changes, and addresses lost come first", () => {
  const text = report({
    "goals/waste/index.html": page("No waste."),
    "updates/feed.xml": makeFeed("Everything", [{ link: "/goals/waste/", title: "Waste" }]),
    "data/goals.csv": "id,title",
  });
  expect(text).toContain(
    "**1 page added, 1 removed, 1 feed item new, 1 file changed. 1 address is lost.**\n\n### Addresses lost",
  );
  expect(text).toContain("- **`/goals/falls/`**, with 1 part that could be named");
  expect(text).toContain("Subscribers get:\n\n- `Waste` at `/goals/waste/`, in `Everything`");
  expect(text).toContain("`Falls – Record` at `/goals/falls/`; **its address leads nowhere**");
  expect(text).toContain("- `/data/goals.csv` changed, 2 bytes → 8 bytes");
  expect(text).toContain("give the checks’ reports with `--old-findings FILE --new-findings FILE`");
});

test("a new page shows all its text and links, which nobody has read before", () => {
  const main = `<p>Ponds are dug.</p>${Array.from({ length: 60 }, (_, line) => `<p>Line ${line}.</p>`).join("")}<p><a href="https://a.example/x">More</a><img src="/y.png" alt="A pond"></p>`;
  const text = report({ ...before, "goals/waste/index.html": makePage("Waste", main) });
  expect(text).toContain("### New pages\n\n#### `Waste – Record` at `/goals/waste/`");
  expect(text).toContain(
    "<details open><summary>What it says</summary>\n\n```diff\n+ Waste\n+ Ponds are dug.\n+ Line 0.",
  );
  expect(text).toContain("\n+ Line 59.\n+ More [picture: A pond]\n+ → https://a.example/x\n+ → /y.png\n```");
});

test("a page that changes shows its text, its words and its size", () => {
  const text = report({ ...before, "goals/falls/index.html": page("Two falls. None since.") });
  expect(text).toContain("**1 page changed. No address is lost.**");
  expect(text).toContain("- 4 → 6 words\n- HTML +12 bytes\n");
  expect(text).toContain("<details open><summary>");
  expect(text).toContain("```diff\n  Two falls.\n+ None since.\n");
});

test("pages that change in the same way are told together", () => {
  const pages = (words: string) => ({
    "a/index.html": makePage("A", `<p>${words}</p>`),
    "b/index.html": makePage("B", `<p>${words}</p>`),
  });
  const text = writeReport(compareSites(makeTinySite(pages("Old.")), makeTinySite(pages("New."))));
  expect(text).toContain("#### 2 pages change in the same way");
  expect(text.match(/^\+ New\.$/gm)).toHaveLength(1);
});

test("a feed item that would be shown twice is bold", () => {
  const feed = (guid: string) => ({
    ...before,
    "updates/feed.xml": makeFeed("Everything", [{ link: "/a/", guid }]),
  });
  const text = writeReport(compareSites(makeTinySite(feed("/a/")), makeTinySite(feed("/b/"))));
  expect(text).toContain("1 feed item would be shown twice");
  expect(text).toContain("- **`An update` at `/a/`, in `Everything`**: was `https://record.example/a/`");
});

test("a title full of markup stays a title", () => {
  const title = "`<img src=x>` | @everyone #1";
  const text = report({ ...before, "x/index.html": makePage(title.replaceAll("<", "&lt;"), "<p>x</p>") });
  expect(text).toContain("- `` `<img src=x>` | @everyone #1 – Record `` at `/x/`");
});

test("two days are said, and another address of the site is told once", () => {
  const dated = (day: string) => ({ ...before, "data/goals.json": JSON.stringify({ asAt: day }) });
  const days = writeReport(
    compareSites(makeTinySite(dated("2026-11-20")), makeTinySite(dated("2026-11-21"))),
  );
  expect(days).toContain(
    "Nothing changes for readers.\n\nThe two sites are of different days, 20 November 2026 and",
  );
  const home = makePage("Home", "<p>Welcome.</p>", {
    head: '<link rel="canonical" href="https://other.example/">',
  });
  const text = report({ ...before, "index.html": home });
  expect(text).toContain("changes from `https://record.example` to `https://other.example`");
});

test("a report that is too long for GitHub is cut after a whole part", () => {
  const words = (word: string) =>
    Array.from({ length: 25 }, (_, line) => `<p>${word} ${line} ${"é".repeat(900)}</p>`);
  const pages = (word: string) => {
    const all = Array.from({ length: 30 }, (_, page) => [
      `${page}/index.html`,
      makePage(`${page}`, words(`${word} ${page}`).join("")),
    ]);
    return makeTinySite(Object.fromEntries(all));
  };
  const text = writeReport(compareSites(pages("old"), pages("new")));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  expect(text).toMatch(/\d+ more parts of this report .*$/);
});
