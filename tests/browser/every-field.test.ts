import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { serveSite } from "../../scripts/server.ts";
import { checkContent } from "../../src/checks/index.ts";
import { makeSource } from "../../src/checks/fixture.ts";
import { describeFields, type DescribedField } from "../../src/schemas/described.ts";
import { collections, type Collection } from "../../src/schemas/index.ts";
import { openWithAxe, findViolations } from "../accessibility/axe.ts";
import { buildOrThrow } from "../setup/build-run.ts";
import { writeContent } from "../setup/content.ts";
import { pickOneOfEveryKind, readSite } from "../site/built-site.ts";
import { recordOfEveryField } from "./every-field.ts";
import { inSite, openTab, type Tab } from "./open.ts";

const asOf = "2026-11-01";
const parent = join(projectFolder, ".build");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "every-field-"));
const files = await recordOfEveryField();
const [contentDir, outDir] = [join(folder, "content"), join(folder, "site")];
writeContent(contentDir, files);
await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: contentDir } });
const server = await serveSite(outDir, 4700);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
const paths = readSite("the record of every field", realpathSync(outDir)).pages.map(({ path }) => path);
const isFull = (path: string) => /(?:full|withdrawn|part|gone)\/$/.test(path);
const kinds = new Set([...paths.filter(isFull), ...pickOneOfEveryKind(paths)]);

/** The fields of a schema that may be left out, by the keys that lead to each. */
const optionalFields = (fields: readonly DescribedField[], above: string[] = []): string[][] =>
  fields.flatMap(({ name, needed, fields: inside }) => [
    ...(needed ? [] : [[...above, name]]),
    ...optionalFields(inside, [...above, name]),
  ]);

const hasField = (data: unknown, [key, ...keys]: string[]): boolean => {
  if (key === undefined) return data !== undefined;
  if (Array.isArray(data)) return data.some((one) => hasField(one, [key, ...keys]));
  return typeof data === "object" && data !== null && key in data && hasField(Reflect.get(data, key), keys);
};

test("of each kind of entry there is one with every field and one with none that may be left out", () => {
  const source = makeSource(files);
  expect(checkContent(source, asOf).filter(({ severity }) => severity === "error")).toEqual([]);
  for (const collection of Object.keys(collections) as Collection[]) {
    const entries = source.entries.filter((entry) => entry.collection === collection);
    const optional = optionalFields(describeFields(collection));
    // A date that moved is of a commitment, which programmes and others don’t have.
    const unset = optional
      .filter((path) => path.at(-1) !== "dueDateOf")
      .filter((path) => !entries.some(({ raw }) => hasField(raw, path)));
    expect(unset, collection).toEqual([]);
    // Of the one site, the other records have it without.
    const bare = entries.some(({ raw }) =>
      optional
        .filter(([, inside]) => !inside)
        .every((path) => path[0] === "published" || !hasField(raw, path)),
    );
    expect(bare || collection === "site", collection).toBe(true);
  }
});

let tab: Tab;
beforeAll(async () => {
  tab = await openTab({ width: 320, site: server.url });
  await openWithAxe(tab.page);
  return () => tab.page.context().close();
});

describe("with every field and every kind of text, a page fits a phone and has no barrier that axe knows", () => {
  test.each(paths)("%s", async (path) => {
    tab.complaints.length = 0;
    await tab.page.goto(path);
    for (const width of [320, 390, 1280]) {
      await tab.page.setViewportSize({ width, height: 800 });
      const widest = await tab.page.evaluate(() => document.scrollingElement?.scrollWidth);
      expect.soft(widest, `at ${width} pixels`).toBeLessThanOrEqual(width); // WCAG 2.2, 1.4.10
      if (kinds.has(path) && width !== 390)
        expect.soft(await findViolations(tab.page), `at ${width} pixels`).toEqual([]);
    }
    expect.soft(tab.complaints).toEqual([]);
  });
});

test("pictures keep their place until they come, and their proportions on a phone", async () => {
  await tab.page.setViewportSize({ width: 320, height: 800 });
  await tab.page.goto("/goals/full/");
  const pictures = await tab.page.locator("main img").evaluateAll((images) =>
    images.map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const [own, high] = [image.getAttribute("width"), image.getAttribute("height")].map(Number);
      return { name: image.getAttribute("src"), proportion: (width * high!) / (height * own!), own };
    }),
  );
  expect(pictures.length).toBeGreaterThan(4);
  for (const { name, proportion, own } of pictures) {
    expect(proportion, name ?? "").toBeCloseTo(1, 1);
    expect(own).toBe(1280);
    expect(inSite(name)).toMatch(/^\/pictures\/(?:img-2041-1\.[0-9a-f]{32}\.webp|wide\.[0-9a-f]{32}\.svg)$/);
  }
});

describe("the page of a measure with a history", () => {
  beforeAll(async () => {
    await tab.page.setViewportSize({ width: 320, height: 800 });
    await tab.page.goto("/measures/full/");
  });

  test("has a chart whose name says what is unlikely to be chance, with shapes of their own in forced colours", async () => {
    const chart = tab.page.getByRole("img", { name: /^Ponds/ });
    const said = (await chart.locator("desc").textContent()) ?? "";
    expect(said).toContain("From 1 September 2021 it is counted otherwise: Pools count too");
    expect(said).toMatch(/unlikely to be chance/);
    await tab.page.emulateMedia({ forcedColors: "active" });
    const drawn = await chart.evaluate((svg) => {
      const fillOf = (name: string) => getComputedStyle(svg.querySelector(name) ?? svg).fill;
      return [fillOf("circle.app-chart__improvement"), getComputedStyle(svg).color];
    });
    expect(drawn[0]).toBe(drawn[1]);
    await tab.page.emulateMedia({ forcedColors: "none" });
  });

  test("shows a figure that another took the place of struck out, and its older ones once a year is opened", async () => {
    const table = tab.page.getByRole("table", { name: "Figures, newest first" });
    expect(await table.getByRole("columnheader", { name: "Figure (ponds)" }).count()).toBe(1);
    const replaced = table.getByRole("row").filter({ hasText: "replaced" });
    expect(await replaced.locator("s").innerText()).toContain("12.0 of 40");
    expect(await table.getByRole("row").filter({ hasText: "revised" }).innerText()).toContain("Late ponds");
    expect(await table.innerText()).toContain("fewer than 5");
    const fold = tab.page.locator("details.app-fold").first();
    expect(await fold.locator("table").isVisible()).toBe(false);
    await fold.locator("summary").press("Enter");
    expect(await fold.locator("table").isVisible()).toBe(true);
  });
});
