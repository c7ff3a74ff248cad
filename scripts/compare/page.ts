import { load, type CheerioAPI } from "cheerio";
import type { OneDay } from "./day.ts";
import { linesOf } from "./lines.ts";
import { readingOf, type Reading } from "./reading.ts";

/** What a page gives to its readers, apart from what every page has. What takes time is made when it is asked for. */
export interface Page {
  title: string;
  /** The sentences, headings and rows of its main content. */
  lines: () => string[];
  reading: () => Reading;
  /** Where its links and pictures lead; inside the site without the host. */
  links: string[];
  /** What it tells to programs, such as its description, by name. */
  details: Map<string, string>;
  /** Its main content as it is written. */
  content: string;
  /** Its main content, and all the rest, as markup of whatever day. */
  main: string;
  frame: string;
  /** The words of the rest. */
  frameLines: () => string[];
}

const told = [
  "meta[name=description], meta[name=robots], meta[property]",
  "link[rel=canonical], link[rel=alternate], script[type='application/ld+json']",
].join(", ");

/** Reads a page of a site that is published at `origin`. */
export function readPage(html: string, origin: string, day: OneDay): Page {
  const $ = load(steadyOf(html, origin));
  // For editors, with the day and the file in them.
  $(".app-page-links").remove();
  const title = $("meta[property='og:title']").attr("content") || $("title").text();
  const [links, details] = [linksIn($), detailsOf($, day)];
  const content = $("main").html() ?? "";
  $(`main, title, ${told}`).remove();
  return {
    ...{ title: title.trim(), content, links, details },
    lines: () => linesOf(content).map(day.text),
    reading: () => readingOf(content),
    main: day.markup(content),
    frame: day.markup($.html()),
    frameLines: () => linesOf($("body").html() ?? ""),
  };
}

/** Without what differs for another reason than a change of the page: its own address, the host, marks of content. */
function steadyOf(html: string, origin: string): string {
  const own = /<meta property="og:url" content="([^"]*)"/.exec(html)?.[1];
  const away = own ? html.replaceAll(`${own}"`, '(this page)"').replaceAll(`${own}<`, "(this page)<") : html;
  return away.replaceAll(origin, "").replace(/(\/_astro\/[^."'\s]+)\.[^"'\s]*(\.\w+)/g, "$1$2");
}

/** What says again what the title and the address say. */
const repeated = new Set(["og:title", "og:url"]);

function detailsOf($: CheerioAPI, day: OneDay): Map<string, string> {
  const details = new Map<string, string>();
  for (const element of $(told).toArray()) {
    const { name, property, rel, content, href } = $(element).attr() ?? {};
    const value = day.text(content ?? href ?? $(element).text());
    const key = name ?? property ?? (rel === "alternate" ? "feeds" : rel) ?? "data for search engines";
    if (repeated.has(key) || details.get(key.replace("og:", "")) === value) continue;
    details.set(key, [details.get(key), value].filter(Boolean).join(" "));
  }
  return details;
}

function linksIn($: CheerioAPI): string[] {
  const linked = $("main [href], main [src]").toArray();
  return linked.map((element) => $(element).attr("href") ?? $(element).attr("src") ?? "");
}

/** The parts of a page's main content that an address can name. Forms and drawings have ids for their own parts only. */
export function partsOf(html: string): string[] {
  const $ = load(html);
  const named = $("main [id]").not("svg *, input, label, select, button, option").toArray();
  return named.map((element) => $(element).attr("id") ?? "");
}
