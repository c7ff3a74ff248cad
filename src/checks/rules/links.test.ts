import { expect, test } from "vitest";
import { writeGoal, writeStrategyPage, writeUpdate } from "../example.ts";
import { runRule } from "../fixture.ts";
import { links } from "./links.ts";

const record = {
  "site.yaml": "address: https://record.example.org\nnavigation: [{ text: Goals, href: /goals/ }]\n",
  "plans/2021-22/index.md": "---\ntitle: Plan\n---\n## Why",
  "plans/2021-22/priorities.md": "---\ntitle: Priorities\n---\n",
  "strategy/vision.md": writeStrategyPage("redirect_from: [/strategy/aims/]"),
  "updates/2022-03-14-spring.md": writeUpdate(
    "- { id: beds, heading: More beds }",
    "## More beds\n\n### On wards\n\n[all goals](/goals/)",
  ),
  "places.yaml": "north: { name: North, about: A town. }\n",
  "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
  "glossary.yaml": "qrv: { term: QRV, meaning: A visit. }\n",
  "redirects.yaml": "/goals/old/: { to: /goals/falls/ }\n",
  "public/leaflet.pdf": "A leaflet.",
};
const check = (text: string, files: Record<string, string> = {}) =>
  runRule(links, { ...record, "goals/falls.md": writeGoal(`## Why “we” do it\n\n${text}`), ...files });

test.each([
  "/",
  "/search/",
  "/search/?q=beds",
  "/goals/",
  "/goals/falls/#why-we-do-it",
  "#why-we-do-it",
  "/goals/falls/#Page-reported",
  "/goals/falls/feed.xml",
  "/plans/2021-22/#why",
  "/plans/2021-22/#Page-parts",
  "/plans/2021-22/priorities/",
  "/strategy/vision/",
  "/updates/2022/",
  "/updates/2022-03-14-spring/#beds",
  "/updates/2022-03-14-spring/#on-wards",
  "/updates/2022-03-14-spring/#Page-questions",
  "/updates/feed.xml",
  "/places/north/",
  "/measures/beds/readings.csv",
  "/glossary/#qrv",
  "/glossary/#Page-letter-q",
  "/commitments/no-update-here/",
  "/commitments/due-dates.ics",
  "/data/commitments.csv",
  "/data/#commitments",
  "/follow/#feeds",
  "/leaflet.pdf",
  "https://example.org/anything",
  "mailto:office@example.org",
])("%s leads somewhere", (address) => {
  expect(check(`[x](${address})`)).toEqual([]);
});

test.each([
  ["/goals/fall/", "There is no page /goals/fall/ on this site. Did you mean “/goals/falls/”?"],
  ["/goals/falls", "There is no page /goals/falls on this site. Did you mean “/goals/falls/”?"],
  ["/budget/of/the/year/", "There is no page /budget/of/the/year/ on this site. Look up"],
  ["/goals/falls/#why", "The page /goals/falls/ has no anchor “why”."],
  ["#why-we-doit", "has no anchor “why-we-doit”. Did you mean “/goals/falls/#why-we-do-it”?"],
  ["/glossary/#qrvs", "The page /glossary/ has no anchor “qrvs”. Did you mean “/glossary/#qrv”?"],
  ["/updates/2022-03-14-spring/#more-beds", "has no anchor “more-beds”."],
  ["/leaflet.pdf#page-2", "The page /leaflet.pdf has no anchor “page-2”."],
  ["/strategy/aims/", "The page /strategy/aims/ has moved. Write “/strategy/vision/”."],
  ["/goals/old/", "The page /goals/old/ has moved. Write “/goals/falls/”."],
  ["https://record.example.org/goals/#a", "leads to the site by its whole address. Write “/goals/#a”."],
  ["../plans/2021-22/index.md", "A link inside the site begins with /, as texts are shown on other pages"],
  ["", "This link has no address. Write in the ( ) where it leads."],
  ["www.example.org", "“www.example.org” lacks its beginning. Write “https://www.example.org”."],
  ["example.nhs.uk/news", "“example.nhs.uk/news” lacks its beginning. Write “https://example.nhs.uk/news”."],
  [
    "/goals/falls/index.html",
    "There is no page /goals/falls/index.html on this site. Write “/goals/falls/”.",
  ],
  ["/goals/falls.html#why-we-do-it", "Write “/goals/falls/#why-we-do-it”."],
])("%s doesn’t", (address, expected) => {
  expect(check(`[x](${address})`)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ["../plans/2021-22/index.md#why", "/plans/2021-22/#why"],
  ["../plans/2021-22/priorities.md", "/plans/2021-22/priorities/"],
  ["../waiting/", "/goals/waiting/"],
])("%s is to be written %s", (address, expected) => {
  expect(check(`[x](${address})`)).toEqual([expect.stringMatching(new RegExp(`Write “${expected}”\\.$`))]);
});

test("an update’s text leads to its own sections by their ids", () => {
  const spring = (to: string) => ({
    "updates/2022-03-14-spring.md": record["updates/2022-03-14-spring.md"].replace("(/goals/)", `(${to})`),
  });
  expect(check("", spring("#beds"))).toEqual([]);
  expect(check("", spring("#bedds"))).toEqual([
    expect.stringContaining("has no anchor “bedds”. Did you mean “/updates/2022-03-14-spring/#beds”?"),
  ]);
});

test("what a page that can’t be read has on it is not known", () => {
  const broken = { "updates/2022-03-14-spring.md": '---\ntitle: "Spring\n---\n\n## More beds\n' };
  expect(check("[x](/updates/2022-03-14-spring/#beds)", broken)).toEqual([]);
});

test("the navigation and addresses under a text are links too", () => {
  expect(
    check("[x][here]\n\n[here]: /gaols/", {
      "site.yaml": "navigation: [{ text: Goals, href: /goal/ }]\n",
    }),
  ).toEqual([
    expect.stringContaining("goals/falls.md:12:1 There is no page /gaols/"),
    expect.stringContaining("site.yaml:1:35 There is no page /goal/"),
  ]);
});

test("an e-mail address without its scheme is told to have one, and a place is no guess at another", () => {
  expect(check("[Write](office@example.org)")).toEqual([
    expect.stringContaining("Write “mailto:office@example.org”."),
  ]);
  const places = "sefton: { name: Sefton, about: A town. }\n";
  expect(check("[it](/places/northtown/)", { "places.yaml": places })).toEqual([
    expect.stringContaining("Look up the page’s address in a browser."),
  ]);
});
