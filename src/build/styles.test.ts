import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { putStylesIntoPages, takeNeeded } from "./styles.ts";

describe("the styles of pages", () => {
  let site: string;
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), "styles-"));
    mkdirSync(join(site, "_astro"));
    write("_astro/site.one.css", "p{color:red}@media print{p{color:#000}}table{top:0}.app-made{left:0}");
    write("_astro/home.two.css", "p{color:red}.hero{right:0}");
    write("_astro/search.js", 'made.className="app-made"');
  });
  afterEach(() => rmSync(site, { recursive: true }));

  const write = (path: string, text: string) => writeFileSync(join(site, path), text);
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  const linkTo = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;

  test("a page has the styles that it needs, in their order, once and without what no page or script needs", async () => {
    write("index.html", `<head>${linkTo("site.one")}${linkTo("home.two")}</head><p class="hero">Café</p>`);
    write("page.html", `<head>${linkTo("site.one")}${linkTo("home.two")}</head><p>Page</p>`);
    await putStylesIntoPages(site);
    const styles = "<style>p{color:red}.app-made{left:0}</style>";
    expect(read("index.html")).toContain(`<head>${styles}<style>.hero{right:0}</style><link`);
    expect(read("index.html")).toContain('<p class="hero">Café</p>');
    expect(read("page.html")).toContain(`<head>${styles}<link`);
  });

  test("what is for print is in a file of its own, which blocks nothing, with a name made from what it holds", async () => {
    write("page.html", `<head>${linkTo("site.one")}</head><p>Page</p>`);
    await putStylesIntoPages(site);
    const [css] = readdirSync(join(site, "_astro")).filter((name) => name.startsWith("print."));
    expect(read(`_astro/${css}`)).toBe("@media print{p{color:#000}}");
    expect(read("page.html")).toContain(`<link rel="stylesheet" media="print" href="/_astro/${css}"></head>`);
    expect(css).toMatch(/^print\.[\w-]{8}\.css$/);
  });

  test("the policies of pages and servers allow the styles inside pages, and no others", async () => {
    const policy = "default-src 'none'; style-src 'self'; img-src 'self'";
    const links = linkTo("site.one") + linkTo("home.two");
    write("page.html", `<head><meta content="${policy}">${links}</head><p>Page</p>`);
    write("_headers", policy);
    await putStylesIntoPages(site);
    const [, style = ""] = /<style>(.*?)<\/style>/.exec(read("page.html")) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(read("page.html")).toContain(`style-src 'self' 'sha256-${hash}'; img-src`);
    expect(read("_headers")).toMatch(/ style-src 'self' 'sha256-[^ ]+' 'sha256-[^ ]+'; img-src 'self'$/);
    expect(read("_headers")).toContain(`'sha256-${hash}'`);
  });

  test("a stylesheet that no page links to stays for the scripts that fetch it", async () => {
    write("page.html", `<head>${linkTo("site.one")}</head><p>Page</p>`);
    await putStylesIntoPages(site);
    expect(readdirSync(join(site, "_astro"))).toContain("home.two.css");
  });

  test("a page without styles stays as it is", async () => {
    write("moved.html", "<head><title>Moved</title></head>");
    await putStylesIntoPages(site);
    expect(read("moved.html")).toBe("<head><title>Moved</title></head>");
  });
});

describe("what is needed of stylesheets", () => {
  const names = new Set(["html", "p", "a", "app-note", "app-note--wide", "type", "search", "hidden"]);
  const rules = async (...texts: string[]) =>
    (await takeNeeded(texts, names)).sheets.map(({ css }) => css).join("|");

  test.each([
    ["a class", ".app-note{color:red}", ".app-other{color:red}"],
    ["an element", "p{color:red}", "table{color:red}"],
    ["one of a list", "p{color:red}", "p,table{color:red}"],
    ["inside a query", "@media (width>=40em){p{color:red}}", "@media (width>=40em){table{color:red}}"],
    ["an attribute", "[hidden]{display:none}", "[data-wide]{display:none}"],
    ["the beginning of an address", "a[href^=\\/]{color:red}", "table[href^=\\/]{color:red}"],
    ["what must follow", "p:has(+.app-note){margin:0}", "p:has(+.app-other){margin:0}"],
    ["what must not be", "p:not(.app-other){margin:0}", "table:not(.app-note){margin:0}"],
  ])(
    "a rule is kept where pages have %s that it names, and dropped where not",
    async (_what, kept, dropped) => {
      expect(await rules(kept)).toBe(kept);
      expect(await rules(dropped)).toBe(dropped.startsWith("p,") ? kept : "");
    },
  );

  test("what only Internet Explorer reads is dropped", async () => {
    expect(await rules("@media screen\\0{p{color:red}}a::-ms-clear{color:red}")).toBe("");
    expect(
      await rules("@media screen and (forced-colors:active),(-ms-high-contrast:active){p{color:red}}"),
    ).toBe("@media screen and (forced-colors:active){p{color:red}}");
  });

  test("a rule that an earlier stylesheet has is taken out, unless it stands under another condition", async () => {
    const first = "p{color:red}@media (width>=40em){p{color:#00f}}";
    const second = `${first}@media (width>=60em){p{color:#00f}}a{color:red}`;
    expect(await rules(first, second)).toBe(`${first}|@media (width>=60em){p{color:#00f}}a{color:red}`);
  });

  test("what is for print alone is taken out, in its order", async () => {
    const both = "@media print,screen{html{color:red}}";
    const text = `p{color:red}@media print{p{color:#000}}a{color:#00f}@media print and (width>=40em){a{color:#000}}${both}`;
    const { sheets, print } = await takeNeeded([text], names);
    expect(print).toBe("@media print{p{color:#000}}@media print and (width>=40em){a{color:#000}}");
    expect(sheets[0]?.css).toBe(`p{color:red}a{color:#00f}${both}`);
  });
});
