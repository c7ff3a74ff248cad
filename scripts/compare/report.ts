import { formatDate } from "../../src/record/calendar.ts";
import type { Site } from "../site.ts";
import { compareFeeds, type FeedChanges, groupItems, type Item } from "./feeds.ts";
import { compareFiles, type FileChange, type FindingChanges, measureSizes } from "./files.ts";
import {
  comparePages,
  compareRedirects,
  findLostAddresses,
  type LostAddress,
  type PageChange,
  type PageChanges,
  readAsOneDay,
  type Reading,
  type RedirectChange,
  type TextDifference,
} from "./pages.ts";

/** Control characters, and those that turn the direction of a text round and so can hide what it says. */
const hidden = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Text of a site as a code span (CommonMark 0.31.2, 6.1), in which nothing is markup, mentions a person or
 * refers to anything. Longer text than `limit` characters is cut.
 */
export function quote(text: string, limit = 200): string {
  const line = show(text.replace(/\s+/g, " ").trim(), limit);
  return line === "" ? "(nothing)" : fence(/^`|`$/.test(line) ? ` ${line} ` : line, 1);
}

/** Lines of a site as a block of code of a language (CommonMark 0.31.2, 4.5). */
export function quoteLines(lines: string[], language: string): string {
  return fence([language, ...lines.map((line) => show(line.replace(/\s/g, " "), 1000)), ""].join("\n"), 3);
}

function fence(text: string, least: number): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length + 1);
  const marks = "`".repeat(Math.max(least, ...runs));
  return marks + text + marks;
}

function show(text: string, limit: number): string {
  const characters = [...text.replace(hidden, "\uFFFD")];
  return characters.slice(0, limit).join("") + (characters.length > limit ? "…" : "");
}

/** The most items of a list: what is beyond is counted. */
const MAX_ITEMS = 100;

/** Markdown's list of some items, each a line. */
export function writeList(items: string[]): string {
  const lines = items.slice(0, MAX_ITEMS).map((item) => `- ${item}`);
  if (items.length > MAX_ITEMS) lines.push(`- and ${items.length - MAX_ITEMS} more`);
  return lines.join("\n");
}

/** "1 page", "2 pages". */
function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;
}

/** Bytes as a reader of a report takes them in: "12 bytes", "35.2k bytes"; with its sign where it is a difference. */
function formatBytes(bytes: number, signDisplay: "auto" | "exceptZero" = "auto"): string {
  const unit = { style: "unit", unit: "byte", unitDisplay: "long" } as const;
  const form = { ...unit, notation: "compact", maximumFractionDigits: 1, signDisplay } as const;
  return bytes.toLocaleString("en-GB", form);
}

/**
 * Blocks of Markdown as one text of no more than `limit` bytes. What doesn't fit is left out from the end, whole
 * blocks only, so that none is left open; a last line says how many.
 */
export function joinWithin(limit: number, blocks: string[]): string {
  const sizes = blocks.map((block) => Buffer.byteLength(block) + 2);
  if (sizes.reduce((sum, size) => sum + size, 0) <= limit) return blocks.join("\n\n");
  // What the last line takes.
  let left = limit - 200;
  const fitting = sizes.findIndex((size) => (left -= size) < 0);
  const note = `**${count(blocks.length - fitting, "more part")} of this report would make it longer than it may be: run the command yourself to see all.**`;
  return [...blocks.slice(0, fitting), note].join("\n\n");
}

/** What one built site changes for readers and subscribers of another. */
export type Comparison = ReturnType<typeof compareSites>;

/**
 * Compares two built sites, and what the checks found of them where that is given. Sites of one commit and one day
 * are the same in every way.
 */
export function compareSites(before: Site, after: Site, findings?: FindingChanges) {
  const day = readAsOneDay(before.day, after.day);
  return {
    lost: findLostAddresses(before, after),
    feeds: compareFeeds(before, after),
    pages: comparePages(before, after, day),
    redirects: compareRedirects(before, after),
    files: compareFiles(before, after, day),
    sizes: measureSizes(before, after),
    /** The address that each is published at, and the day that each is as at. */
    origin: { before: before.origin, after: after.origin },
    day: { before: before.day, after: after.day },
    findings,
  };
}

/** The most bytes of a step's summary on GitHub are 1,048,576, and others may have written to it. */
const MAX_BYTES = 1_000_000;

/** A comparison as Markdown, what matters most first and what is longest last. */
export function writeReport(comparison: Comparison): string {
  const { lost, feeds, pages, redirects, files, findings, sizes, day, origin } = comparison;
  const summary = summarise(comparison);
  const isNothing = summary === NOTHING;
  return joinWithin(MAX_BYTES, [
    "## What changes for readers",
    isNothing ? summary : `**${summary}**`,
    ...(day.before === undefined || day.after === undefined || day.before === day.after
      ? []
      : [
          `The two sites are of different days, ${formatDate(day.before)} and ${formatDate(day.after)}. Where they only say the day that they are as at, they count as the same; what else differs may come of the day and not of a change.`,
        ]),
    ...(origin.before === origin.after
      ? []
      : [`The site’s own address changes from ${quote(origin.before)} to ${quote(origin.after)}.`]),
    ...describeLost(lost),
    ...describeFeeds(feeds),
    ...describePages(pages, redirects),
    ...describeCommon(pages),
    ...writeSection("Data and other files", writeList(files.map(describeFile))),
    ...(isNothing && !findings ? [] : describeFindings(findings)),
    ...(isNothing ? [] : describeSizes(sizes)),
    ...describeNewPages(pages),
    ...describeChangedPages(pages.changed),
  ]);
}

/** A list of items under a line that says what they are. */
type Titled = [title: string, items: string[]];

/** Blocks under a heading, without those that are empty; nothing where all are. */
function writeSection(heading: string, ...blocks: (string | Titled)[]): string[] {
  const written = blocks.flatMap((block) => {
    if (typeof block === "string") return block === "" ? [] : [block];
    const [title, items] = block;
    return items.length === 0 ? [] : [`${title}\n\n${writeList(items)}`];
  });
  return written.length === 0 ? [] : [`### ${heading}`, ...written];
}

/** The line for two sites that are the same to readers and subscribers. */
const NOTHING = "Nothing changes for readers.";

/** All of a comparison in one line. */
function summarise({ pages, feeds, files, redirects, origin, lost, findings }: Comparison): string {
  const { added, removed, moved, changed, frame, styled, markupOnly } = pages;
  const verbs = Object.entries({ added, changed, moved, removed }).filter(([, { length }]) => length > 0);
  const some = ({ length }: unknown[], one: string, several: string) =>
    length === 0 ? [] : [count(length, one, several)];
  const onPages = ({ length }: string[], what: string) =>
    length === 0 ? [] : [`${what} changed on ${count(length, "page")}`];
  const parts = [
    ...verbs.map(([verb, { length }], index) => `${index === 0 ? count(length, "page") : length} ${verb}`),
    ...some(markupOnly, "page made in another way", "pages made in another way"),
    ...onPages(frame.pages, "header or footer"),
    ...onPages(styled, "styles"),
    ...some(groupItems(feeds.got), "feed item new", "feed items new"),
    ...some(groupItems(feeds.updated), "feed item updated in place", "feed items updated in place"),
    ...some(feeds.twice, "feed item would be shown twice", "feed items would be shown twice"),
    ...some(feeds.redated, "feed item has another date", "feed items have another date"),
    ...some(groupItems(feeds.gone), "feed item gone", "feed items gone"),
    ...some(feeds.newFeeds, "feed new", "feeds new"),
    ...some(feeds.described, "feed described otherwise", "feeds described otherwise"),
    ...some(redirects, "redirect changed", "redirects changed"),
    ...some(files, "file changed", "files changed"),
    ...(origin.before === origin.after ? [] : ["the site’s own address changed"]),
  ];
  const worse = findings?.added.length ? ` ${count(findings.added.length, "new finding")}.` : "";
  if (parts.length === 0 && lost.length === 0) return NOTHING + worse;
  const addresses =
    lost.length === 0 ? "No address is lost." : `${count(lost.length, "address is", "addresses are")} lost.`;
  const told = parts.length === 0 ? "" : `${parts.join(", ")}. `;
  return told.charAt(0).toUpperCase() + told.slice(1) + addresses + worse;
}

function describeLost(lost: LostAddress[]): string[] {
  if (lost.length === 0) return [];
  const wholes = lost.filter(({ without }) => !without);
  const parts = lost.filter(({ without }) => without);
  return writeSection(
    "Addresses lost",
    "Links, bookmarks and printed papers have them, and can’t be called back.",
    [
      "Nothing is at these any more, and they lead nowhere:",
      wholes.map(({ address, parts }) => {
        const also = parts === 0 ? "" : `, with ${count(parts, "part")} that could be named`;
        return `**${quote(address)}**${also}`;
      }),
    ],
    [
      "The page is there, and the part of it that they name is not:",
      parts.map(({ address, without = "" }) => {
        const leads = address.startsWith(`${without}#`) ? "" : `, which leads to ${quote(without)}`;
        return quote(address) + leads;
      }),
    ],
  );
}

/** What people get who follow the feeds. */
function describeFeeds({ got, updated, twice, redated, gone, newFeeds, described }: FeedChanges): string[] {
  return writeSection(
    "What subscribers get",
    [
      "**Would be shown twice**: feed readers know an item by its guid, and that has changed.",
      twice.map((item) => `**${nameItem(item)}**: was ${quote(item.was)}, is ${quote(item.guid)}`),
    ],
    ["Subscribers get:", describeItems(got)],
    ["Updated in place, not shown twice:", describeItems(updated)],
    [
      "Have another date of publication, and may be shown again:",
      redated.map((item) => `${nameItem(item)}: was ${quote(item.was)}, is ${quote(item.published)}`),
    ],
    ["No longer in the feeds; who has them keeps them:", describeItems(gone)],
    ["New feeds, to which nobody has subscribed yet:", newFeeds.map((title) => quote(title))],
    ["Feeds with another title or description:", described.map((title) => quote(title))],
  );
}

/** An update and its sections, which the feeds of their topics have, as one. */
function describeItems(items: Item[]): string[] {
  return groupItems(items).map(({ item, parts }) => {
    const topics = [...new Set(parts.flatMap(({ feeds }) => feeds))];
    const also = `; ${count(parts.length, "section")} of it in ${nameFeeds(topics)}`;
    return nameItem(item) + (parts.length === 0 ? "" : also);
  });
}

function nameItem({ title, link, feeds }: Item): string {
  return `${nameAt(title, link)}, in ${nameFeeds(feeds)}`;
}

function nameAt(title: string, address: string): string {
  return `${quote(title)} at ${quote(address)}`;
}

const MAX_FEEDS = 12;

function nameFeeds(titles: string[]): string {
  const named = titles.slice(0, MAX_FEEDS).map((title) => quote(title));
  return [...named, ...(titles.length > MAX_FEEDS ? [`${titles.length - MAX_FEEDS} more`] : [])].join(", ");
}

/** The pages that come, go and move, and the redirects. */
function describePages({ added, removed, moved }: PageChanges, redirects: RedirectChange[]): string[] {
  return writeSection(
    "Pages added, moved and removed",
    [
      "Added:",
      added.map(({ address, title, reading: { words, age } }) => {
        const level =
          age === undefined ? "too short to tell its reading age" : `for readers of ${age} years and above`;
        return `${nameAt(title, address)}, ${count(words, "word")}, ${level}`;
      }),
    ],
    [
      "Moved, and the old address leads to the new one:",
      moved.map(({ from, to, title }) => `${quote(title)} from ${quote(from)} to ${quote(to)}`),
    ],
    [
      "Removed:",
      removed.map(({ address, title, to }) => {
        const leads =
          to === undefined ? "**its address leads nowhere**" : `its address leads to ${quote(to)}`;
        return `${nameAt(title, address)}; ${leads}`;
      }),
    ],
    [
      "Redirects:",
      redirects.map(({ from, to, was }) => {
        const before = was === undefined ? ", which is new" : `, and led to ${quote(was)} before`;
        return `${quote(from)} leads to ${quote(to)}${before}`;
      }),
    ],
  );
}

/** What changes on many pages at once. */
function describeCommon({ frame: { pages, text }, styled, markupOnly }: PageChanges): string[] {
  const sayOf = (what: string, { length }: string[]) =>
    length === 0 ? "" : `${what} changed on ${count(length, "page")}.`;
  return writeSection(
    "What pages have in common",
    sayOf("The header, breadcrumbs or footer", pages),
    text.lines.length === 0 ? "" : writeDifference(text),
    sayOf("The styles", styled),
    ["These pages say the same, and their HTML is another:", markupOnly.map((address) => quote(address))],
  );
}

function describeFile({ address, before, after }: FileChange): string {
  if (before === undefined) return `${quote(address)} is new, ${formatBytes(after ?? 0)}`;
  if (after === undefined) return `${quote(address)} is gone, ${formatBytes(before)}`;
  const size =
    before === after ? `${formatBytes(after)} as before` : `${formatBytes(before)} → ${formatBytes(after)}`;
  return `${quote(address)} changed, ${size}`;
}

/** What the checks find that they didn't find before, or how to have that. */
function describeFindings(findings: FindingChanges | undefined): string[] {
  const how = "Not compared: give the checks’ reports with `--old-findings FILE --new-findings FILE`.";
  if (findings === undefined) return writeSection("New findings", how);
  const { added, mended } = findings;
  const also = mended === 0 ? "" : `${count(mended, "finding is", "findings are")} mended.`;
  if (added.length === 0) return writeSection("New findings", `None. ${also}`.trim());
  const items = added.map(({ path, line, severity, rule, message }) => {
    const what = severity === "error" ? "**Error**" : "Warning";
    return `${what} at ${quote(`${path}:${line}`)}: ${quote(message, 400)} (${quote(rule)})`;
  });
  return writeSection("New findings", writeList(items), also);
}

/** The sizes of both sites by kind of file. */
function describeSizes(kinds: Comparison["sizes"]): string[] {
  const change = (was: string, is: string) => (was === is ? is : `${was} → ${is}`);
  const rows = [...kinds].map(([kind, { before, after }]) => {
    const files = change(`${before.files}`, `${after.files}`);
    const bytes = change(formatBytes(before.bytes), formatBytes(after.bytes));
    return `| ${kind} | ${files} | ${bytes} | ${formatBytes(after.bytes - before.bytes, "exceptZero")} |`;
  });
  const table = ["| | files | bytes | difference |", "| --- | ---: | ---: | ---: |", ...rows];
  return writeSection("Sizes", table.join("\n"));
}

/** What each new page says and where it leads, in whole. */
function describeNewPages({ added }: PageChanges): string[] {
  const pages = added.map(({ address, title, text }) =>
    [`#### ${nameAt(title, address)}`, ...fold("What it says", text, added.length === 1)].join("\n\n"),
  );
  return writeSection("New pages", ...pages);
}

/**
 * The pages that change, with the difference of their text. Pages that change in the same way, as those do that list
 * the same thing, are told together.
 */
function describeChangedPages(changed: PageChange[]): string[] {
  // What stays the same around a change doesn't make it another.
  const keyOf = ({ text }: PageChange) =>
    JSON.stringify([text.lines.filter((line) => !line.startsWith(" ")), text.more]);
  const groups = [...Map.groupBy(changed, keyOf).values()];
  // A small change is seen at once; of a large one, first how much there is.
  const written = groups.map((group) => describeGroup(group, groups.length <= 3));
  return writeSection("Pages changed", ...written);
}

function describeGroup(group: PageChange[], isOpen: boolean): string {
  const named = group.map((page) => ({ name: nameAt(page.title, page.address), facts: listFacts(page) }));
  const [first, ...others] = named;
  const [heading, facts] =
    others.length === 0
      ? [first?.name, first?.facts ?? []]
      : [
          `${group.length} pages change in the same way`,
          named.map(({ name, facts }) => `${name}: ${facts.join(", ")}`),
        ];
  const text = fold("What changes in the text", group[0]!.text, isOpen);
  return [`#### ${heading}`, writeList(facts), ...text].join("\n\n");
}

/** What changes of a page besides its words: how much there is to read and how hard it is, and its size. */
function listFacts({ reading, bytes }: PageChange): string[] {
  const name = ({ age }: Reading) => (age === undefined ? "unknown (too few words)" : `${age} years`);
  const { before, after } = reading ?? {};
  return [
    ...(before?.words === after?.words ? [] : [`${before?.words} → ${count(after?.words ?? 0, "word")}`]),
    ...(before && after && before.age !== after.age ? [`reading age ${name(before)} → ${name(after)}`] : []),
    `HTML ${formatBytes(bytes.after - bytes.before, "exceptZero")}`,
  ];
}

/** The difference of a text, folded away unless `isOpen`. */
function fold(title: string, text: TextDifference, isOpen: boolean): string[] {
  const start = `<details${isOpen ? " open" : ""}><summary>${title}</summary>`;
  return [start, writeDifference(text), "</details>"];
}

/** The difference of a text as a block of code, with how many lines were left out. */
function writeDifference({ lines, more }: TextDifference): string {
  const block = quoteLines(lines, "diff");
  return more === 0 ? block : `${block}\n\nand ${count(more, "more line")}`;
}
