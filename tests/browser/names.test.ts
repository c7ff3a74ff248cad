import { expect, test } from "vitest";
import { openPage } from "./open.ts";

const update = "/updates/2022-03-14-benefits-realisation/";

/** The landmarks and headings of a page as a screen reader lists them, in the order of reading. */
async function outline(path: string): Promise<string[]> {
  const page = await openPage({ path });
  const tree = await page.locator("body").ariaSnapshot();
  const kept =
    /^\s*- ((?:banner|search|navigation|main|region|form|complementary|contentinfo|heading)\b.*?):?$/;
  return tree.split("\n").flatMap((line) => kept.exec(line)?.[1] ?? []);
}

/** What landmarks a list of them has, without their headings. */
const landmarksOf = (names: string[]): string[] => names.filter((name) => !name.startsWith("heading"));

test.each(["/", update])(
  "%s has each landmark that stands alone once, in the order of the page",
  async (path) => {
    const names = landmarksOf(await outline(path));
    const alone = names.filter((name) => /^(?:banner|main|contentinfo)/.test(name));
    expect(alone).toEqual(["banner", "main", "contentinfo"]);
    expect(names[0]).toBe("banner");
  },
);

test.each(["/", update])("%s has no two landmarks of one kind and name", async (path) => {
  const names = landmarksOf(await outline(path));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("each section of an update is a region by the name of its heading", async () => {
  const names = await outline(update);
  const headings = names
    .filter((name) => /^heading .*\[level=2\]/.test(name))
    .map((name) => /"(.*)"/.exec(name)?.[1]);
  const regions = names.filter((name) => name.startsWith("region")).map((name) => /"(.*)"/.exec(name)?.[1]);
  expect(regions.length).toBeGreaterThan(2);
  expect(regions.filter((name) => !headings.includes(name))).toEqual([]);
});

test("everything that can be pressed has a name", async () => {
  for (const path of ["/", update, "/search/?q=care"]) {
    const page = await openPage({ path });
    const tree = await page.locator("body").ariaSnapshot();
    expect(tree.match(/- (?:link|button|checkbox|combobox|searchbox|textbox)(?::|$| \[)/gm)).toBeNull();
  }
});
