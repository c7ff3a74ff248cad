import { type CheerioAPI, load } from "cheerio";
import { structuredPatch } from "diff";
import { type CalendarDate, formatDate } from "../../src/record/calendar.ts";
import { measureReadingAge, splitSentences } from "../../src/checks/prose/readability.ts";
import { followAddress, getPath, type Site } from "../site.ts";

/** Something as it was and as it would be. */
export interface Both<T> {
  before: T;
  after: T;
}

/** Reads the texts of two sites of different days as if they were of one. */
export interface OneDay {
  /** Only where the text says that it is as at the day: figures as at another day stay. */
  text(text: string): string;
  /** Wherever the day is written, for markup whose words are compared apart. */
  markup(html: string): string;
}

/**
 * What makes two sites of two days comparable: the day of a build, which many pages and all data say, is not
 * a change for readers. What else the day brings, such as a date that has passed, is.
 */
export function readAsOneDay(before: CalendarDate | undefined, after: CalendarDate | undefined): OneDay {
  const asItIs = (text: string) => text;
  if (before === undefined || after === undefined || before === after)
    return { text: asItIs, markup: asItIs };
  const days = [before, after].flatMap((day) => [day, formatDate(day)]).join("|");
  const said = new RegExp(`(\\bas at |"asAt": ?"|"dateModified": ?")(?:${days})`, "g");
  const anywhere = new RegExp(days, "g");
  return {
    text: (text) => text.replace(said, `$1${formatDate(after)}`),
    markup: (html) => html.replace(anywhere, formatDate(after)),
  };
}

const blocks = [
  ..."address article aside blockquote br caption dd details div dl dt fieldset figcaption figure".split(" "),
  ..."footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre search".split(" "),
  ..."section select summary table tbody tfoot thead tr ul".split(" "),
].join(", ");

/** Stands for the end of a block until white space has been made one. */
const end = "\uE000";

/** The text of some HTML as its reader goes through it: a line for each sentence, heading and row of a table. */
export function readLines(html: string): string[] {
  const $ = load(html, null, false);
  $("script, style, svg, template").remove();
  $("img").each((_, picture) => {
    $(picture).replaceWith($("<span></span>").text(` [picture: ${$(picture).attr("alt") ?? ""}] `));
  });
  $("td + td, td + th, th + td, th + th").prepend(" | ");
  $(blocks).before(end).after(end);
  const lines = $.root().text().replace(/\s+/g, " ").split(end);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const starts = splitSentences(line).map(({ start }) => start);
      return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
    });
}

/** How much there is to read of a text, and the age at which a reader can take it in; none where it is too short. */
export interface Reading {
  words: number;
  age: number | undefined;
}

const prose = ["p", "li", "dd", "td"].map((name) => `${name}:not(:has(p, ul, ol, table))`).join(", ");

/** How much there is to read of some HTML. Its headings, which are names, don't count for the age. */
function measureReading(html: string): Reading {
  const $ = load(html, null, false);
  const texts = $(prose)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim());
  const words = readLines(html)
    .flatMap(splitSentences)
    .reduce((sum, sentence) => sum + sentence.words.length, 0);
  return { words, age: measureReadingAge(texts.filter(Boolean).flatMap(splitSentences)) };
}

/** How two texts differ, to be read as a diff. */
export interface TextDifference {
  /** Each begins with `+`, `-` or a space; `…` stands for what is the same. */
  lines: string[];
  /** How many lines were left out at the end. */
  more: number;
}

/** Beyond as many lines two texts have too little in common to be compared line by line. */
const MAX_DIFFERENT = 2000;

/** How one text's lines become another's, with a line of what is the same around each change. */
export function compareTexts(before: string[], after: string[], limit: number): TextDifference {
  const [old, now] = [before, after].map((lines) => lines.map((line) => `${line}\n`).join(""));
  const patch = structuredPatch("", "", old!, now!, "", "", { context: 1, maxEditLength: MAX_DIFFERENT });
  const lines = patch
    ? patch.hunks.flatMap((hunk, index) => (index === 0 ? hunk.lines : [" …", ...hunk.lines]))
    : [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  const spaced = lines.map((line) => (line === " …" ? line : `${line.slice(0, 1)} ${line.slice(1)}`));
  return { lines: spaced.slice(0, limit), more: Math.max(0, lines.length - limit) };
}

type Page = ReturnType<typeof readPage>;

/** What a page tells to programs, such as its description. */
const told = [
  "meta[name=description], meta[name=robots], meta[property]",
  "link[rel=canonical], link[rel=alternate], script[type='application/ld+json']",
].join(", ");

/** What a page gives to its readers, apart from what every page has. */
function readPage(site: Site, address: string, day: OneDay) {
  const html = site.text(address);
  const $ = load(leaveOutMarks(html, site.origin));
  // For editors, with the day and the file in them.
  $(".app-page-links").remove();
  const title = ($("meta[property='og:title']").attr("content") || $("title").text()).trim();
  const linked = $("main [href], main [src]").toArray();
  const links = linked.map((element) => `→ ${$(element).attr("href") ?? $(element).attr("src") ?? ""}`);
  const details = [`title: ${title}`, ...readDetails($)].map(day.text);
  const content = $("main").html() ?? "";
  const styles = $("style, link[rel=stylesheet]").toString();
  // The policy names the styles that a page may have in it.
  $(`main, title, style, link[rel=stylesheet], meta[http-equiv=Content-Security-Policy], ${told}`).remove();
  return {
    title,
    content,
    styles,
    bytes: Buffer.byteLength(html),
    /** What it says, and where it leads. */
    lines: () => [...readLines(content).map(day.text), ...new Set(links)],
    details,
    /** The main content, and all the rest, as markup of whatever day; and the words of the rest. */
    main: day.markup(content),
    frame: day.markup($.html()),
    frameLines: () => readLines($("body").html() ?? ""),
  };
}

/** Without what differs for another reason than a change of the page: its own address, the host, marks of content. */
function leaveOutMarks(html: string, origin: string): string {
  const own = /<meta property="og:url" content="([^"]*)"/.exec(html)?.[1];
  const away = own ? html.replaceAll(`${own}"`, '(this page)"').replaceAll(`${own}<`, "(this page)<") : html;
  return away.replaceAll(origin, "").replace(/(\/_astro\/[^."'\s]+)\.[^"'\s]*(\.\w+)/g, "$1$2");
}

/** What a page tells to programs, a line each: but not again what its title and address say. */
function readDetails($: CheerioAPI): string[] {
  const details = $(told)
    .toArray()
    .flatMap((element) => {
      const { name, property, rel, content, href } = $(element).attr() ?? {};
      const value = content ?? href;
      if (value === undefined)
        return $(element)
          .text()
          .split(/(?<=[,{[])(?=["{])/);
      return /^og:(?:title|url)$/.test(property ?? "") ? [] : [`${name ?? property ?? rel}: ${value}`];
    });
  return details.filter((line) => !line.startsWith("og:") || !details.includes(line.slice(3)));
}

/** What changes on a page. */
export interface PageChange {
  address: string;
  title: string;
  /** Of what it says, where it leads and what it tells to programs. */
  text: TextDifference;
  /** Not there where the main content is the same. */
  reading: Both<Reading> | undefined;
  /** Of its HTML. */
  bytes: Both<number>;
  /** Whether anything differs of the main content, of its styles and of the rest, seen or not. */
  differs: Record<"main" | "styles" | "frame", boolean>;
}

function comparePage(address: string, was: Page, is: Page): PageChange {
  const both = <T>(of: (page: Page) => T): Both<T> => ({ before: of(was), after: of(is) });
  const isSame = was.content === is.content;
  const linesOf = ({ lines, details }: Page) => [...(isSame ? [] : lines()), ...details];
  return {
    address,
    title: is.title,
    text: compareTexts(linesOf(was), linesOf(is), 40),
    reading: isSame ? undefined : both(({ content }) => measureReading(content)),
    bytes: both(({ bytes }) => bytes),
    differs: {
      main: was.main !== is.main,
      styles: was.styles !== is.styles,
      frame: was.frame !== is.frame,
    },
  };
}

/** What changes on the pages of a site. */
export type PageChanges = ReturnType<typeof comparePages>;

/** The most lines of a new page's text: a page of ten thousand words has fewer. */
const MAX_NEW_LINES = 1000;

/** Compares the pages of two sites. */
export function comparePages(before: Site, after: Site, day: OneDay) {
  const { kept, moved, added, removed } = pairPages(before, after);
  const differing = [...kept, ...moved].filter(({ from, to }) => before.text(from) !== after.text(to));
  let frameText: TextDifference = { lines: [], more: 0 };
  const changes = differing.map(({ from, to }) => {
    const [was, is] = [readPage(before, from, day), readPage(after, to, day)];
    const change = comparePage(to, was, is);
    // The way to a moved page is its own.
    if (from !== to) change.differs.frame = false;
    if (change.differs.frame && frameText.lines.length === 0) {
      frameText = compareTexts(was.frameLines(), is.frameLines(), 20);
    }
    return change;
  });
  const isSeen = ({ text }: PageChange) => text.lines.length > 0;
  const listDiffering = (part: keyof PageChange["differs"]) =>
    changes.filter(({ differs }) => differs[part]).map(({ address }) => address);
  const seen = new Set(changes.filter(isSeen).map(({ address }) => address));
  return {
    /** With all that it says and where it leads: nobody has read it before. */
    added: added.map((address) => {
      const { title, content, lines } = readPage(after, address, day);
      const text = compareTexts([], lines(), MAX_NEW_LINES);
      return { address, title, reading: measureReading(content), text };
    }),
    removed: removed.map((page) => ({ ...page, title: readPage(before, page.address, day).title })),
    moved: moved.map((page) => ({ ...page, title: readPage(after, page.to, day).title })),
    changed: changes.filter(isSeen),
    /** What is round the main content, as one change however many pages show it: the words are those of the first. */
    frame: { pages: listDiffering("frame"), text: frameText },
    /** Pages that look otherwise, or might. */
    styled: listDiffering("styles"),
    /** Pages whose main content is made in another way and says the same. */
    markupOnly: listDiffering("main").filter((address) => !seen.has(address)),
  };
}

/** Pairs the pages of two sites by their addresses and by where these lead. `removed` says where the address leads now. */
function pairPages(before: Site, after: Site) {
  const [kept, moved]: { from: string; to: string }[][] = [[], []];
  const removed: { address: string; to: string | undefined }[] = [];
  const arrived = new Set<string>();
  const isNew = (address: string) => after.pages.has(address) && !before.pages.has(address);
  for (const address of before.pages) {
    const to = followAddress(address, after);
    const path = to === undefined ? undefined : getPath(to);
    if (path === address) kept!.push({ from: address, to: address });
    else if (path !== undefined && isNew(path) && !arrived.has(path)) {
      moved!.push({ from: address, to: path });
      arrived.add(path);
    } else removed.push({ address, to });
  }
  const added = [...after.pages].filter((address) => isNew(address) && !arrived.has(address));
  return { kept: kept!, moved: moved!, added, removed };
}

/** A redirect that is new or leads elsewhere than before; `was` is where it led. */
export interface RedirectChange {
  from: string;
  to: string;
  was: string | undefined;
}

/** The redirects that are new in a site or lead elsewhere, but for those of pages that it had: these have moved. */
export function compareRedirects(before: Site, after: Site): RedirectChange[] {
  return [...after.redirects]
    .map(([from, to]) => ({ from, to, was: before.redirects.get(from) }))
    .filter(({ from, to, was }) => to !== was && !before.pages.has(from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** An address that readers have and that would lead nowhere. */
export interface LostAddress {
  address: string;
  /** How many parts of the page could be named, such as `/page/#part`, and go with it. */
  parts: number;
  /** The page that is there without the part that the address names; not there for a whole page. */
  without?: string;
}

/** What pages load by a name that changes, what only servers read, and the parts of the sitemap. */
const inner = /^\/(?:_astro\/|pagefind\/|share\/|_[^/]+$|sitemap-\d+\.xml$)/;

/** The addresses of a site, with those of the parts of its pages, that lead to nothing in another. */
export function findLostAddresses(before: Site, after: Site): LostAddress[] {
  const addresses = [...new Set([...before.files.keys(), ...before.redirects.keys()])].toSorted();
  return addresses
    .filter((address) => !inner.test(address))
    .flatMap((address): LostAddress[] => {
      const to = followAddress(address, after);
      const isPage = before.pages.has(address);
      if (to === undefined) return [{ address, parts: isPage ? listParts(before.text(address)).length : 0 }];
      const at = getPath(to);
      // A redirect to a part of a page is for what was on the whole of the old one.
      if (!isPage || !after.pages.has(at) || to.includes("#")) return [];
      if (before.text(address) === after.text(at)) return [];
      const there = new Set(listParts(after.text(at)));
      return listParts(before.text(address))
        .filter((id) => !there.has(id))
        .map((id) => ({ address: `${address}#${id}`, parts: 0, without: at }));
    });
}

/** The parts of a page's main content that an address can name. Forms and drawings have ids for their own parts only. */
function listParts(html: string): string[] {
  const $ = load(html);
  const named = $("main [id]").not("svg *, input, label, select, button, option").toArray();
  return named.map((element) => $(element).attr("id") ?? "");
}
