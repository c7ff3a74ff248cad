import { beforeAll, expect, inject, test } from "vitest";
import { pickOneOfEveryKind, readSite } from "../site/built-site.ts";
import { openTab } from "./open.ts";

// What every kind of page is called and made of, as a browser tells it to a screen reader.

/** A thing of the accessibility tree. */
interface Thing {
  role: string;
  name: string;
  /** Where a link leads. */
  to?: string;
  /** How deep a heading is. */
  level: number;
  /** The innermost landmark and the table's row that it stands in, as they are called. */
  within: string;
}

/** A page as it is told. */
interface Told {
  path: string;
  title: string;
  /** The last line of its main heading, which is its title without what kind it is. */
  heading: string;
  things: Thing[];
}

const landmarks = new Set("banner search navigation main region form complementary contentinfo".split(" "));
const pressed = new Set("link button checkbox radio combobox searchbox textbox".split(" "));
const update = "/updates/2022-03-14-common-ground/";

/** Reads a tree as Playwright writes it: a line a thing, below and further in than what it stands in. */
function thingsIn(tree: string): Thing[] {
  const things: Thing[] = [];
  const around: { depth: number; label: string }[] = [];
  for (const line of tree.split("\n")) {
    const url = /^\s*- \/url: "?(.*?)"?$/.exec(line)?.[1];
    if (url !== undefined) Object.assign(things.at(-1)!, { to: url });
    const found = /^(\s*)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(line);
    if (!found || url !== undefined) continue;
    const [, { length: depth } = "", role = "", name = "", rest = ""] = found;
    while ((around.at(-1)?.depth ?? -1) >= depth) around.pop();
    const within = around.map(({ label }) => label).at(-1) ?? "";
    things.push({ role, name, within, level: Number(/\[level=(\d)\]/.exec(rest)?.[1]) });
    if (landmarks.has(role) || role === "row") around.push({ depth, label: `${within} > ${role} ${name}` });
  }
  return things;
}

let pages: Told[];
beforeAll(async () => {
  const { page } = await openTab({});
  const paths = pickOneOfEveryKind(readSite("the site", inject("smallDir")).pages.map(({ path }) => path));
  pages = [];
  for (const path of new Set([...paths, update, "/search/?q=care"])) {
    await page.goto(path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
    const heading = (await page.locator("h1").innerText()).split("\n").at(-1)!;
    const things = thingsIn(await page.locator("body").ariaSnapshot());
    pages.push({ path, title: await page.title(), heading, things });
  }
  await page.context().close();
}, 60_000);

/** What is wrong on all pages, each with its page. */
const onAll = (wrong: (page: Told) => string[]): string[] =>
  pages.flatMap((page) => wrong(page).map((said) => `${page.path}: ${said}`));
const twice = (all: string[]): string[] => all.filter((one, at) => all.indexOf(one) !== at);

test("every kind of page is looked at, and what is on it is found", () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(onAll(({ things }) => (things.length > 20 ? [] : ["hardly anything was found"]))).toEqual([]);
});

test("each landmark that stands alone is there once, in the order of the page", () => {
  for (const { path, things } of pages) {
    const alone = things.map(({ role }) => role).filter((role) => /^(?:banner|main|contentinfo)$/.test(role));
    expect(alone, path).toEqual(["banner", "main", "contentinfo"]);
  }
});

test("no two landmarks of a page have one kind and name", () => {
  const named = ({ things }: Told) =>
    things.filter(({ role }) => landmarks.has(role)).map(({ role, name }) => `${role} ${name}`);
  expect(onAll((page) => twice(named(page)))).toEqual([]);
});

test("everything that can be pressed has a name", () => {
  const nameless = ({ things }: Told) => things.filter(({ role, name }) => pressed.has(role) && name === "");
  expect(onAll((page) => nameless(page).map(({ role, within }) => `${role} in ${within}`))).toEqual([]);
});

test("links by one name, in one part of a page or row of a table, lead to one place", () => {
  const misleading = ({ path, things }: Told): string[] => {
    const links = things.filter(({ role, to }) => role === "link" && to !== undefined);
    const groups = Map.groupBy(links, ({ within, name }) => `${name}, in ${within}`);
    const addresses = (own: Thing[]) =>
      new Set(own.map(({ to }) => new URL(to!, `https://a.example${path}`).href));
    return [...groups].filter(([, own]) => addresses(own).size > 1).map(([label]) => label);
  };
  expect(onAll(misleading)).toEqual([]);
});

test("each title is of one page alone, and says what the page is called and where it is from", () => {
  const site = pages.find(({ path }) => path === "/")!.title.split(" – ")[0]!;
  expect(twice(pages.map(({ title }) => title))).toEqual([]);
  const untold = ({ path, title, heading }: Told): string[] =>
    path === "/" || (title.includes(heading) && title.endsWith(` – ${site}`)) ? [] : [title];
  expect(onAll(untold)).toEqual([]);
});

test("a page has one main heading, the first in its main part, and no heading skips a level", () => {
  const odd = ({ things }: Told): string[] => {
    const levels = things
      .slice(things.findIndex(({ role }) => role === "main"))
      .filter(({ role }) => role === "heading")
      .map(({ level }) => level);
    const isOutline = levels.every((level, at) =>
      at === 0 ? level === 1 : level > 1 && level <= levels[at - 1]! + 1,
    );
    return isOutline ? [] : [levels.join(" ")];
  };
  expect(onAll(odd)).toEqual([]);
});

test("no region has the name of a heading: a reader would hear it twice", () => {
  const named = ({ things }: Told, wanted: string) =>
    things.filter(({ role }) => role === wanted).map(({ name }) => name);
  expect(
    onAll((page) => named(page, "region").filter((name) => named(page, "heading").includes(name))),
  ).toEqual([]);
});
