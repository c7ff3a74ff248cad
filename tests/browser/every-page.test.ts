import { beforeAll, describe, expect, test } from "vitest";
import { pickOneOfEveryKind } from "../site/built-site.ts";
import { pages } from "../site/site.ts";
import { openTab, type Tab } from "./open.ts";
import { openWithAxe, findViolations } from "../accessibility/axe.ts";

// Each page of content/ is looked at with axe by the tests of it, and every state of every page by tools/accessibility.ts.
const paths = pages.map(({ path }) => path);
const kinds = new Set(pickOneOfEveryKind(paths));

let tab: Tab;
beforeAll(async () => {
  tab = await openTab({ width: 320 });
  await openWithAxe(tab.page);
  return () => tab.page.context().close();
});

describe("every page fits and loads without a complaint, and one of each kind has no barrier that axe knows", () => {
  test.each(paths)("%s", async (path) => {
    tab.complaints.length = 0;
    await tab.page.setViewportSize({ width: 320, height: 800 });
    await tab.page.goto(path);
    const widest = await tab.page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect.soft(widest).toBeLessThanOrEqual(320); // WCAG 2.2, 1.4.10
    if (kinds.has(path)) {
      expect.soft(await findViolations(tab.page), "at 320 pixels").toEqual([]);
      await tab.page.setViewportSize({ width: 1280, height: 800 });
      expect.soft(await findViolations(tab.page), "at 1280 pixels").toEqual([]);
    }
    expect.soft(tab.complaints).toEqual([]);
  });
});
