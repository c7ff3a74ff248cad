import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, afterEach, expect, test } from "vitest";
import { fileWriter } from "../file-writer.ts";
import { needsStyles, startWaiting, type Waiting } from "./index.ts";

let folder: string;
let waiting: Waiting;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "styles-"));
  waiting = startWaiting(join(folder, "waiting"));
  mkdirSync(join(folder, "_astro"));
  write("_astro/site.one.css", "p{color:red}@media print{p{color:#000}}table{top:0}.app-made{left:0}");
  write("_astro/home.two.css", "p{color:red}.hero{right:0}");
  write("_astro/search.js", 'made.className="app-made"');
});
afterEach(async () => {
  await waiting.end();
  rmSync(folder, { recursive: true });
});

/** Writes a file of the site, as a build does before it knows its styles. */
const write = (path: string, text: string) =>
  needsStyles(path) ? waiting.add(path, text) : writeFileSync(join(folder, path), text);
const finish = () => waiting.write(folder, fileWriter(folder));
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const linkTo = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;

test("a page has the styles that it needs, in their order, once and without what no page or script needs", async () => {
  write("/index.html", `<head>${linkTo("site.one")}${linkTo("home.two")}</head><p class="hero">Home</p>`);
  write("/page.html", `<head>${linkTo("site.one")}${linkTo("home.two")}</head><p>Page</p>`);
  await finish();
  const site = "<style>p{color:red}.app-made{left:0}</style>";
  expect(read("index.html")).toContain(`<head>${site}<style>.hero{right:0}</style><link`);
  expect(read("page.html")).toContain(`<head>${site}<link`);
});

test("what is for print is in a file of its own, which blocks nothing, with a name made from what it holds", async () => {
  write("/page.html", `<head>${linkTo("site.one")}</head><p>Page</p>`);
  await finish();
  const [css] = readdirSync(join(folder, "_astro")).filter((name) => name.startsWith("print."));
  expect(read(`_astro/${css}`)).toBe("@media print{p{color:#000}}");
  expect(read("page.html")).toContain(`<link rel="stylesheet" media="print" href="/_astro/${css}"></head>`);
  expect(css).toMatch(/^print\.[\w-]{8}\.css$/);
});

test("the policies of pages and servers allow the styles inside pages", async () => {
  const policy = "style-src 'self'";
  write(
    "/page.html",
    `<head><meta content="${policy}">${linkTo("site.one")}${linkTo("home.two")}</head><p>Page</p>`,
  );
  write("/_headers", policy);
  await finish();
  const [, style = ""] = /<style>(.*?)<\/style>/.exec(read("page.html")) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(read("page.html")).toContain(`content="style-src 'self' 'sha256-${hash}'"`);
  expect(read("_headers")).toMatch(/^style-src 'self' 'sha256-[^ ]+' 'sha256-[^ ]+'$/);
  expect(read("_headers")).toContain(`'sha256-${hash}'`);
});

test("a stylesheet that no page links to stays for the scripts that fetch it", async () => {
  write("/page.html", `<head>${linkTo("site.one")}</head><p>Page</p>`);
  await finish();
  expect(readdirSync(join(folder, "_astro"))).toContain("home.two.css");
});

test("a page without styles stays as it is", async () => {
  write("/moved.html", "<head><title>Moved</title></head>");
  await finish();
  expect(read("moved.html")).toBe("<head><title>Moved</title></head>");
});
