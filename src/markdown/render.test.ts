import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { readMarkdownEntry } from "../source/entries.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import { getEntry, renderText } from "./fixture.ts";
import { cutAtHeadings } from "./html.ts";
import { renderBody } from "./render.ts";

describe("a text is what its writer sees in it, whatever it begins with", () => {
  test.each([
    ["    four spaces", "<pre><code>four spaces\n</code></pre>\n"],
    ["\ta tab", "<pre><code>a tab\n</code></pre>\n"],
    ["\u00a0a no-break space", "<p>\u00a0a no-break space</p>\n"],
    ["---\n\nOne.\n\n---\n\nTwo.", "<hr>\n<p>One.</p>\n<hr>\n<p>Two.</p>\n"],
    ["+++\na = 1\n+++", "<p>+++\na = 1\n+++</p>\n"],
    ['`__ASTRO_IMAGE_="x"`', '<p><code>__ASTRO_IMAGE_="x"</code></p>\n'],
    ["&lt;b&gt; &amp; \\<i>", "<p>&lt;b> &amp; &lt;i></p>\n"],
  ])("%j", (text, html) => {
    expect(renderText(text)).toBe(html);
  });
});

describe("a table", () => {
  const table = "| Team *name* | Visits |\n| :--- | ---: |\n| North | 2 |\n| South | 3 |";
  const $ = load(renderText(`Before.\n\n${table}\n\nAfter.`));

  test("has header cells that say what they head", () => {
    const heads = $("th").toArray();
    expect(heads.map((cell) => [$(cell).text(), $(cell).attr("scope")])).toEqual([
      ["Team name", "col"],
      ["Visits", "col"],
    ]);
  });

  test("scrolls in a box that the keyboard can reach, named after its columns", () => {
    const box = $("table").parent("section");
    expect(box.attr()).toMatchObject({ "aria-label": "Table: Team name, Visits", tabindex: "0" });
    expect(box.children()).toHaveLength(1);
  });

  test("has figures at the right by a class, since no element may have a style", () => {
    expect($("[style], [align]")).toHaveLength(0);
    expect($(".nhsuk-table__header--numeric, .nhsuk-table__cell--numeric").text()).toBe("Visits23");
  });

  test("keeps its cells, and the text around it stays outside", () => {
    expect($("td").text()).toBe("North2South3");
    expect($("body").text()).toMatch(/^Before\.[^]*After\.\s*$/);
  });
});

test("a picture has its address in the site, its size and its text", () => {
  expect(renderText('![A pond](pond.svg "Ours")')).toBe(
    '<p><img src="/pictures/pond.0a1b2c3d.svg" alt="A pond" title="Ours" loading="lazy" decoding="async" width="60" height="40"></p>\n',
  );
  for (const address of ["../content/a.mjs?.svg", ".pond.mjs", "pond.svg?a", "sub%2Fpond.svg"]) {
    expect(() => renderText(`![A pond](${address})`)).toThrow(`There is no picture “${address}”`);
  }
});

test("a callout’s heading is one level below the heading above it", () => {
  const callout = "<Callout>\n\na\n\n</Callout>";
  const text = [callout, "## One", callout, "### Two", callout, "## Three", callout].join("\n\n");
  expect([...renderText(text, "mdx").matchAll(/data-level="(\d)"/g)].map(([, level]) => level)).toEqual([
    "2",
    "3",
    "4",
    "3",
  ]);
});

test("a component is an element with its attributes, and what it holds is Markdown", () => {
  expect(renderText('<Quotation who="A &amp; B">\n\nFrogs *came*.\n\n</Quotation>', "mdx")).toBe(
    '<record-quotation data-who="A &amp; B"><p>Frogs <em>came</em>.</p></record-quotation>\n',
  );
});

test("comments leave nothing on a page, and <br> is a line break there", () => {
  expect(renderText("<!-- a -->\n\nb<!-- c -->d\n\n<br>\n\n- e<br>f")).toBe(
    "<p>bd</p>\n<ul>\n<li>e<br>\nf</li>\n</ul>\n",
  );
});

test("tables of the same headings and the boxes of tasks have names of their own", () => {
  const table = "| a | b |\n| - | - |\n| 1 | 2 |";
  const html = renderText(`${table}\n\n> ${table.replaceAll("\n", "\n> ")}\n\n- [x] done\n- [ ] open`);
  expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "Table: a, b",
    "Table: a, b (2)",
    "Done",
    "To do",
  ]);
});

test("a link to a part of its own text leads there from wherever the text is shown", () => {
  expect(renderText("## Why\n\n[Why](#why) and a note.[^1]\n\n[^1]: The note.")).toMatch(
    /<a href="\/strategy\/[\w-]+\/#why">Why<\/a>.*<a href="#Page-note-fn-1"/,
  );
});

describe("whatever could run makes no page", () => {
  test.each([
    "<script>alert(1)</script>",
    "a <b>c</b>",
    "<!-- a --> b",
    "<Callout>",
    "a\n\n<div onclick='x'>",
  ])("from Markdown: %j", (text) => {
    expect(() => renderText(text)).toThrow("“html” can’t be in a text");
  });

  test.each([
    ["import a from 'node:fs'", "mdxjsEsm"],
    ["export const a = 1", "mdxjsEsm"],
    ["a {1 + 1}", "mdxTextExpression"],
    ["{1 + 1}", "mdxFlowExpression"],
    ["<b>a</b>", "can’t be in a text"],
    ['<Measure id={"a"} />', "<Measure> takes text"],
    ["<Callout {...a} />", "<Callout> takes text"],
    ['<Callout set:html="<b>a</b>" />', "<Callout> takes text"],
    ['<Callout onclick="alert(1)">a</Callout>', "<Callout> takes text"],
    ["<Script />", "There is no component <Script>"],
    ["<Callout>\n{a}\n</Callout>", "can’t be in a text"],
    ["<Callout", "can’t be read"],
  ])("from MDX: %j", (text, message) => {
    expect(() => renderText(text, "mdx")).toThrow(message);
  });

  test.each([
    ["a host that looks like another", "[words](https://www.nh\u0455.example/)"],
    ["words of another host", "[nhs.uk](https://canary.example/)"],
    ["a title of another host", '[words](https://canary.example/ "nhs.uk")'],
    ["a password", "[words](https://a:b@canary.example/)"],
    ["a service code", "[words](tel:*21*123%23)"],
    ["a mail’s other fields", "[words](mailto:a@example.org?bcc=b@canary.example)"],
    ["a picture of another host", "![words](//canary.example/a.png)"],
  ])("from a text with %s", (_what, text) => {
    expect(() => renderText(text)).toThrow();
  });

  test.each(["javascript:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc/passwd", "JaVaScRiPt:a"])(
    "from a link to %j",
    (address) => {
      expect(() => renderText(`[words](<${address}>)`)).toThrow();
      expect(() => renderText(`[words][a]\n\n[a]: <${address}>`)).toThrow();
    },
  );
});

describe("footnotes", () => {
  const update = (text: string) =>
    renderBody(
      readMarkdownEntry("updates", "updates/2022-03-14-a.md", readFrontMatter(`---\ntitle: A\n---\n${text}`)),
      () => undefined,
    );
  const text =
    "Before.[^a]\n\n## One\n\nFirst.[^b] Again.[^b]\n\n## Two\n\nSecond.[^b]\n\n[^a]: Note A.\n\n[^b]: Note B.";
  const { opening, sections } = cutAtHeadings(update(text));

  test("each part of an update has its own, numbered from 1", () => {
    expect(
      [opening, ...sections].map((part) =>
        load(part)("[data-footnotes] li").text().replace(/\s+/g, " ").trim(),
      ),
    ).toEqual(["Note A. ↩", "Note B. ↩ ↩2", "Note B. ↩"]);
    expect(load(sections[1]!)("[data-footnote-ref]").text()).toBe("1");
  });

  test("lead both ways inside their part, with names", () => {
    for (const part of [opening, ...sections]) {
      const $ = load(part);
      for (const link of $("a").toArray()) expect($($(link).attr("href"))).toHaveLength(1);
      expect($("[data-footnote-ref]").attr("aria-label")).toBe("Footnote 1");
      expect($("[data-footnote-backref]").attr("aria-label")).toBe("Back to reference 1");
    }
  });

  test("have ids that no other part has", () => {
    const $ = load(update(text));
    const ids = $("[id]")
      .toArray()
      .map((element) => $(element).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a link to a file", () => {
  const file = {
    path: "strategy/report.pdf",
    bytes: new Uint8Array(),
    address: "/attachments/strategy/report.pdf",
    type: "application/pdf",
    name: "report.pdf",
    title: "The report",
    about: "PDF, 1.2 MB, 24 pages",
  };
  const render = (text: string) =>
    renderBody(
      getEntry(text),
      () => undefined,
      (address) => (address === "report.pdf" ? file : undefined),
    );

  test("says what readers get", () => {
    expect(render("Read [the report](report.pdf).")).toBe(
      '<p>Read <a href="/attachments/strategy/report.pdf">the report (PDF, 1.2 MB, 24 pages)</a>.</p>\n',
    );
  });

  test("doesn’t say twice that it is a PDF", () => {
    expect(render("[The report (PDF)](report.pdf)")).toContain("The report (PDF) (1.2 MB, 24 pages)");
  });
});
