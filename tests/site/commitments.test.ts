import { parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { sites, small } from "./site.ts";

const path = "/commitments/hearth-rooms-mid-ferrow-pilot/";
const { $ } = small.pageAt(path);
const words = (selector: string) => $(selector).first().text().replace(/\s+/g, " ").trim();

test("a commitment’s page says what was promised, by when, where, and how it stands", () => {
  expect(words("h1")).toContain("A pilot to extend the Hearth Rooms model");
  expect(words("main .nhsuk-body-l")).toContain(
    "Due in mid-May 2022. No report on this site since 14 March 2022, 1,693 days ago.",
  );
  const facts = words("main .nhsuk-summary-list");
  expect(facts).toContain("mid-May 2022 (which can mean 11 May 2022 to 20 May 2022)");
  expect(
    $("main .nhsuk-summary-list a[href='/updates/2022-03-14-common-ground/#hearth-rooms']"),
  ).toHaveLength(1);
});

test("its history has dates first, the newest first", () => {
  const lines = $("#Page-history")
    .nextAll("div")
    .first()
    .find("li")
    .toArray()
    .map((line) => $(line).find("p").first().text().replace(/\s+/g, " ").trim());
  expect(lines).toEqual(["21 May 2022 – Overdue, with no update here", "14 March 2022 – Made"]);
});

test("it can be cited, shared, followed and found", () => {
  expect($("meta[property='og:image:alt']").attr("content")).toMatch(/^Commitment: A pilot to extend/);
  expect($("meta[data-pagefind-filter='kind[content]']").attr("content")).toBe("Commitment");
  expect(words("main")).toContain("To cite this page:");
  expect(JSON.parse($("script[type='application/ld+json']").text())["@graph"]).toContainEqual(
    expect.objectContaining({ "@type": "PlanAction", startTime: "2022-03-14", scheduledTime: "2022-05-20" }),
  );
  const types = $("link[rel=alternate]").map((_, link) => $(link).attr("type"));
  expect(types.toArray()).toEqual([
    "application/json",
    "application/rss+xml",
    "application/feed+json",
    "application/rss+xml",
    "application/feed+json",
  ]);
  const rss = parseRssFeed(small.read(`${path}feed.xml`)).items ?? [];
  expect(rss.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Overdue, with no update here: .*, 21 May 2022$/),
    expect.stringMatching(/^Made: .*, 14 March 2022$/),
  ]);
  const json = parseJsonFeed(JSON.parse(small.read(`${path}feed.json`))).items ?? [];
  expect(json.map(({ id }) => id)).toEqual(rss.map(({ guid }) => guid?.value));
});

test.each(sites)(
  "every commitment of $name leads to its page, from lists, the calendar and the data",
  (site) => {
    const all: { address: string }[] = JSON.parse(site.read("/data/commitments.json")).commitments;
    for (const { address } of all) {
      const page = address.replace(site.origin, "");
      expect(site.files).toContain(`${page}index.html`);
    }
    const promised = site.pages
      .flatMap(({ $ }) =>
        $("main .app-promise > a")
          .toArray()
          .map((link) => $(link).attr("href") ?? ""),
      )
      .filter((href) => href.startsWith("/commitments/"));
    expect(promised.filter((href) => !site.files.includes(`${href}index.html`))).toEqual([]);
    const calendar = site.read("/commitments/due-dates.ics").replaceAll("\r\n ", "");
    const urls = [...calendar.matchAll(/^URL:(.*)$/gm)].map(([, url = ""]) => url.trim());
    expect(
      urls.filter((url) => !/\/(?:commitments|goals|programmes)\/[^/]+\/(?:#[\w-]+)?$/.test(url)),
    ).toEqual([]);
  },
);

test("a goal’s page says how it stands, leads to its plan, and can be followed, cited and read as data", () => {
  const { $: goal } = small.pageAt("/goals/suicide/");
  const main = goal("main").text().replace(/\s+/g, " ");
  expect(main).toContain("No update here – For 2021 to 2022. These years are over.");
  expect(main).toContain("No update on this site reports on it");
  expect(main).toContain("To cite this page:");
  expect(goal("meta[property='og:image:alt']").attr("content")).toMatch(/^Goal: ZERO suicide, 2021 to 2022/);
  expect(JSON.parse(goal("script[type='application/ld+json']").text())["@graph"]).toContainEqual(
    expect.objectContaining({ "@type": "PlanAction", scheduledTime: "2022-12-31" }),
  );
  const types = goal("link[rel=alternate]").map((_, link) => goal(link).attr("href"));
  expect(types.toArray()).toEqual(
    expect.arrayContaining([
      "/goals/suicide/index.json",
      "/goals/suicide/feed.xml",
      "/goals/suicide/feed.json",
    ]),
  );
});

test.each(sites)("every page of the record of $name has its data beside it", (site) => {
  const kinds =
    /^\/(?:updates|goals|commitments|programmes|workstreams|places|measures|strategy|plans)\/[^/]+\/(?:[^/]+\/)?$/;
  const without = site.pages.flatMap(({ path, $: page }) => {
    const type = page("meta[data-pagefind-filter='kind[content]']").attr("content");
    if (!kinds.test(path) || type === undefined || type === "Page") return [];
    const data = page("link[rel=alternate][type='application/json']").attr("href");
    return data === `${path}index.json` && site.files.includes(data) ? [] : [path];
  });
  expect(without).toEqual([]);
});
