import { beforeAll, describe, expect, test } from "vitest";
import { pages } from "../site/built.ts";
import { openTab, type Tab } from "./open.ts";
import { violationsOn } from "./violations.ts";

const paths = pages.map(({ path }) => path);

describe.each([320, 1280])("at %i pixels wide", (width) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab({ width });
  });

  test.each(paths)("%s fits, has no barrier that axe knows, and loads without a complaint", async (path) => {
    tab.complaints.length = 0;
    await tab.page.goto(path);
    const widest = await tab.page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect.soft(widest).toBeLessThanOrEqual(width); // WCAG 2.2, 1.4.10
    expect.soft(await violationsOn(tab.page)).toEqual([]);
    expect.soft(tab.complaints).toEqual([]);
  });
});
