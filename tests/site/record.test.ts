import { type CheerioAPI, load } from "cheerio";
import { parseRssFeed } from "feedsmith";
import ICAL from "ical.js";
import { describe, expect, inject, test } from "vitest";
import { makeSource } from "../../src/checks/fixture.ts";
import { formatCsvFile } from "../../src/data/data-file.ts";
import { dataSets } from "../../src/data/data-sets.ts";
import { makeDataSource } from "../../src/data/example.ts";
import { componentNames } from "../../src/schemas/components.ts";
import { getContent } from "../../src/source/content.ts";
import { readSource } from "../../src/source/index.ts";
import { getRecordFolder } from "../setup/content.ts";
import { builtFiles, deadLinks, filesWith } from "./publication.ts";
import { type BuiltSite } from "./built-site.ts";
import {
  betterCareDays,
  collectFindings,
  large,
  pageAt,
  pages,
  readBuilt,
  sites,
  small,
  young,
} from "./site.ts";

const main = (path: string) => {
  const { $ } = large.pageAt(path);
  return $("main");
};

/** The promises that a page lists, under a heading if one is given. */
const promisesAt = (path: string, heading?: string): string[] => {
  const { $ } = large.pageAt(path);
  const list = heading ? $(heading).nextUntil("h2").filter("ul") : $("main > div > ul");
  return list
    .find(".app-promise")
    .toArray()
    .map((promise) => $(promise).text().trim());
};

const byState = {
  met: ["A pond is dug."],
  "in-progress": ["The trust is rated good."],
  changed: ["Beds move to Northtown."],
  "not-met": ["A night bus runs."],
  "reported-on": ["Zero waste"],
  "no-update-here": [
    "A menu is tried.",
    "Stops are lit.",
    "Wards are calm.",
    "Waits are shorter.",
    "Zero falls",
  ],
};

describe("the list of commitments", () => {
  test.each(Object.entries(byState))("%s holds exactly those", (state, promises) => {
    expect(promisesAt(`/commitments/${state}/`).toSorted()).toEqual(promises.toSorted());
  });

  test("all holds every one, once", () => {
    expect(promisesAt("/commitments/all/").toSorted()).toEqual(Object.values(byState).flat().toSorted());
  });

  test("says how many each choice holds, and which is shown", () => {
    const choices = main("/commitments/not-met/").find("nav > ul a");
    expect(choices.toArray().map((link) => choices.filter(link).text().replace(/\s+/g, " ").trim())).toEqual([
      "All (10)",
      "Met (1)",
      "In progress (1)",
      "Changed (1)",
      "Not met (1)",
      "Reported on (1)",
      "No update here (5)",
    ]);
    expect(choices.filter("[aria-current=page]").attr("href")).toBe("/commitments/not-met/");
  });

  test("begins with what is past its date, and what is due next, soonest first", () => {
    expect(promisesAt("/commitments/", "#past")).toEqual(["Stops are lit."]);
    expect(promisesAt("/commitments/", "#next")).toEqual(["A menu is tried.", "The trust is rated good."]);
  });
});

describe("a commitment", () => {
  const entry = (promise: string) =>
    main("/commitments/all/")
      .find(`li:has(> .app-promise:contains('${promise}'))`)
      .text()
      .replace(/\s+/g, " ");
  /** The label of the list that it is in. */
  const labelOf = (promise: string) =>
    main("/commitments/all/")
      .find(`ul:has(> li > .app-promise:contains('${promise}'))`)
      .prev()
      .find(".nhsuk-tag")
      .text()
      .trim();

  test("past its date says that it is overdue, and no more than this site can know", () => {
    expect(labelOf("Stops are lit")).toBe("Overdue, with no update here");
    expect(entry("Stops are lit")).toContain("Due in mid-May 2025.");
    const text = large.pageAt("/commitments/").$("main").text();
    expect(text).toContain(
      "No update on this site says what became of them; the newest one here is from 1 March 2026.",
    );
    expect(text).not.toMatch(/failed|missed|broken|nothing (?:has been |was )?reported/i);
    expect(large.pageAt("/commitments/").$("main a[href='/updates/#Page-held']")).toHaveLength(1);
  });

  test("has the whole history of what was reported, oldest first, and where it was made", () => {
    expect(labelOf("A night bus runs")).toBe("Not met");
    expect(entry("A night bus runs")).toMatch(
      /Due in May 2025\..*31 March 2025 – A bus was bought\..*20 January 2026 – No bus runs\..*From Night Buses/,
    );
    const links = main("/commitments/all/").find(
      "li:has(> .app-promise:contains('A night bus runs')) .app-history a",
    );
    expect(links.toArray().map(({ attribs }) => attribs["aria-label"])).toEqual([
      "31 March 2025 (Night Buses)",
      "20 January 2026 (What comes next)",
    ]);
  });

  test("without a date says so on its own page, and in lists that no update here reports it", () => {
    expect(labelOf("Wards are calm")).toBe("No update here");
    expect(entry("Wards are calm")).toContain("Wards are calm. From Our strategy");
    const link = main("/commitments/all/").find(".app-promise a:contains('Wards are calm')");
    expect(textAt(link.attr("href")!)).toContain("No date given");
  });

  test("that is a goal has the years of its plan, which are over", () => {
    expect(entry("Zero falls")).toContain("Zero falls For 2024 to 2025. These years are over.");
    expect(promisesAt("/commitments/", "#over")).toEqual(["Zero falls"]);
  });

  test("says who is to do it, where the source does", () => {
    expect(entry("Waits are shorter")).toContain("Who: The access team");
    expect(entry("Wards are calm")).not.toContain("Who:");
  });
});

describe("the calendar of due dates", () => {
  const eventsOf = (site: BuiltSite) =>
    new ICAL.Component(ICAL.parse(site.read("/commitments/due-dates.ics")))
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));

  test("has the days that its words can mean for each commitment that has a date", () => {
    const events = eventsOf(large);
    expect(
      events.map(({ summary, startDate, endDate }) => `${startDate} to ${endDate} ${summary}`).toSorted(),
    ).toEqual([
      "2025-01-01 to 2026-01-01 Due in 2025: A pond is dug.",
      "2025-05-01 to 2025-06-01 Due in May 2025: A night bus runs.",
      "2025-05-11 to 2025-05-21 Due in mid-May 2025: Stops are lit.",
      "2027-01-01 to 2028-01-01 Due by 2027: The trust is rated good.",
      "2027-03-01 to 2027-06-01 Due in spring 2027: A menu is tried.",
    ]);
    expect(events.filter(({ startDate }) => !startDate.isDate)).toEqual([]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("knows a commitment by the same name on every day, whatever was reported since", () => {
    const [first] = eventsOf(young);
    const later = eventsOf(large).find(({ uid }) => uid === first?.uid);
    expect(later?.summary).toBe("Due by 2027: The trust is rated good.");
    expect(
      [first?.description, later?.description].map((words) => /State: (.*)\./.exec(words ?? "")?.[1]),
    ).toEqual(["no update here", "in progress"]);
  });
});

/** The figure of an update that nobody sees before 2036. */
const heldFigure = 736_451;

/** The words that readers find in each component that a page and an update of the large record share. */
const shared = [
  ["a callout", "Mind the pond."],
  ["a callout of kind warning, with a link to what is held", "Important: Deep & cold See what is to come."],
  ["a figure", "A pond, drawn."],
  ["steps", "dig fill"],
  ["pillars", "water trees"],
  ["a quotation", "Frogs came. A gardener, Pond news"],
  ["the contact of a programme", "Questions about Better Care: better-care@example.org"],
  ["the contact of a programme that is held", "Questions about Example Trust: questions@example.org"],
  [
    "a measure without a reading",
    "Days of waiting No update on this site reports on it; the newest one here is from 1 March 2026.",
  ],
] as const;

const files = builtFiles(inject("largeDir"));
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const page = () => large.pageAt("/strategy/ponds/").$;
const update = () => large.pageAt("/updates/2025-03-01-green-spaces/").$;

/** The update as the feed of its programme has it. */
function feedItem(): CheerioAPI {
  const items = parseRssFeed(large.read("/programmes/green-spaces/feed.xml")).items ?? [];
  return load(items.find(({ link }) => link?.endsWith("#gardens"))?.content?.encoded ?? "");
}

describe("readers and subscribers get what a component holds", () => {
  test.each(shared)("%s", (_, words) => {
    expect.soft(plain(page()("main").text())).toContain(words);
    expect.soft(plain(update()("#gardens + .app-prose").text())).toContain(words);
    expect.soft(plain(feedItem()("body").text())).toContain(words);
  });

  test("as a list, a figure and a quotation, which say what they are without the site’s styles", () => {
    for (const $ of [page(), feedItem()]) {
      expect(plain($(".app-steps > ol > li").text())).toBe("digfill");
      expect($("figure > p > img").attr()).toMatchObject({ alt: "Water under trees", width: "60" });
      expect($("figure > figcaption").first().text()).toBe("A pond, drawn.");
      expect(plain($("figure > blockquote > p").text())).toBe("Frogs came.");
    }
  });

  test("with its pictures and links at whole addresses in feeds", () => {
    const addresses = feedItem()("[href], [src]")
      .toArray()
      .map((element) => Object.values(element.attribs).find((value) => /^(?:\/|https:|mailto:)/.test(value)));
    expect(
      addresses.filter((address) => !/^(?:https:\/\/record\.example\.org\/|mailto:)/.test(address ?? "")),
    ).toEqual([]);
  });
});

test("a section with components ends where the next one begins", () => {
  expect(plain(update()("#paths + .app-prose").text())).toBe("None yet.");
});

test("a measure shows its latest figure with its date and source; in an update, as its day knew it", () => {
  expect(plain(page()(".app-figures").last().text())).toBe(
    "Teams visited 103 of 103 teams, as at 1 September 2025 Reported in Figures & facts, 1 September 2025",
  );
  for (const $ of [update(), feedItem()]) {
    expect(plain($(".app-figures").last().text())).toBe(
      "Teams visited 30 of 103 teams, as at 20 January 2025 Reported in Figures & facts, 20 January 2025",
    );
  }
});

test("what is held is in no file: no figure, no contact and no link", () => {
  expect(filesWith(files, `${heldFigure}`, "736,451", "secretcare", "secretgoal", "goals/secret")).toEqual(
    [],
  );
  expect(deadLinks(files)).toEqual([]);
});

test("the heading of a warning is one level below the heading that it stands under", () => {
  const levels = page()(".nhsuk-card--warning :header")
    .toArray()
    .map(({ name }) => name);
  expect(levels).toEqual(["h2", "h3"]);
});

describe("the page that shows each component", () => {
  const $ = pageAt("/writing/").$;

  test("has one of each, as it looks and as it is written", () => {
    expect(
      $("section h2[id]")
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(componentNames);
    for (const name of componentNames) {
      const section = $(`#${name.toLowerCase()}`).parent();
      expect(plain(section.find(".app-example").text() + section.find("img").attr("alt"))).not.toBe("");
      expect(section.find("pre").text()).toContain(`<${name}`);
    }
  });

  test("is for editors alone: no search engine, search or list leads there, only the foot of each page", () => {
    expect($("meta[name=robots]").attr("content")).toBe("noindex");
    expect($("[data-pagefind-body]")).toHaveLength(0);
    expect(readBuilt("/sitemap-0.xml")).not.toContain("/writing/");
    expect(pages.filter((page) => page.$(":is(header, main) a[href='/writing/']").length > 0)).toEqual([]);
  });

  test("shows the record’s own first measure, and says so where there is none", () => {
    const { $: own } = pageAt("/writing/");
    const [, id] = /id="(.+)"/.exec(own("#measure ~ pre").text()) ?? [];
    expect(own(".app-example .app-figures a").attr("href")).toBe(`/measures/${id}/`);
    const { $: first } = young.pageAt("/writing/");
    expect(first("#measure ~ .app-example").text().trim()).toBe("There is no measure yet.");
  });
});

// What a screen reader lists: links, headings, and the titles of windows.

/** Everything on a page that a selector finds, with the name that it is read out with. */
function named($: CheerioAPI, selector: string): { name: string; href: string }[] {
  return $(selector)
    .toArray()
    .map((element) => {
      const one = $(element);
      const labels = one.attr("aria-labelledby")?.split(/\s+/);
      const pictures = one.find("img[alt]").toArray();
      const name =
        labels?.map((id) => $(`[id="${id}"]`).text()).join(" ") ??
        one.attr("aria-label") ??
        [one.text(), ...pictures.map((picture) => $(picture).attr("alt"))].join(" ");
      return { name: name.replace(/\s+/g, " ").trim(), href: one.attr("href") ?? "" };
    });
}

describe.each(sites)("on $name", ({ origin, pages }) => {
  test("no heading and no link of any page is without words", () => {
    const nameless = collectFindings(
      ({ $ }) =>
        named($, "h1, h2, h3, h4, h5, h6, a[href]")
          .filter(({ name }) => name === "")
          .map(({ href }) => `nameless ${href}`),
      pages,
    );
    expect(nameless).toEqual([]);
  });

  test("each page has a title of its own", () => {
    const titles = pages.map(({ $ }) => $("head > title").text());
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test("links of one name on a page lead to one place", () => {
    const twofold = collectFindings(({ path, $ }) => {
      // A list of contents is a landmark, which says that its links stay on the page.
      const links = Map.groupBy(named($, "a[href]:not(.nhsuk-contents-list a)"), ({ name }) => name);
      return [...links]
        .map(([name, all]) => ({
          name,
          hrefs: new Set(all.map(({ href }) => new URL(href, origin + path).href)),
        }))
        .filter(({ hrefs }) => hrefs.size > 1)
        .map(({ name, hrefs }) => `“${name}” is ${[...hrefs].join(" and ")}`);
    }, pages);
    expect(twofold).toEqual([]);
  });
});

const linksAt = (path: string, selector = "main h2 a, main h3 a"): string[] => {
  const { $ } = large.pageAt(path);
  return $(selector)
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
};

const of2025 = [
  ...betterCareDays.filter((day) => day.startsWith("2025")).map((day) => `/updates/${day}-better-care/`),
  "/updates/2025-03-01-green-spaces/",
]
  .toSorted()
  .toReversed();

describe("the updates of a year", () => {
  test("are over as many pages as it takes, newest first, each once", () => {
    expect(linksAt("/updates/2025/")).toEqual(of2025.slice(0, 20));
    expect(linksAt("/updates/2025/2/")).toEqual(of2025.slice(20));
    expect(large.files).not.toContain("/updates/2025/3/index.html");
    expect(large.files).not.toContain("/updates/2024/2/index.html");
  });

  test("lead from page to page", () => {
    expect(linksAt("/updates/2025/", "main nav a")).toEqual(["/updates/2025/2/"]);
    expect(linksAt("/updates/2025/2/", "main nav a")).toEqual(["/updates/2025/"]);
    expect(linksAt("/updates/2024/", "main nav a")).toEqual([]);
  });
});

test("the page of updates has the newest 20 and every year with how many it has", () => {
  expect(linksAt("/updates/").slice(0, 3)).toEqual([
    "/updates/2026-03-01-green-spaces/",
    "/updates/2026-01-20-better-care/",
    "/updates/2026-01-06-better-care/",
  ]);
  expect(linksAt("/updates/", "main h2 a")).toHaveLength(20);
  const { $ } = large.pageAt("/updates/");
  const years = $("#years + ul > li").toArray();
  expect(years.map((year) => $(year).text().replace(/\s+/g, " ").trim())).toEqual([
    "2026 (3 updates)",
    "2025 (26 updates)",
    "2024 (3 updates)",
  ]);
});

test("a programme’s page has an entry for each of its newest updates, by its day, and leads to earlier ones", () => {
  const path = "/programmes/better-care/";
  const own = betterCareDays.toReversed().map((day) => `/updates/${day}-better-care/`);
  const entries = linksAt(path, "main .app-thread h3 a");
  expect(entries.length).toBeGreaterThan(5);
  expect(entries).toEqual(own.slice(0, entries.length));
  expect(linksAt(path, `main a[href='${path}earlier/']`)).toHaveLength(1);
});

test("an update leads to the ones before and after it of its programme", () => {
  const around = (path: string) => linksAt(path, "main nav a[href^='/updates/']");
  expect(around("/updates/2025-03-03-better-care/")).toEqual([
    "/updates/2025-02-17-better-care/",
    "/updates/2025-03-17-better-care/",
  ]);
  expect(around("/updates/2026-03-01-green-spaces/")).toEqual(["/updates/2025-03-01-green-spaces/"]);
});

describe("an update", () => {
  test("written in MDX reads as any other", () => {
    const { $ } = large.pageAt("/updates/2025-03-01-green-spaces/");
    const section = $("main section:has(h2#ponds)");
    expect(section.find(".app-prose strong").text()).toBe("pond");
    expect(section.find("table.nhsuk-table th[scope=col]")).toHaveLength(2);
    expect($("main").text()).toContain("Since last time:");
  });

  test("shows its picture, with its words", () => {
    const picture = large.pageAt("/updates/2026-03-01-green-spaces/").$("main .app-prose img");
    expect(picture.attr("alt")).toBe("A pond");
    expect(large.files).toContain(picture.attr("src"));
  });
});

test("a page of the strategy written in MDX reads as any other", () => {
  const { $ } = large.pageAt("/strategy/our-approach/");
  expect($("main em").text()).toBe("learn");
  expect($("main h2").first().text()).toBe("How we learn");
});

const pageOf = (id: string) => large.pageAt(`/measures/${id}/`);
const measuresRowsOf = (id: string): string[] => {
  const { $ } = pageOf(id);
  return $("main table tbody tr")
    .toArray()
    .map((row) =>
      $(row)
        .text()
        .replace(/Date|Figure\b|Reported in/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
};
const descriptionOf = (id: string): string => {
  const { $ } = pageOf(id);
  const named = ($("main svg[role=img]").attr("aria-labelledby") ?? "").split(" ");
  return named.map((part) => $(`#${part}`).text()).join(": ");
};

describe("the page of a measure", () => {
  test("has a chart that says in words what it shows, and where no figure was given", () => {
    expect(descriptionOf("teams-visited")).toBe(
      "Teams visited: From 12 teams on 6 January 2025 to 103 teams on 1 September 2025. " +
        "The lowest of 5 figures is 12, the highest 103. No figure was given on 22 other dates.",
    );
  });

  test("tells fewer than three figures in words alone", () => {
    const told = (id: string) => pageOf(id).$("main figcaption").text().replace(/\s+/g, " ").trim();
    expect(told("trees-planted")).toBe("250 trees, as at 28 February 2026");
    expect(told("complaints")).toBe(
      "4 complaints, as at 20 January 2026 From 9 complaints on 3 February 2025 to 4 complaints on 20 January 2026.",
    );
    for (const id of ["trees-planted", "complaints"]) expect(pageOf(id).$("main svg")).toHaveLength(0);
  });

  test("has every reading in a table, newest first, each with its section", () => {
    expect(measuresRowsOf("teams-visited")).toEqual([
      "1 September 2025 103 of 103 Figures & facts",
      "31 March 2025 61 of 103 Figures & facts",
      "17 March 2025 55 of 103 Figures & facts",
      "20 January 2025 30 of 103 Figures & facts",
      "6 January 2025 12 of 103 Figures & facts",
    ]);
    expect(pageOf("teams-visited").$("main th:contains('Figure')").first().text().trim()).toBe(
      "Figure (teams)",
    );
    const links = pageOf("teams-visited").$("main table a").first();
    expect(links.attr("href")).toBe("/updates/2025-09-01-better-care/#figures");
  });

  test("leads to the same readings as CSV", () => {
    for (const id of ["teams-visited", "complaints", "trees-planted", "waiting-days"]) {
      const href = pageOf(id).$("main a:contains('CSV')").attr("href") ?? "";
      const lines = large.read(href).trim().split("\r\n");
      expect(lines).toHaveLength(1 + measuresRowsOf(id).length);
    }
  });

  test("says that no update here has a figure, with no chart and no table", () => {
    const { $ } = pageOf("waiting-days");
    expect($("main").text()).toContain(
      "No update on this site reports on it; the newest one here is from 1 March 2026.",
    );
    expect($("main svg, main table")).toHaveLength(0);
  });
});

test("the list of measures has the latest reading of each", () => {
  const { $ } = large.pageAt("/measures/");
  expect(
    $("main li")
      .toArray()
      .map((item) => $(item).text().replace(/\s+/g, " ").trim()),
  ).toEqual([
    "Teams visited 103 of 103 teams, as at 1 September 2025",
    "Complaints 4 complaints, as at 20 January 2026",
    "Trees planted 250 trees, as at 28 February 2026",
    "Days of waiting No update on this site reports on it; the newest one here is from 1 March 2026.",
  ]);
});

const { $ } = large.pageAt("/progress/");

/** The rows of the table whose caption has some words. */
const progressRowsOf = (caption: string): string[][] =>
  $(`main table:has(caption:contains('${caption}')) tbody tr`)
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) =>
          $(cell)
            .text()
            .replace(/\s+/g, " ")
            .trim()
            // On a phone each cell says what it is.
            .replace(/^(?:Goal|Measure|Reported|Value|As at|Date) (?=\S)(?!on$)/, ""),
        ),
    );

describe("the progress page", () => {
  test("says of each workstream which of the latest updates reported on it", () => {
    const marks = (text: string) => [...text].map((mark) => (mark === "+" ? "Reported" : "Not reported"));
    expect(progressRowsOf("Better Care: which update")).toEqual([
      ["Garden Rooms", ...marks("++++++++")],
      ["New Kitchens", ...marks("--------")],
      ["Night Buses", ...marks("--------")],
      ["Quiet Hours", ...marks("-+------")],
    ]);
    // Nobody says that its updates report on all workstreams.
    expect(progressRowsOf("Green Spaces: the latest report on each workstream")).toEqual([
      ["Ponds", "1 March 2026, 8 months ago"],
    ]);
  });

  test("says when each goal was reported on, or that no update here reports it", () => {
    const goals = $("#goals").nextUntil("h2").text().replace(/\s+/g, " ");
    expect(goals).toContain("These years are over. No update here reports on 1 of the 2.");
    expect(goals).toContain("Zero falls Zero waste – Last reported on 1 March 2026");
  });

  test("counts the commitments of each state, as their own pages do", () => {
    expect(progressRowsOf("Commitments in each state")).toEqual([
      ["All", "10"],
      ["Met", "1"],
      ["In progress", "1"],
      ["Changed", "1"],
      ["Not met", "1"],
      ["Reported on", "1"],
      ["No update here", "5"],
    ]);
  });

  test("has the latest figure of each measure, or that there is none", () => {
    expect(progressRowsOf("latest figure").map((cells) => cells.join(", "))).toEqual([
      "Teams visited, 103 of 103 teams, 1 September 2025",
      "Complaints, 4 complaints, 20 January 2026",
      "Trees planted, 250 trees, 28 February 2026",
      "Days of waiting, No update here, None",
    ]);
  });

  test("tells what is overdue before anything else, and has no row of zero", () => {
    const headings = $("main h2")
      .toArray()
      .map((heading) => $(heading).text());
    expect(headings[0]).toBe("Overdue, with no update here");
    expect($("main td:contains('0')").filter((_, cell) => $(cell).text().trim() === "0")).toHaveLength(0);
  });

  test("says as at which day all this is", () => {
    expect($("main").text()).toContain("as at 1 November 2026");
  });
});

test("a page whose review is late says so before anything else, and search doesn't find it by that", () => {
  const $ = large.pageAt("/programmes/green-spaces/").$;
  const notice = $("main h1").nextAll(":not(:has(.app-links))").first();
  expect(notice.text().trim()).toBe(
    "This page was due to be reviewed by 1 May 2026. It was last reviewed on 1 May 2025.",
  );
  expect(notice.is("[data-pagefind-ignore]")).toBe(true);
});

test("no other page says so but the whole history of that programme", () => {
  const late = sites.flatMap(({ pages }) => pages.filter(({ html }) => html.includes("due to be reviewed")));
  expect(late.map(({ path }) => path)).toEqual([
    "/programmes/green-spaces/",
    "/programmes/green-spaces/whole/",
  ]);
});

/** The sections that a page of a thread leads to. */
const sectionsAt = (path: string): string[] =>
  large
    .pageAt(path)
    .$("main a:contains('Read the whole section')")
    .toArray()
    .map((link) => large.pageAt(path).$(link).attr("href") ?? "");

const textAt = (path: string): string => large.pageAt(path).$("main").text().replace(/\s+/g, " ");

const newestFirst = betterCareDays.toReversed();
const rooms = newestFirst.flatMap((day) =>
  ["northtown", "southtown", "hillside"].map((place) => `/updates/${day}-better-care/#rooms-${place}`),
);

describe("a long thread", () => {
  const path = "/workstreams/garden-rooms/";

  test("has its newest 50 sections on its page and exactly the rest on the page of earlier ones", () => {
    expect(sectionsAt(path)).toEqual(rooms.slice(0, 50));
    expect(sectionsAt(`${path}earlier/`)).toEqual(rooms.slice(50));
    expect(large.pageAt(path).$(`main a[href='${path}earlier/']`).text()).toBe("Earlier reports (40)");
    expect(large.files).not.toContain(`${path}earlier/2/index.html`);
  });

  test("goes on over as many pages as it takes, each section once", () => {
    const pages = ["", "earlier/", "earlier/2/"].map((part) => `/programmes/better-care/${part}`);
    const shown = pages.map(sectionsAt);
    expect(shown.map((sections) => sections.length)).toEqual([50, 50, 31]);
    expect(new Set(shown.flat()).size).toBe(131);
    const next = large
      .pageAt(pages[1] ?? "")
      .$("main a[rel=next], main .nhsuk-pagination__next a, main nav a");
    expect(next.toArray().map((link) => link.attribs["href"])).toContain(pages[2]);
  });

  test("is as short as it is elsewhere", () => {
    const earlier = large.files.filter((file) => file.includes("/earlier/"));
    expect(earlier).toHaveLength(3);
  });
});

describe("a workstream’s page says", () => {
  const silences = (id: string): string[] => {
    const { $ } = large.pageAt(`/workstreams/${id}/`);
    const items = $("main ol > li").toArray();
    return items
      .map((item) => $(item).text().replace(/\s+/g, " ").trim())
      .filter((text) => /Not reported/.test(text));
  };

  test("which update did not report on it, and between which days several in a row did not", () => {
    expect(silences("quiet-hours")).toEqual([
      "20 January 2026 Not reported in this update (20 January 2026)",
      "12 May 2025 to 8 December 2025 Not reported in 16 updates",
      "17 February 2025 to 31 March 2025 Not reported in 4 updates",
      "6 January 2025 Not reported in this update (6 January 2025)",
    ]);
  });

  test("nothing of updates after the day it ended", () => {
    expect(silences("night-buses")).toEqual([
      "14 April 2025 to 23 June 2025 Not reported in 6 updates",
      "3 March 2025 to 17 March 2025 Not reported in 2 updates",
    ]);
  });

  test("nothing of updates where it is in every one", () => {
    expect(silences("garden-rooms")).toEqual([]);
  });
});

test.each(["/workstreams/new-kitchens/", "/goals/zero-falls/", "/places/lakeside/"])(
  "%s, on which no update here reports, says so and leads to its feed",
  (path) => {
    expect(textAt(path)).toContain(
      "No update on this site reports on it; the newest one here is from 1 March 2026.",
    );
    expect(large.pageAt(path).$(`.app-empty a[href='${path}feed.xml']`).length).toBeGreaterThan(0);
  },
);

test("a goal has the sections that say that they serve it", () => {
  expect(sectionsAt("/goals/zero-waste/")).toEqual([
    "/updates/2026-03-01-green-spaces/#ponds",
    "/updates/2025-03-01-green-spaces/#ponds",
  ]);
});

test("a goal says its years, its target and where it starts from, or that no target is given here", () => {
  expect(textAt("/goals/zero-waste/")).toMatch(
    /Years 2024 to 2025 Target no waste by March 2025 Baseline 5 tonnes in 2023/,
  );
  expect(textAt("/goals/zero-falls/")).toContain("Target None on this site beyond the title");
  expect(textAt("/goals/zero-falls/")).not.toContain("Baseline");
});

test("the accessibility statement gives no figures of a test that was made on another record", () => {
  const said = large.pageAt("/accessibility/").$("main").text().replace(/\s+/g, " ");
  expect(said).toContain("No test of this site has been made yet.");
  expect(said).toContain("we can’t say how far it complies");
  expect(said).not.toMatch(/axe-core|partially compliant/);
});

test("the glossary says of each meaning whether it is general knowledge, or which document says it", () => {
  const { $ } = small.pageAt("/glossary/");
  const last = (id: string) => $(`main h3#${id}`).nextAll("p").last().text().trim();
  expect(last("best-practice")).toBe("General knowledge");
  expect(last("zero")).toBe("From: Operational Plan, 2021/2022");
});

describe("the places", () => {
  test("of a group have what is said of the group, and the group has not what is said of one of them", () => {
    const ofGroup = ["/updates/2025-03-01-green-spaces/#ponds", "/updates/2025-02-17-better-care/#buses"];
    expect(sectionsAt("/places/north/")).toEqual(["/updates/2026-03-01-green-spaces/#ponds", ...ofGroup]);
    expect(sectionsAt("/places/northtown/")).toEqual(expect.arrayContaining(ofGroup));
    expect(sectionsAt("/places/northtown/")).toHaveLength(33);
    expect(sectionsAt("/places/southtown/")).toHaveLength(30);
  });

  test("say first what was promised and reported there", () => {
    const line = "1 commitment, no date given, reported as changed. Latest report: 1 March 2026.";
    expect(textAt("/places/northtown/")).toContain(`In Northtown: ${line}`);
    expect(textAt("/places/northtown/")).toContain("Commitments here");
    expect(textAt("/places/")).toContain(`Northtown ${line}`);
    expect(textAt("/places/")).toContain("No commitments and no reports on this site.");
  });

  test("are listed under their group", () => {
    const { $ } = large.pageAt("/places/");
    const group = $("main li:has(> h2 a[href='/places/north/'])");
    expect(
      group
        .find("ul a")
        .toArray()
        .map((link) => $(link).attr("href")),
    ).toEqual(["/places/northtown/", "/places/hillside/"]);
  });
});

test("a section in a thread is told by one sentence, whatever heading is above it", () => {
  const { $ } = large.pageAt("/workstreams/garden-rooms/");
  const item = $("main ol > li").first();
  expect(item.find("p").first().text()).toContain("They are open, as a pilot.");
  expect(textAt("/workstreams/garden-rooms/")).not.toContain("They are warm.");
});

// A record begins somewhere: before the first update, plan or measure, every page is there and says so.

describe("while nothing has been published", () => {
  test.each([
    ["/", "This site has no updates yet."],
    ["/", "No goal has been published here yet."],
    ["/updates/", "This site has no updates yet."],
    ["/plans/", "Nothing has been published here yet."],
    ["/goals/", "Nothing has been published here yet."],
    ["/programmes/", "Nothing has been published here yet."],
    ["/workstreams/", "Nothing has been published here yet."],
    ["/places/", "Nothing has been published here yet."],
    ["/measures/", "Nothing has been published here yet."],
    ["/glossary/", "Nothing has been published here yet."],
    ["/progress/", "No workstream has been published here yet."],
    ["/progress/", "No measure has been published here yet."],
    ["/commitments/", "No commitment is overdue."],
    ["/commitments/met/", "There are no commitments in this list."],
  ])("%s says: %s", (path, words) => {
    expect(young.pageAt(path).$("main").text()).toContain(words);
  });

  test("no list or table is there without anything in it", () => {
    const empty = young.pages.flatMap(({ path, $ }) =>
      $("main :is(ul, ol, dl, tbody, nav)")
        .toArray()
        .filter((list) => $(list).children().length === 0 && !$(list).closest("[hidden]").length)
        .map((list) => `${path} ${$.html(list).slice(0, 60)}`),
    );
    expect(empty.filter((line) => !line.includes("search-list"))).toEqual([]);
  });

  test("the feed of all updates is there, for those who follow it from the first day", () => {
    expect(young.read("/updates/feed.xml")).not.toContain("<item>");
    expect(young.files.filter((file) => file.endsWith("feed.xml"))).toEqual([
      "/changes/feed.xml",
      "/commitments/calm-wards/feed.xml",
      "/commitments/good-rating/feed.xml",
      "/corrections/feed.xml",
      "/updates/feed.xml",
    ]);
  });
});

/** Where a link of a page leads, by its words. */
function link(path: string, text: string): URL {
  const { $ } = small.pageAt(path);
  const links = $("main a").filter((_, element) => $(element).text().trim() === text);
  return new URL(links.attr("href") ?? "", small.origin);
}

test("the editors’ page has a link to a new update that is ready to be filled in", () => {
  const { pathname, searchParams } = link("/writing/", "New update of Common Ground Programme");
  expect(pathname).toMatch(/\/new\/main$/);
  // GitHub drops the last part of a path, so the folder is in the name.
  const name = searchParams.get("filename") ?? "";
  expect(name).toMatch(/^content\/updates\//);
  const file = name.slice("content/".length);
  const [entry] = makeSource({ [file]: searchParams.get("value") ?? "" }).entries;
  expect(entry?.data).toMatchObject({ programme: ["common-ground"], draft: true });
});

test("only the editors’ page leads to the repository, and every page to that page", () => {
  const { address } = getContent(readSource(getRecordFolder("small"))).site.repository;
  for (const { path, $ } of small.pages) {
    expect($(`main a[href^="${address}"]`).length > 0, path).toBe(path === "/writing/");
    expect($("footer a[href='/writing/']"), path).toHaveLength(1);
  }
});

test("a problem is reported by mail, with the page’s address", () => {
  const report = link("/goals/falls/", "Report a problem with this page");
  expect(report.protocol + report.pathname).toMatch(/^mailto:.+@/);
  expect(report.searchParams.get("body")).toContain(`Page: ${small.origin}/goals/falls/`);
});

describe.each([
  { site: small, contentDir: getRecordFolder("small") },
  { site: large, contentDir: inject("largeContent") },
])("$site.name", ({ site, contentDir }) => {
  const { asAt } = JSON.parse(site.read("/data/goals.json"));
  const source = makeDataSource(getContent(readSource(contentDir)), asAt);

  test.each(dataSets)("has the $name that its source has, in the same order", async (set) => {
    const { csv } = await set.read(source);
    expect(formatCsvFile(csv)).toBe(site.read(`/data/${set.name}.csv`));
  });
});

test("the page of a topic offers its feed beside its title, and emails where they are sent", () => {
  const linksOf = (site: typeof large, path: string) =>
    site
      .pageAt(path)
      .$("main h1 ~ div .app-links a")
      .get()
      .map((link) => [site.pageAt(path).$(link).text(), link.attribs["href"]]);
  const feed = ["Feed of this page", "/places/northtown/feed.xml"];
  expect(linksOf(large, "/places/northtown/").slice(0, 2)).toEqual([
    ["Get emails about all updates", "https://lists.example.org/record"],
    feed,
  ]);
  expect(linksOf(large, "/programmes/better-care/").slice(0, 1)).toEqual([
    ["Get emails about this page", "mailto:better-care-on@lists.example.org"],
  ]);
  expect(small.pages.filter(({ $ }) => /get emails/i.test($("body").text()))).toEqual([]);
  const { $ } = large.pageAt("/follow/");
  const offered = $("main li > a")
    .get()
    .map((link) => $(link).text())
    .filter((words) => words.startsWith("Get emails about"));
  expect(offered).toEqual(["Get emails about all updates", "Get emails about Better Care"]);
});
