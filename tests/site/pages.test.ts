import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import { parseRssFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { budgets } from "../setup/budgets.ts";
import { firstView } from "../setup/first-view.ts";
import { mayHave, findTargets } from "../../src/checks/links/addresses.ts";
import { readSource } from "../../src/source/index.ts";
import { getRecordFolder } from "../setup/content.ts";
import { hasNewsboat, startNewsboat } from "./feed-readers.ts";
import {
  makeAddressCheck,
  type BuiltPage,
  type BuiltSite,
  pickEveryLook,
  pickOneOfEveryKind,
  takePathOff,
} from "./built-site.ts";
import {
  pages as all,
  betterCareDays,
  files,
  collectFindings,
  large,
  moved,
  origin,
  pageAt,
  pages,
  readBuilt,
  sites,
  small,
  young,
} from "./site.ts";
import { validateHtml } from "./validate-html.ts";

const titleOf = ({ $ }: BuiltPage): string => $("head > title").text().trim();
const descriptionOf = ({ $ }: BuiltPage): string => $("meta[name=description]").attr("content")?.trim() ?? "";

/** The pages whose text another page has too, or that have none. */
function missingOrShared(pages: BuiltPage[], textOf: (page: BuiltPage) => string): string[] {
  const texts = pages.map(textOf);
  return collectFindings((page) => {
    const text = textOf(page);
    const has = texts.filter((other) => other === text).length;
    return text === "" ? ["has none"] : has > 1 ? [`has "${text}", as another page`] : [];
  }, pages);
}

/** The types of everything that a page's structured data describes. Throws where it isn't JSON. */
function describedTypes({ $ }: BuiltPage): string[] {
  return $("script[type='application/ld+json']")
    .toArray()
    .flatMap((script) => {
      const data: { "@graph"?: { "@type": string }[]; "@type"?: string } = JSON.parse($(script).text());
      return [...(data["@graph"] ?? []).map((part) => part["@type"]), data["@type"] ?? []].flat();
    });
}

describe.each(sites)("every page of $name", ({ origin, pages }) => {
  test("has a title that no other has", () => {
    expect(missingOrShared(pages, titleOf)).toEqual([]);
  });

  test("has a description that no other has", () => {
    expect(missingOrShared(pages, descriptionOf)).toEqual([]);
  });

  test("names its own whole address as the one to keep", () => {
    const wrong = ({ path, $ }: BuiltPage): string[] => {
      const address = $("link[rel=canonical]").attr("href") ?? "nothing";
      return address === origin + path || path === "/404.html" ? [] : [`names ${address}`];
    };
    expect(collectFindings(wrong, pages)).toEqual([]);
  });

  test("but the home page and the page for errors describes the way to it for machines", () => {
    const wrong = (page: BuiltPage): string[] =>
      ["/", "/404.html"].includes(page.path) || describedTypes(page).includes("BreadcrumbList")
        ? []
        : ["has no BreadcrumbList"];
    expect(collectFindings(wrong, pages)).toEqual([]);
  });
});

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe.each(sites)("on $name", ({ pages }) => {
  test("every page is valid HTML", async () => {
    const findings: string[] = [];
    for (const { path, html } of pages) findings.push(...(await validateHtml(html, path)));
    expect(findings).toEqual([]);
  });

  test("no page has a style or a script inside it, which the site's security policy would stop", () => {
    const inline = ({ $ }: BuiltPage): string[] => {
      const policy = $("meta[http-equiv='Content-Security-Policy']").attr("content") ?? "";
      const styles = $("style").filter((_, style) => !policy.includes(sha256($(style).text())));
      const others = $("[style], script:not([src]):not([type='application/ld+json'])");
      const elements = [...styles.toArray(), ...others.toArray()];
      const handlers = $("*")
        .toArray()
        .flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith("on")));
      return [...elements.map((element) => $.html(element).slice(0, 80)), ...handlers];
    };
    expect(collectFindings(inline, pages)).toEqual([]);
  });

  test("every page loads one small script, the same, and two pages their own besides", () => {
    const sources = ({ $ }: BuiltPage): (string | undefined)[] =>
      $("script[src]")
        .toArray()
        .map((script) => $(script).attr("src"));
    const [every] = sources(pages.find(({ path }) => path === "/privacy/")!);
    expect(every).toBeDefined();
    for (const page of pages) {
      const own = sources(page).filter((source) => source !== every);
      expect([page.path, sources(page).includes(every), own.length]).toEqual([
        page.path,
        true,
        page.path === "/search/" || page.path === "/changes/" ? 1 : 0,
      ]);
    }
  });
});

const withTexts = /^\/(?:strategy|plans|goals|programmes|workstreams|updates)\/[^/]+\/(?!whole|earlier|\d)/;

test("on a page with a text, whatever has an id of its own has one that no text can make", () => {
  const taken = sites.flatMap(({ name, pages }) =>
    pages
      .filter(({ path }) => withTexts.test(path))
      .flatMap(({ path, $ }) =>
        $("[id]")
          // Texts are in .app-prose, and the headings of an update's sections have the ids of the front matter.
          .filter((_, element) => $(element).closest(".app-prose, .app-section > h2").length === 0)
          .toArray()
          .map((element) => element.attribs["id"] ?? "")
          .filter((id) => !id.startsWith("Page-"))
          .map((id) => `${name} ${path} ${id}`),
      ),
  );
  expect(taken).toEqual([]);
});

test("a list, one of its pages and a whole plan are three kinds", () => {
  const paths = [
    "/",
    "/plans/",
    "/plans/2021-22/",
    "/plans/2020-21/",
    "/plans/2021-22/a/",
    "/plans/2021-22/whole/",
  ];
  expect(pickOneOfEveryKind(paths)).toEqual([
    "/",
    "/plans/",
    "/plans/2020-21/",
    "/plans/2021-22/a/",
    "/plans/2021-22/whole/",
  ]);
});

test("a page that has what no other kind has comes besides, and once", () => {
  const pages = [
    { path: "/goals/a/", classes: ["card"] },
    { path: "/goals/b/", classes: ["card", "notice"] },
    { path: "/goals/c/", classes: ["notice", "chart"] },
    { path: "/goals/d/", classes: ["chart"] },
  ];
  expect(pickEveryLook(pages)).toEqual(["/goals/a/", "/goals/c/"]);
});

function headingProblems({ $ }: BuiltPage): string[] {
  const levels = $("h1, h2, h3, h4, h5, h6")
    .toArray()
    .map((heading) => Number(heading.tagName.slice(1)));
  const ones = levels.filter((level) => level === 1).length;
  const skips = levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 && index > 0 ? [`goes from h${before} to h${level}`] : [];
  });
  return ones === 1 ? skips : [`has ${ones} h1 headings`, ...skips];
}

function repeatedIds({ $ }: BuiltPage): string[] {
  const ids = $("[id]")
    .toArray()
    .map((element) => $(element).attr("id") ?? "");
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the id "${id}" twice`);
}

describe.each(sites)("on $name", ({ pages }) => {
  test("every page has one h1, and no heading skips a level", () => {
    expect(collectFindings(headingProblems, pages)).toEqual([]);
  });

  test("no page has an id twice", () => {
    expect(collectFindings(repeatedIds, pages)).toEqual([]);
  });

  test("every page says that it is in British English", () => {
    expect(pages.filter(({ $ }) => $("html").attr("lang") !== "en-GB").map(({ path }) => path)).toEqual([]);
  });
});

/** The addresses that a sitemap lists, and those in the sitemaps that it lists (sitemaps.org protocol). */
function listedIn(address: string): string[] {
  const xml = XmlDocument.fromString(readBuilt(address.slice(origin.length)));
  const listed = xml.find("//*[local-name()='loc']").map((node) => node.content);
  const isIndex = xml.root.name === "sitemapindex";
  xml.dispose();
  return isIndex ? listed.flatMap(listedIn) : listed;
}

const robots = readBuilt("/robots.txt");
const sitemap = /^Sitemap: (\S+)$/im.exec(robots)?.[1] ?? "";

test("robots.txt names a sitemap of this site", () => {
  expect(sitemap.startsWith(`${origin}/`)).toBe(true);
  expect(files).toContain(sitemap.slice(origin.length));
});

test("the sitemap lists every page but the search, what is for editors and the page for errors, once", () => {
  const notListed = ["/404.html", "/search/", "/writing/", ...moved.map(({ path }) => path)];
  const expected = pages
    .map(({ path }) => path)
    // A whole plan or history repeats the pages of its parts.
    .filter((path) => !notListed.includes(path) && !path.includes("/whole/"));
  expect(listedIn(sitemap).toSorted()).toEqual(expected.map((path) => origin + path).toSorted());
});

const inline = "a, abbr, b, cite, code, em, i, span, strong, time";

/** Where an inline element and the text beside it make one word, as when a line break between is lost. */
function joined({ $ }: Pick<BuiltPage, "$">): string[] {
  return $(`body :is(${inline})`)
    .toArray()
    .flatMap((element) => {
      const words = $(element).text();
      const before = element.prev ? $(element.prev).text() : "";
      const after = element.next ? $(element.next).text() : "";
      return [
        ...(/[\p{L}\p{N},;:.!?)]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(words)
          ? [`joins "${before.slice(-20)}" and "${words.slice(0, 20)}"`]
          : []),
        ...(/[\p{L}\p{N},;:.!?)]$/u.test(words) && /^[\p{L}\p{N}(]/u.test(after)
          ? [`joins "${words.slice(-20)}" and "${after.slice(0, 20)}"`]
          : []),
      ];
    });
}

test("sees words that are joined, and leaves others be", () => {
  const found = (html: string): string[] => joined({ $: load(html) });
  expect(found("<p>Work<a href='/'>began</a>today</p>")).toHaveLength(2);
  expect(found("<p>Work <a href='/'>began</a>. (<b>It</b>)</p>")).toEqual([]);
});

test.each(sites)("on $name no words are joined that are apart in what was written", ({ pages }) => {
  expect(collectFindings(joined, pages)).toEqual([]);
});

function addressesOn({ $ }: BuiltPage): string[] {
  return ["href", "src", "action"].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ""),
  );
}

describe.each(sites)("on $name", (site) => {
  const problemWith = makeAddressCheck(site);

  test("every link, picture, script and form leads somewhere", () => {
    const broken = (page: BuiltPage): string[] =>
      addressesOn(page).flatMap((address) => problemWith(address, page.path) ?? []);
    expect(collectFindings(broken, site.pages)).toEqual([]);
  });

  test("every address that sends readers on sends them to something", () => {
    expect(site.moved.flatMap(({ path, to }) => problemWith(to, path) ?? [])).toEqual([]);
  });
});

// The content check knows the site's addresses without building it. Here it is held against a build.

const targets = findTargets(readSource(getRecordFolder("small")));
const served = new Set(files);
// What is said of a part links to the part's own page, and nobody is led to the page for errors.
const linkedPages = all.filter(({ path }) => path !== "/404.html" && !path.includes("/whole/"));

test("every page that was built is one that content may link to", () => {
  const missing = linkedPages.map(({ path }) => path).filter((path) => !targets.has(path));
  expect(missing).toEqual([]);
});

test("everything that content may link to was built", () => {
  const missing = [...targets.keys()].filter(
    (address) => !served.has(address.endsWith("/") ? `${address}index.html` : address),
  );
  expect(missing).toEqual([]);
});

test("every heading with an id is one that content may link to", () => {
  const missing = linkedPages.flatMap(({ path, $ }) => {
    const target = targets.get(path);
    const ids = $("main :is(h2, h3, h4)[id]").map((_, heading) => $(heading).attr("id") ?? "");
    return ids.toArray().flatMap((id) => (target && mayHave(target, id) ? [] : [`${path}#${id}`]));
  });
  expect(missing).toEqual([]);
});

const name = hasNewsboat ? "Newsboat, a real feed reader" : "Newsboat, which is not installed here";

/** What Newsboat has taken in of some feeds of a site that is served at an address, after asking for them twice. */
async function takenIn(url: string, feeds: string[]) {
  const reader = startNewsboat(feeds.map((feed) => url + feed));
  onTestFinished(() => reader.end());
  await reader.reload();
  await reader.reload();
  return { unread: await reader.unread(), items: reader.items() };
}

/** The items of some feeds, each once: at an address that has moved, a feed has those of the new one. */
function itemsIn(site: BuiltSite, feeds: string[]): string[] {
  const items = feeds.flatMap((feed) => parseRssFeed(site.read(feed)).items ?? []);
  const byGuid = new Map(items.map(({ title, link, guid }) => [guid?.value, `${title} ${link}`]));
  return [...byGuid.values()].toSorted();
}

describe.skipIf(!hasNewsboat)(name, () => {
  test.each([
    [small, inject("smallUrl")],
    [large, inject("largeUrl")],
  ])("takes in every item of the feeds of $name once, with its words", async (site, url) => {
    const feeds = site.files.filter((file) => file.endsWith("/feed.xml"));
    const expected = itemsIn(site, feeds);
    const { unread, items } = await takenIn(url, feeds);
    expect(unread).toBe(`${expected.length} unread articles`);
    expect(items.map(({ title, url }) => `${title} ${takePathOff(url)}`).toSorted()).toEqual(expected);
    expect(items.filter(({ content }) => content === "")).toEqual([]);
  });

  test.each([
    [small, inject("smallUrl")],
    [large, inject("largeUrl")],
  ])(
    "subscribed to the lists of $name as they are offered, shows every feed with all of its items",
    async (site, url) => {
      const reader = startNewsboat([]);
      onTestFinished(() => reader.end());
      const lists = site.files.filter((file) => file.endsWith(".opml"));
      const offered = (list: string) =>
        site
          .bytes(list)
          .toString()
          .replaceAll(`"${site.origin}/`, `"${new URL(url).origin}/`);
      await reader.importList(offered("/feeds.opml"));
      await reader.reload();
      // Who takes in the list of everything has each thing once, and no section of an update again.
      const everything = ["/updates", "/corrections"].map((page) => `${page}/feed.xml`);
      const items = reader.items();
      expect(items.map(({ title, url }) => `${title} ${takePathOff(url)}`).toSorted()).toEqual(
        itemsIn(site, everything),
      );
      expect(items.filter(({ url }) => /\/updates\/[^/]+\/#[a-z]/.test(url))).toEqual([]);
      for (const list of lists) await reader.importList(offered(list));
      await reader.reload();
      const addresses = lists.flatMap((list) =>
        [...offered(list).matchAll(/xmlUrl="([^"]+)"/g)].map(([, address = ""]) => address),
      );
      const expected = addresses.map((address) => {
        const { items = [] } = parseRssFeed(site.read(address.slice(url.length)));
        return [address, items.length] as const;
      });
      const shown = reader.countItems();
      expect(addresses.map((address) => [address, shown.get(address) ?? 0])).toEqual(expected);
    },
  );

  test("takes in the newest 50 items of a feed", async () => {
    const feed = "/workstreams/garden-rooms/feed.xml";
    const { unread, items } = await takenIn(inject("largeUrl"), [feed]);
    expect(unread).toBe("50 unread articles");
    expect(items.map(({ title, url }) => `${title} ${takePathOff(url)}`).toSorted()).toEqual(
      itemsIn(large, [feed]),
    );
  });
});

const folders = [inject("smallDir"), inject("largeDir"), inject("youngDir")];

/** The bytes of a page without what is in its main part, compressed. */
const shellOf = (html: string): number =>
  gzipSync(html.replace(/(<main\b[^>]*>).*(<\/main>)/s, "$1$2"), { level: 9 }).length;

describe.each(sites)("on $name", ({ pages }) => {
  test("what the site adds around the text of a page is within its budget", () => {
    const over = pages
      .map(({ path, html }) => ({ path, bytes: shellOf(html) }))
      .filter(({ bytes }) => bytes > budgets.shell);
    expect(over).toEqual([]);
  });
});

test("no page waits for anything but itself before it is shown", () => {
  const blocked = folders
    .flatMap((folder) => globSync("**/*.html", { cwd: folder }).map((file) => firstView(folder, file)))
    .filter(({ blocking }) => blocking.length > budgets.blockingRequests);
  expect(blocked).toEqual([]);
});

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const mainOf = ({ $ }: BuiltPage): string => plain($("main").text());
const wholePages = ({ pages }: BuiltSite): BuiltPage[] =>
  pages.filter(({ path }) => path.includes("/whole/"));
const plan = large.pageAt("/plans/2024-25/whole/");
const history = large.pageAt("/programmes/better-care/whole/");

/** The texts that editors wrote for a page, as the page of its own has them. */
const proseOf = ({ $ }: BuiltPage): string[] =>
  $("main .app-prose")
    .toArray()
    .map((prose) => plain($(prose).text()));

test("each plan and each programme has its whole page, and one page leads there", () => {
  for (const { pages, pageAt } of sites) {
    const expected = pages.flatMap(({ path }) =>
      /^\/(plans|programmes)\/[^/]+\/$/.test(path) ? [path] : [],
    );
    for (const path of expected) expect(pageAt(path).$(`main a[href="${path}whole/"]`)).toHaveLength(1);
  }
  expect(wholePages(young)).toEqual([]);
});

describe.each([small, large])("on $name, a whole page", (site) => {
  const whole = wholePages(site);

  test("has the text of each part as its own page has it, and its permalink", () => {
    expect(whole.length).toBeGreaterThan(1);
    for (const page of whole) {
      const permalinks = page
        .$("article > p:first-of-type a")
        .toArray()
        .map((link) => [page.$(link).attr("href") ?? "", page.$(link).text()] as const);
      expect(permalinks.length).toBeGreaterThan(1);
      for (const [href, text] of permalinks) {
        expect(text).toBe(site.origin + href);
        for (const prose of proseOf(site.pageAt(href))) expect(mainOf(page)).toContain(prose);
      }
    }
  });

  test("begins with contents that lead to each of its parts, in order", () => {
    for (const { $ } of whole) {
      const links = $("nav.nhsuk-contents-list a").toArray();
      const parts = $("article[id], main h2[id]:not(article *, .app-print-only *)").toArray();
      expect(links.map((link) => $(link).attr("href"))).toEqual(
        parts.map((part) => `#${$(part).attr("id")}`),
      );
    }
  });

  test("says as at which day it is, twice: above all and where it is cited", () => {
    for (const page of whole) expect(mainOf(page).match(/as at (?:1 November 2026)/g)).toHaveLength(2);
  });

  test("numbers the addresses that its links lead away to", () => {
    for (const { $ } of whole) {
      const addresses = $(".app-print-only li")
        .toArray()
        .map((item) => $(item).text());
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const link of $("a[data-note]").toArray()) {
        const address = addresses[Number($(link).attr("data-note")) - 1];
        expect(address).toBe(new URL($(link).attr("href") ?? "", site.origin).href);
      }
    }
  });

  test("is for readers, not for searches, which have its parts", () => {
    for (const { $ } of whole) {
      expect($("[data-pagefind-body]")).toHaveLength(0);
      expect($("meta[name=robots]").attr("content")).toBe("noindex");
    }
  });
});

describe("a whole plan", () => {
  test("has what it commits to, with what came of it", () => {
    expect(mainOf(plan)).toMatch(
      /Commitments in this plan.*Waits are shorter\. No update here.*Beds move to Northtown\. Changed.*20 January 2026 – Beds move to Southtown\./,
    );
  });

  test("names the parts that are not on this site", () => {
    expect(mainOf(pageAt("/plans/2021-22/whole/"))).toContain(
      "The “Our People” part of this plan is not on this site.",
    );
  });

  test("leads from part to part without leaving the page", () => {
    const $ = pageAt("/plans/2021-22/whole/").$;
    expect($("#plans-2021-22-priorities a[href='#plans-2021-22-balance']")).toHaveLength(1);
  });
});

describe("a whole history", () => {
  const titles = history
    .$("article > h2")
    .toArray()
    .map((heading) => plain(history.$(heading).text()));

  test("has every update once, oldest first", () => {
    const days = titles
      .slice(1)
      .map((title) => new Date(`${title.split(", ")[1]} UTC`).toISOString().slice(0, 10));
    expect(days).toEqual(betterCareDays);
  });

  test("says in each section what was reported of earlier commitments", () => {
    const section = plain(history.$("#updates-2026-01-20-better-care_outlook").parent().text());
    expect(section).toContain("Commitments in this section A menu is tried.");
    expect(section).toMatch(/Reported on earlier commitments A night bus runs\. Not met – No bus runs\./);
  });

  test("says which update is missing", () => {
    expect(mainOf(pageAt("/programmes/common-ground/whole/"))).toContain(
      "The update before this one is from 29 November 2021. It is not on this site.",
    );
  });
});
