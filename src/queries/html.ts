import { getEntry, render } from "astro:content";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { getContainerRenderer } from "@astrojs/mdx/container-renderer";
import { loadRenderers } from "astro:container";
import { contentComponents } from "../components/content/index.ts";
import { pathInSite, undoLinks } from "../markdown/links.ts";
import { absoluteHtml } from "../feeds/absolute.ts";
import { cutAtHeadings, openingOf, type CutHtml } from "../markdown/sections.ts";
import { permalinkOf } from "../record/permalinks.ts";
import type { PublishedCollection } from "../record/published.ts";
import type { Section } from "../record/threads.ts";
import { settings } from "../settings.ts";
import { once } from "./once.ts";
import { noteRead } from "./reads.ts";
import { getRecord } from "./record.ts";

let container: Promise<AstroContainer> | undefined;

/** The HTML of an entry's body, without the links that would lead to what nobody sees yet. */
export async function bodyHtml(collection: PublishedCollection, id: string): Promise<string> {
  noteRead(collection, id);
  const { content, isHeld } = await getRecord();
  const roots = [content.site.address, settings.siteUrl ?? content.site.address];
  const hosts = roots.map((root) => new URL(root).host);
  const page = new URL(permalinkOf(collection, id), content.site.address);
  return undoLinks(await writtenHtml(collection, id), (href) => {
    const path = pathInSite(href, page, hosts);
    return path !== undefined && isHeld(path);
  });
}

async function writtenHtml(collection: PublishedCollection, id: string): Promise<string> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`There is no entry "${id}" in ${collection}.`);
  const { rendered } = entry;
  if (rendered !== undefined && !rendered.metadata?.imagePaths?.length) return rendered.html;
  // MDX renders as a page's component, and so does Markdown with pictures beside it.
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await render(entry);
  const published = collection === "updates" && "published" in entry.data ? entry.data.published : undefined;
  return (await container).renderToString(Content, {
    props: { components: contentComponents },
    locals: { published },
  });
}

/** The HTML of an update: what comes before its first section, and each section. */
export const updateHtml = once(async (id: string): Promise<CutHtml> =>
  cutAtHeadings(await bodyHtml("updates", id)),
);

/** The HTML of one section of an update, without its heading. */
export async function sectionHtml({ update, data }: Section): Promise<string> {
  const { sections } = await updateHtml(update.id);
  return sections[update.data.sections.findIndex(({ id }) => id === data.id)] ?? "";
}

/** How a section opens, for the threads that it is part of. */
export const sectionOpening = once(async (section: Section) =>
  openingOf(await sectionHtml(section), permalinkOf("updates", section.update.id)),
);

/** The HTML of a section for feeds, which are read away from its page. `root` is the site's address. */
export const sectionInFeeds = once(async (section: Section, root: URL) =>
  absoluteHtml(await sectionHtml(section), new URL(section.permalink, root).href),
);
