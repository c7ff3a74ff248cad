import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, inject, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { readSite } from "../site/built-site.ts";
import { buildAndOpen, checkAll, findProblemsInBrowser } from "./trial.ts";
import { call, elsewhere, families, secret } from "./corpus.ts";

const parent = join(projectFolder, ".build");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "hostile-"));
afterAll(() => {
  delete process.env[secret.name];
  rmSync(folder, { recursive: true });
});

test("there are 150 hostile inputs and more, each of a name of its own", () => {
  const names = families.flatMap(({ inputs }) => inputs.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});

test("each is refused by its rule with its file and line, or passes where it does nothing", async () => {
  expect(await checkAll(folder)).toEqual([]);
}, 120_000);

test("of those that pass nothing runs, leaves or breaks out, without a security policy too", async () => {
  expect(await buildAndOpen(folder, inject("browser"), false)).toEqual([]);
}, 120_000);

test("a site where one runs would be found out", async () => {
  const site = join(folder, "harmed");
  mkdirSync(site);
  const head = '<title>A page</title><link rel="canonical" href="https://record.example.org/">';
  const harm = `<img src="x" onerror="${call}"><img src="${elsewhere}/a.png"><a href="java&Tab;script:${call}">words</a>`;
  writeFileSync(join(site, "index.html"), `<!doctype html>${head}${harm}<script>alert(1)</script>`);
  writeFileSync(join(site, "sitemap-index.xml"), "<sitemapindex/>");
  const problems = await findProblemsInBrowser(readSite("harmed", site), site, inject("browser"), false, []);
  for (const problem of [
    "a program ran",
    `asks ${elsewhere}`,
    "a dialog",
    "has onerror",
    "has href",
    "has a script",
  ]) {
    expect(problems.join("\n")).toContain(problem);
  }
});
