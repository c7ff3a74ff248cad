import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Outline } from "./outline.ts";
import { partMark, putStylesIntoPages, takeNeeded } from "./styles.ts";

describe("the styles of pages", () => {
  let site: string;
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), "styles-"));
    mkdirSync(join(site, "_astro"));
    const base = "p{color:red}@media print{p{color:#000}}table{top:0}.app-made{left:0}";
    write("_astro/site.one.css", `${base}${partMark}.hero{right:0}`);
    write("_astro/suggestions.two.css", "p{top:0}");
    write("_astro/search.js", 'made.className="app-made"');
  });
  afterEach(() => rmSync(site, { recursive: true }));

  const write = (path: string, text: string) => writeFileSync(join(site, path), text);
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  const link = '<link rel="stylesheet" href="/_astro/site.one.css">';

  test("a page has the styles that it needs, in their order and without what no page or script needs", () => {
    write("index.html", `<head>${link}</head><p class="hero">Café</p>`);
    write("page.html", `<head>${link}</head><p>Page</p>`);
    putStylesIntoPages(site);
    const styles = "<style>p{color:red}.app-made{left:0}</style>";
    expect(read("index.html")).toContain(`<head>${styles}<style>.hero{right:0}</style><link`);
    expect(read("index.html")).toContain('<p class="hero">Café</p>');
    expect(read("page.html")).toContain(`<head>${styles}<link`);
  });

  test("what is for print is in a file of its own, which blocks nothing, with a name made from what it holds", () => {
    write("page.html", `<head>${link}</head><p>Page</p>`);
    putStylesIntoPages(site);
    const [css] = readdirSync(join(site, "_astro")).filter((name) => name.startsWith("print."));
    expect(read(`_astro/${css}`)).toBe("@media print{p{color:#000}}");
    expect(read("page.html")).toContain(`<link rel="stylesheet" media="print" href="/_astro/${css}"></head>`);
    expect(css).toMatch(/^print\.[\w-]{8}\.css$/);
  });

  test("how things look in a reader’s hands is in a file of its own, which keeps nothing from being shown", () => {
    write("_astro/site.one.css", "a{color:red}a:hover,a:not(:focus):active{color:#00f}a:not(:focus){top:0}");
    write("page.html", `<head>${link}</head><body><a class="app-made">A</a></body>`);
    putStylesIntoPages(site);
    const [css] = readdirSync(join(site, "_astro")).filter((name) => name.startsWith("states."));
    expect(read(`_astro/${css}`)).toBe("a:hover,a:not(:focus):active{color:#00f}");
    expect(read("page.html")).toContain(`</a><link rel="stylesheet" href="/_astro/${css}"></body>`);
    expect(css).toMatch(/^states\.[\w-]{8}\.css$/);
  });

  test("the policies of pages and servers allow the styles inside pages, and no others", async () => {
    const policy = "default-src 'none'; style-src 'self'; img-src 'self'";
    write("page.html", `<head><meta content="${policy}">${link}</head><p>Page</p>`);
    write("_headers", policy);
    putStylesIntoPages(site);
    const [, style = ""] = /<style>(.*?)<\/style>/.exec(read("page.html")) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(read("page.html")).toContain(`style-src 'self' 'sha256-${hash}'; img-src`);
    expect(read("_headers")).toMatch(/ style-src 'self' 'sha256-[^ ]+' 'sha256-[^ ]+'; img-src 'self'$/);
    expect(read("_headers")).toContain(`'sha256-${hash}'`);
  });

  test("a stylesheet that no page links to stays for the scripts that fetch it", () => {
    write("page.html", `<head>${link}</head><p>Page</p>`);
    putStylesIntoPages(site);
    expect(readdirSync(join(site, "_astro"))).toContain("suggestions.two.css");
  });

  test("a page without styles stays as it is", () => {
    write("moved.html", "<head><title>Moved</title></head>");
    putStylesIntoPages(site);
    expect(read("moved.html")).toBe("<head><title>Moved</title></head>");
  });
});

describe("what is needed of a stylesheet", () => {
  const outline = new Outline("", "made.className = 'app-made'; list.hidden = true");
  outline.add(
    `<html><p class="app-note">A</p><a href="/a/" class="app-note--wide">B</a><input type="search">`,
  );
  const needed = (text: string) => takeNeeded(text, outline).parts.join("|");

  test("a rule is dropped where no page has what it names", () => {
    expect(needed("p{color:red}table{color:red}")).toBe("p{color:red}");
    expect(needed("p,table{color:red}")).toBe("p{color:red}");
    expect(needed("@media (min-width:40em){p,table{color:red}}")).toBe(
      "@media (min-width:40em){p{color:red}}",
    );
  });

  test("conditions on the width of a window are in words that browsers of the last five years know", () => {
    expect(needed("@media (width>=40em){p{color:red}}")).toBe("@media (min-width:40em){p{color:red}}");
  });

  test("each part of it stays one", () => {
    expect(needed(`p{color:red}${partMark}a{color:red}table{top:0}`)).toBe("p{color:red}|a{color:red}");
  });

  test("what is for print alone is taken out, in its order", () => {
    const both = "@media print,screen{html{color:red}}";
    const text = `p{color:red}@media print{p{color:#000}@page{margin:0}}a{color:#00f}@media print and (min-width:40em){a{color:#000}}${both}`;
    const { parts, print } = takeNeeded(text, outline);
    expect(print).toBe(
      "@media print{p{color:#000}@page{margin:0}}@media print and (min-width:40em){a{color:#000}}",
    );
    expect(parts).toEqual([`p{color:red}a{color:#00f}${both}`]);
  });

  test("states are taken out with their conditions, and forced colours whole", () => {
    const forced = "@media (forced-colors:active){a{color:linktext}}";
    const { parts, states } = takeNeeded(
      `a,a:focus{color:red}@media (min-width:40em){a:active{top:0}}${forced}${partMark}p:hover{top:0}`,
      outline,
    );
    expect(parts).toEqual(["a{color:red}", ""]);
    expect(states).toBe(`a:focus{color:red}@media (min-width:40em){a:active{top:0}}${forced}p:hover{top:0}`);
  });
});
