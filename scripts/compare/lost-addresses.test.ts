import { expect, test } from "vitest";
import { lostAddresses } from "./lost-addresses.ts";
import { html, leading, rss, tinySite } from "./tiny-site.ts";

const lost = (before: Record<string, string>, after: Record<string, string>) =>
  lostAddresses(tinySite(before), tinySite(after));

const parts = html("One", '<h2 id="first">First</h2><h2 id="second">Second</h2><svg><g id="drawn"/></svg>');

test("pages, feeds, data and calendars that are gone are lost, and a page with its parts", () => {
  expect(
    lost(
      {
        "one/index.html": parts,
        "one/feed.xml": rss("One", []),
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
  expect(lost(before, { "one/index.html": leading("/two/"), "two/index.html": parts })).toEqual([]);
  expect(lost(before, { _redirects: "/one/ https://elsewhere.example/ 301" })).toEqual([]);
  expect(lost(before, { "one/index.html": leading("/two/") })).toMatchObject([{ address: "/one/" }]);
  const circle = { "one/index.html": leading("/two/"), "two/index.html": leading("/one/") };
  expect(lost(before, circle)).toMatchObject([{ address: "/one/" }]);
});

test("a redirect that is gone is an address lost", () => {
  expect(lost({ "old/index.html": leading("/") }, {})).toEqual([{ address: "/old/", parts: 0 }]);
});

test("a part that is gone from its page is lost, also where the page has moved", () => {
  const one = html("One", '<h2 id="first">First</h2>');
  expect(lost({ "one/index.html": parts }, { "one/index.html": one })).toEqual([
    { address: "/one/#second", parts: 0, without: "/one/" },
  ]);
  expect(
    lost({ "one/index.html": parts }, { "one/index.html": leading("/two/"), "two/index.html": one }),
  ).toEqual([{ address: "/one/#second", parts: 0, without: "/two/" }]);
});

test("a page that leads to a part of another has nothing to lose", () => {
  const after = {
    "one/index.html": leading("/two/#one"),
    "two/index.html": html("Two", '<h2 id="one">One</h2>'),
  };
  expect(lost({ "one/index.html": parts }, after)).toEqual([]);
});
