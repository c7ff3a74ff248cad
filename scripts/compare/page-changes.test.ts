import { expect, test } from "vitest";
import { oneDay } from "./day.ts";
import { pageChanges } from "./page-changes.ts";
import { html, leading, tinySite } from "./tiny-site.ts";

const changes = (before: Record<string, string>, after: Record<string, string>) => {
  const [old, now] = [tinySite(before), tinySite(after)];
  return pageChanges(old, now, oneDay(old.day, now.day));
};
const one = (main: string, more = {}) => ({ "one/index.html": html("One", main, more) });

test("a page is added with how much there is to read and how hard it is", () => {
  const sentence = "<p>Staff look at each patient on the ward every day and write down what they see.</p>";
  expect(changes({}, one(sentence.repeat(10))).added).toMatchObject([
    { address: "/one/", title: "One – Record", reading: { words: 161, age: expect.any(Number) } },
  ]);
  expect(changes({}, one("<p>Short.</p>")).added).toMatchObject([{ reading: { words: 2, age: undefined } }]);
});

test("a page is removed, or moved where its address leads to a new one", () => {
  const before = one("<p>Words.</p>");
  expect(changes(before, {})).toMatchObject({ removed: [{ address: "/one/", to: undefined }], moved: [] });
  const moved = { "one/index.html": leading("/two/"), "two/index.html": html("One", "<p>Words.</p>") };
  expect(changes(before, moved)).toMatchObject({
    ...{ added: [], removed: [], changed: [] },
    moved: [{ from: "/one/", to: "/two/" }],
  });
  expect(changes(before, { "one/index.html": leading("/") })).toMatchObject({
    removed: [{ address: "/one/", to: "/" }],
    moved: [],
  });
});

test("a page that moves and changes is both", () => {
  const after = { "one/index.html": leading("/two/"), "two/index.html": html("One", "<p>Others.</p>") };
  const { moved, changed } = changes(one("<p>Words.</p>"), after);
  expect([moved.length, changed.length]).toEqual([1, 1]);
});

test("a page's words change sentence by sentence, with its title, links and description", () => {
  const before = one('<p>The first. The <a href="/a/">second</a>.</p>', {
    head: '<meta name="description" content="Old">',
  });
  const after = {
    "one/index.html": html("Two", '<p>The first. The <a href="/b/">third</a>.</p>', {
      head: '<meta name="description" content="New">',
    }),
  };
  expect(changes(before, after).changed).toMatchObject([
    {
      address: "/one/",
      title: { before: "One – Record", after: "Two – Record" },
      text: { lines: ["- One", "+ Two", "  The first.", "- The second.", "+ The third."], more: 0 },
      links: { gained: ["/b/"], lost: ["/a/"] },
      details: [{ name: "description", before: "Old", after: "New" }],
    },
  ]);
});

test("what is round the main content is one change, however many pages show it", () => {
  const site = (header: string, name: string) => {
    const more = { header, head: `<meta property="og:site_name" content="${name}">` };
    return { "a/index.html": html("A", "", more), "b/index.html": html("B", "", more) };
  };
  const { changed, frame } = changes(site("Plans", "Old"), site("Our plans", "New"));
  expect(changed).toEqual([]);
  expect(frame).toEqual({
    pages: ["/a/", "/b/"],
    text: { lines: ["- Plans", "+ Our plans", "  Contact"], more: 0 },
    details: [{ name: "og:site_name", before: "Old", after: "New", pages: 2 }],
  });
});

test("markup that reads the same is told apart", () => {
  const { changed, markupOnly } = changes(one("<p>Words.</p>"), one('<p class="lead">Words.</p>'));
  expect({ changed, markupOnly }).toEqual({ changed: [], markupOnly: ["/one/"] });
});

test("another name of a made file, or an editor's link, is no change", () => {
  const page = (mark: string) =>
    one(`<p>Words.</p><div class="app-page-links"><a href="/edit/?day=${mark}">Edit</a></div>`, {
      head: `<link rel="stylesheet" href="/_astro/Page.${mark}.css">`,
    });
  const found = changes(page("C2MSpSgZ"), page("D3NTqThA"));
  expect(found).toMatchObject({ changed: [], markupOnly: [], frame: { pages: [] } });
});

test("the day of the build is no change, and another figure of that day is", () => {
  const of = (iso: string, day: string, words: string) => ({
    ...one(`<p>The record as at <time datetime="${iso}">${day}</time>. ${words}</p>`, {
      head: `<meta name="description" content="As it is, as at ${day}.">`,
    }),
    "data/goals.json": JSON.stringify({ asAt: iso }),
  });
  const before = of("2026-11-20", "20 November 2026", "Seen on 20 November 2026.");
  const same = of("2026-11-21", "21 November 2026", "Seen on 20 November 2026.");
  expect(changes(before, same)).toMatchObject({ changed: [], markupOnly: [], frame: { pages: [] } });
  const other = of("2026-11-21", "21 November 2026", "Seen on 21 November 2026.");
  expect(changes(before, other).changed).toHaveLength(1);
});
