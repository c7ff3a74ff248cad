import { getEntry } from "astro:content";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { contentComponents } from "./components/index.ts";
import { findPathInSite, undoLinks } from "../markdown/links.ts";
import {
  readHtml,
  makeAbsolute,
  cutAtHeadings,
  findTelling,
  getSentences,
  type CutHtml,
} from "../markdown/html.ts";
import { componentPrefix } from "../markdown/render.ts";
import type { CalendarDate } from "../record/calendar.ts";
import { pick } from "../record/indexes.ts";
import { attachmentsFolder, getPermalink, getWholeAddress } from "../routes.ts";
import type { PublishedCollection } from "../record/published.ts";
import { isWhole, type Section, type ThreadKind } from "../record/threads.ts";
import { memoize } from "../lib/memoize.ts";
import { settings } from "../settings.ts";
import { getPublishedFiles } from "../queries/attachments.ts";
import { getRecord } from "../queries/record.ts";

let container: Promise<AstroContainer> | undefined;

/** The HTML of an entry's body, without the links that would lead to what nobody sees yet. */
export async function getBodyHtml(collection: PublishedCollection, id: string): Promise<string> {
  const { content, isHeld } = await getRecord();
  const roots = [content.site.address, settings.siteUrl ?? content.site.address];
  const files = await getPublishedFiles();
  return undoLinks(await getWrittenHtml(collection, id), (href) => {
    const path = findPathInSite(href, getPermalink(collection, id), roots);
    if (path?.startsWith(attachmentsFolder)) return !files.has(path);
    return path !== undefined && isHeld(path);
  });
}

async function getWrittenHtml(collection: PublishedCollection, id: string): Promise<string> {
  const entry = await getEntry(collection, id);
  const html = entry?.rendered?.html;
  if (html === undefined) throw new Error(`There is no text of the entry "${id}" in ${collection}.`);
  const published =
    collection === "updates" && "published" in entry!.data ? entry!.data.published : undefined;
  return html.includes(`<${componentPrefix}`) ? fillComponents(html, published) : html;
}

/** Puts in place of each element that stands for a component what it shows, in an update as on the update's day. */
async function fillComponents(html: string, published: CalendarDate | undefined): Promise<string> {
  container ??= AstroContainer.create();
  const $ = readHtml(html);
  for (const [name, Component] of Object.entries(contentComponents)) {
    for (const element of $(componentPrefix + name.toLowerCase()).toArray()) {
      const props = Object.fromEntries(
        Object.entries($(element).attr() ?? {}).map(([key, value]) => [key.slice("data-".length), value]),
      );
      const slots = { default: $(element).html() ?? "" };
      $(element).replaceWith(
        await (await container).renderToString(Component, { props, slots, locals: { published } }),
      );
    }
  }
  return $.html();
}

/** The HTML of an update: what comes before its first section, and each section. */
export const getUpdateHtml = memoize(async (id: string): Promise<CutHtml> => {
  const entry = await getEntry("updates", id);
  return cutAtHeadings(await getBodyHtml("updates", id), entry?.data.sections.length);
});

/** The HTML of one section of an update, without its heading. */
export async function getSectionHtml({ update, data }: Section): Promise<string> {
  const { opening, sections } = await getUpdateHtml(update.id);
  if (isWhole(data)) return opening;
  return sections[update.data.sections.findIndex(({ id }) => id === data.id)] ?? "";
}

const getSectionSentences = memoize(async (section: Section) => getSentences(await getSectionHtml(section)));

/**
 * What a section reports, in one sentence, for the threads that it is part of: the one that its editors wrote, or else
 * one of its text. Of a place it is one that names the place, where one does. `topic` is the title of what the thread
 * is about.
 */
export async function getReport(section: Section, kind: ThreadKind, topic: string): Promise<string> {
  const { data, update } = section;
  const written = data.summary ?? (isWhole(data) ? update.data.summary : undefined);
  if (written !== undefined) return written;
  const all = await getSectionSentences(section);
  const { byId } = await getRecord();
  const places = pick(byId.places, data.places).map((place) => place.data.name);
  const own = kind === "places" ? all.find((sentence) => sentence.includes(topic)) : undefined;
  return own ?? findTelling(all, [...places, topic]) ?? "";
}

/** The HTML of a section for feeds, which are read away from its page. `root` is the site's address. */
export const getSectionForFeeds = memoize(async (section: Section, root: URL) =>
  makeAbsolute(await getSectionHtml(section), section.permalink, (to) => getWholeAddress(to, root)),
);
