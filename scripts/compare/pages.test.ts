import { expect, test } from "vitest";
import { comparePages, compareTexts, findLostAddresses, readAsOneDay, readLines } from "./pages.ts";
import { makePage, makeRedirect, makeFeed, makeTinySite } from "../../tests/setup/tiny-site.ts";

test("changes are shown with a line of what is the same around them", () => {
  const before = ["a", "b", "c", "d", "e", "f", "g"];
  expect(compareTexts(before, ["a", "b", "C", "d", "e", "f", "g", "h"], 40)).toEqual({
    lines: ["  b", "- c", "+ C", "  d", " …", "  g", "+ h"],
    more: 0,
  });
  expect(compareTexts(before, before, 40)).toEqual({ lines: [], more: 0 });
});

test("what is too long is cut, and counted", () => {
  const after = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  const { lines, more } = compareTexts([], after, 40);
  expect([lines.length, more]).toEqual([40, 60]);
});

test("two texts with nothing in common are shown one after the other", () => {
  const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`);
  expect(compareTexts(lines("old"), lines("new"), 1)).toEqual({ lines: ["- old 0"], more: 5999 });
});

test.each([
  ["<h2>Rooms</h2><p>One <b>room</b>.\n  Two rooms.</p>", ["Rooms", "One room.", "Two rooms."]],
  ["<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", ["one", "two", "three"]],
  ["<table><tr><th>Teams</th><td>103</td></tr><tr><td>5</td></tr></table>", ["Teams | 103", "5"]],
  ['<p>See <img src="a.png" alt="A <b>garden</b>"></p>', ["See [picture: A <b>garden</b>]"]],
  ["<script>no()</script><svg><text>drawn</text></svg>first<br>second", ["first", "second"]],
])("%s", (html, lines) => {
  expect(readLines(html)).toEqual(lines);
});

const changes = (before: Record<string, string>, after: Record<string, string>) => {
  const [old, now] = [makeTinySite(before), makeTinySite(after)];
  return comparePages(old, now, readAsOneDay(old.day, now.day));
};
const one = (main: string, more = {}) => ({ "one/index.html": makePage("One", main, more) });

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
  const moved = {
    "one/index.html": makeRedirect("/two/"),
    "two/index.html": makePage("One", "<p>Words.</p>"),
  };
  expect(changes(before, moved)).toMatchObject({
    added: [],
    removed: [],
    changed: [],
    moved: [
      {
        from: "/one/",
        to: "/two/",
      },
    ],
  });
  expect(changes(before, { "one/index.html": makeRedirect("/") })).toMatchObject({
    removed: [{ address: "/one/", to: "/" }],
    moved: [],
  });
});

test("a page that moves and changes is both", () => {
  const after = {
    "one/index.html": makeRedirect("/two/"),
    "two/index.html": makePage("One", "<p>Others.</p>"),
  };
  const { moved, changed } = changes(one("<p>Words.</p>"), after);
  expect([moved.length, changed.length]).toEqual([1, 1]);
});

test("a page's words change sentence by sentence, with its title, links and description", () => {
  const before = one('<p>The first. The <a href="/a/">second</a>.</p>', {
    head: '<meta name="description" content="Old">',
  });
  const after = {
    "one/index.html": makePage("Two", '<p>The first. The <a href="/b/">third</a>.</p>', {
      head: '<meta name="description" content="New">',
    }),
  };
  expect(changes(before, after).changed).toMatchObject([
    {
      address: "/one/",
      title: "Two – Record",
      text: {
        lines: [
          "- One",
          "+ Two",
          "  The first.",
          "- The second.",
          "- → /a/",
          "- title: One – Record",
          "- description: Old",
          "+ The third.",
          "+ → /b/",
          "+ title: Two – Record",
          "+ description: New",
        ],
        more: 0,
      },
    },
  ]);
});

test("what is round the main content is one change, however many pages show it", () => {
  const site = (header: string) => ({
    "a/index.html": makePage("A", "", { header }),
    "b/index.html": makePage("B", "", { header }),
  });
  const { changed, frame } = changes(site("Plans"), site("Our plans"));
  expect(changed).toEqual([]);
  expect(frame).toEqual({
    pages: ["/a/", "/b/"],
    text: { lines: ["- Plans", "+ Our plans", "  Contact"], more: 0 },
  });
});

test("styles in a page, which its policy names, are told apart from its header and footer", () => {
  const page = (style: string) =>
    one("<p>Words.</p>", {
      head: `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${style}'"><style>p{${style}}</style>`,
    });
  const found = changes(page("color:red"), page("color:blue"));
  expect(found).toMatchObject({ changed: [], markupOnly: [], frame: { pages: [] }, styled: ["/one/"] });
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

const lost = (before: Record<string, string>, after: Record<string, string>) =>
  findLostAddresses(makeTinySite(before), makeTinySite(after));

const parts = makePage(
  "One",
  '<h2 id="first">First</h2><h2 id="second">Second</h2><svg><g id="drawn"/></svg>',
);

test("pages, feeds, data and calendars that are gone are lost, and a page with its parts", () => {
  expect(
    lost(
      {
        "one/index.html": parts,
        "one/feed.xml": makeFeed("One", []),
        "data/goals.csv": "id",
        "due-dates.ics": "BEGIN:VCALENDAR",
        "_astro/Page.C2MSpSgZ.css": "",
        "pagefind/fragment/en_1.pf_fragment": "",
        _headers: "",
      },
      {},
    ),
  ).toEqual([
    { address: "/data/goals.csv", parts: 0 },
    { address: "/due-dates.ics", parts: 0 },
    { address: "/one/", parts: 2 },
    { address: "/one/feed.xml", parts: 0 },
  ]);
});

test("an address that leads to a page is not lost, and one that leads in a circle or nowhere is", () => {
  const before = { "one/index.html": parts };
  expect(lost(before, { "one/index.html": makeRedirect("/two/"), "two/index.html": parts })).toEqual([]);
  expect(lost(before, { _redirects: "/one/ https://elsewhere.example/ 301" })).toEqual([]);
  expect(lost(before, { "one/index.html": makeRedirect("/two/") })).toMatchObject([{ address: "/one/" }]);
  const circle = { "one/index.html": makeRedirect("/two/"), "two/index.html": makeRedirect("/one/") };
  expect(lost(before, circle)).toMatchObject([{ address: "/one/" }]);
});

test("a redirect that is gone is an address lost", () => {
  expect(lost({ "old/index.html": makeRedirect("/") }, {})).toEqual([{ address: "/old/", parts: 0 }]);
});

test("a part that is gone from its page is lost, also where the page has moved", () => {
  const one = makePage("One", '<h2 id="first">First</h2>');
  expect(lost({ "one/index.html": parts }, { "one/index.html": one })).toEqual([
    { address: "/one/#second", parts: 0, without: "/one/" },
  ]);
  expect(
    lost({ "one/index.html": parts }, { "one/index.html": makeRedirect("/two/"), "two/index.html": one }),
  ).toEqual([{ address: "/one/#second", parts: 0, without: "/two/" }]);
});

test("a page that leads to a part of another has nothing to lose", () => {
  const after = {
    "one/index.html": makeRedirect("/two/#one"),
    "two/index.html": makePage("Two", '<h2 id="one">One</h2>'),
  };
  expect(lost({ "one/index.html": parts }, after)).toEqual([]);
});
