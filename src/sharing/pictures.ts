import { everythingByKind } from "../record/everything.ts";
import type { PublicRecord } from "../record/index.ts";
import { permalinkOf } from "../record/permalinks.ts";
import type { Picture } from "./picture.ts";

/** Of how many updates, the newest, a picture is drawn: see docs/decisions/0013-pictures-for-sharing.md. */
export const newestDrawn = 200;

/** The pictures of a site's pages. */
export interface Pictures {
  /** The picture of each page that has its own, by the page's address inside the site. */
  own: Map<string, Picture>;
  /** The picture of all other pages. */
  general: Picture;
}

/** The pictures of all that is public. An update that is not among the newest has its programme's. */
export function picturesOf(record: PublicRecord): Pictures {
  const { content, updates } = record;
  const { organisation, title: site, home } = content.site;
  const words = { organisation: organisation.name, site };
  const own = new Map<string, Picture>();
  const older = updates.slice(newestDrawn);
  const olderPages = new Set(older.map(({ id }) => permalinkOf("updates", id)));
  for (const { kind, pages } of everythingByKind(record)) {
    // Of the other kinds a page is the only one, and its title says it all.
    const named = kind === "Page" || kind === "Glossary" ? undefined : kind;
    for (const { title, of, href } of pages) {
      if (!olderPages.has(href)) own.set(href, { title, kind: named, of, ...words });
    }
  }
  for (const { id, data } of older) {
    const programme = own.get(permalinkOf("programmes", data.programme));
    if (programme) own.set(permalinkOf("updates", id), programme);
  }
  return { own, general: { title: home.heading, ...words } };
}
