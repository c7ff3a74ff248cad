/** The collections whose entries have a page of their own, and where those pages are. */
const roots = {
  strategy: "/strategy/",
  plans: "/plans/",
  planParts: "/plans/",
  goals: "/goals/",
  programmes: "/programmes/",
  workstreams: "/workstreams/",
  updates: "/updates/",
  places: "/places/",
} as const;

export type PageCollection = keyof typeof roots;

/** True for a collection whose entries have a page each. */
export function hasPages(collection: string): collection is PageCollection {
  return Object.hasOwn(roots, collection);
}

/** The address of an entry's page inside the site: `updates`, `2022-03-14-x` gives `/updates/2022-03-14-x/`. */
export function permalinkOf(collection: PageCollection, id: string): string {
  return `${roots[collection]}${id}/`;
}

/** The address of a section: its update's page and its anchor. */
export function sectionPermalink(updateId: string, sectionId: string): string {
  return `${permalinkOf("updates", updateId)}#${sectionId}`;
}

/** The address of a term in the glossary. */
export function termPermalink(id: string): string {
  return `/glossary/#${id}`;
}

/** The address of a measure's page. */
export function measurePermalink(id: string): string {
  return `/measures/${id}/`;
}

/**
 * The id of one of a page’s own parts, by its name. It begins with a capital, as no id does that is made of a text or
 * written in front matter: a heading “Commitments” leaves the part that lists them its id.
 */
export function ownId(name: string): string {
  return `Page-${name}`;
}

/** Whether an id is one of a page's own parts. */
export function isOwnId(id: string): boolean {
  return id.startsWith(ownId(""));
}
