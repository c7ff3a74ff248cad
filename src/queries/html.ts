import { getEntry, render, type CollectionKey } from "astro:content";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { getContainerRenderer } from "@astrojs/mdx/container-renderer";
import { loadRenderers } from "astro:container";
import { cutAtHeadings, openingOf, type CutHtml } from "../markdown/sections.ts";
import type { Section } from "../record/threads.ts";

let container: Promise<AstroContainer> | undefined;
const cuts = new Map<string, Promise<CutHtml>>();

/** The HTML of an entry's body. */
export async function bodyHtml(collection: CollectionKey, id: string): Promise<string> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`There is no entry "${id}" in ${collection}.`);
  if (entry.rendered !== undefined) return entry.rendered.html;
  // MDX renders as a component.
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await render(entry);
  return (await container).renderToString(Content);
}

/** The HTML of an update: what comes before its first section, and each section. */
export function updateHtml(id: string): Promise<CutHtml> {
  const known = import.meta.env.DEV ? undefined : cuts.get(id);
  const cut = known ?? bodyHtml("updates", id).then(cutAtHeadings);
  cuts.set(id, cut);
  return cut;
}

/** The HTML of one section of an update, without its heading. */
export async function sectionHtml({ update, data }: Section): Promise<string> {
  const { sections } = await updateHtml(update.id);
  return sections[update.data.sections.findIndex(({ id }) => id === data.id)] ?? "";
}

/** How a section opens, for the threads that it is part of. */
export async function sectionOpening(section: Section): Promise<string> {
  return openingOf(await sectionHtml(section));
}
