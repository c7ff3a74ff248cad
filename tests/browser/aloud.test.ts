import { expect, inject, test } from "vitest";
import { pickOneOfEveryKind, readSite } from "../site/built-site.ts";
import { openTab } from "./open.ts";

// What a screen reader says, by Chromium’s own accessibility tree: nobody hears a thing twice.

/** A node of the tree that isn’t ignored. */
interface Node {
  role: string;
  name: string;
  children: Node[];
}

/** What is said at once: a heading, a link, a text. */
interface Said {
  role: string;
  words: string;
}

/** Things whose name is all that is said of them and of what they contain. */
const whole = new Set(["heading", "link", "button", "image", "StaticText"]);
/** Things whose name is said before what they contain. */
const named = new Set([
  "navigation",
  "region",
  "search",
  "form",
  "group",
  "figure",
  "Details",
  "DisclosureTriangle",
]);
/** A caption, a label and a legend are the names of what they are in, or before: they are said with it. */
const names = new Set(["Caption", "LabelText", "Legend"]);

/** What is said of a page, in order. What stands in a cell is said with the name of its column, so may be said again. */
function listSaid({ role, name, children }: Node): Said[] {
  if (whole.has(role)) return [{ role, words: name }];
  const own = named.has(role) && name !== "" ? [{ role, words: name }] : [];
  // The words of a summary are its name.
  if (names.has(role) || role === "DisclosureTriangle") return own;
  const inside = children.flatMap(listSaid);
  return [...own, ...(role === "cell" ? inside.map(({ words }) => ({ role, words })) : inside)];
}

/** All nodes of one role. */
function findAll(node: Node, role: string): Node[] {
  return [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => findAll(child, role))];
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();

/** What is said again at once, alone or as an end of more: “Rooms” and then “Rooms – open”, or “Link to: Rooms”. */
function findRepeated(page: Node): string[] {
  const said = listSaid(page).filter(({ words }) => plain(words) !== "");
  return said.slice(1).flatMap((next, index) => {
    const before = said[index]!;
    if (before.role === "cell" && next.role === "cell") return [];
    const words = RegExp.escape(before.words.trim());
    const isAgain = plain(before.words) === plain(next.words);
    return isAgain || new RegExp(`^\\s*${words}\\s*[–:,(]|[–:,(]\\s*${words}\\)?$`, "i").test(next.words)
      ? [`“${before.words}” and then “${next.words}”`]
      : [];
  });
}

/** Texts of a few words that each of three items of a list has, such as a state: they can be said once of all. */
function findInEachItem(page: Node, written: string): string[] {
  return findAll(page, "list").flatMap((list) => {
    const items = list.children
      .filter(({ role }) => role === "listitem")
      .map((item) =>
        listSaid(item).filter(({ role, words }) => role === "StaticText" && /\w\W+\w/.test(words)),
      );
    const [first = [], ...others] = items.map((texts) => texts.map(({ words }) => words.trim()));
    return others.length < 2
      ? []
      : first.filter((words) => others.every((texts) => texts.includes(words)) && !written.includes(words));
  });
}

test.each(["small", "large"] as const)(
  "nothing is said twice in a row on a page of the %s record",
  async (record) => {
    const { page } = await openTab({ site: inject(`${record}Url`) });
    const session = await page.context().newCDPSession(page);
    const paths = pickOneOfEveryKind(readSite(record, inject(`${record}Dir`)).pages.map(({ path }) => path));
    const wrong: string[] = [];
    for (const path of [...paths, "/search/?q=care"]) {
      await page.goto(path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const read = (id: string): Node[] => {
        const node = byId.get(id);
        const children = (node?.childIds ?? []).flatMap(read);
        if (node === undefined || node.ignored) return children;
        return [{ role: String(node.role?.value), name: String(node.name?.value ?? ""), children }];
      };
      const [root] = read(nodes[0]!.nodeId);
      expect(listSaid(root!).length, path).toBeGreaterThan(20);
      // What the record itself says again is its editors’ own.
      const written = (await page.locator(".app-thread, .app-prose, #search-list").allTextContents()).join();
      wrong.push(
        ...[...findRepeated(root!), ...findInEachItem(root!, written)].map((said) => `${path}: ${said}`),
      );
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  },
  120_000,
);
