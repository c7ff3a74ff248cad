// Every address of the site, inside it and without the site's own: the files of src/pages are served at these.

// The search's own stand apart, so that its scripts carry no others.

/** The page of the search. */
export const searchPage = "/search/";

/** The file that tells the search which of the record's words mean the same. */
export const synonymsFile = `${searchPage}synonyms.json`;

/** The folder of the search's index. */
export const indexFolder = "/pagefind/";

/** The pages that are there whatever is written. */
export const routes = {
  home: "/",
  accessibility: "/accessibility/",
  changes: "/changes/",
  commitments: "/commitments/",
  corrections: "/corrections/",
  data: "/data/",
  follow: "/follow/",
  glossary: "/glossary/",
  goals: "/goals/",
  measures: "/measures/",
  places: "/places/",
  plans: "/plans/",
  privacy: "/privacy/",
  programmes: "/programmes/",
  progress: "/progress/",
  search: searchPage,
  strategy: "/strategy/",
  updates: "/updates/",
  workstreams: "/workstreams/",
  writing: "/writing/",
} as const;

/** The files that are there whatever is written, but for the feeds. */
export const fileRoutes = {
  dataPackage: "/data/datapackage.json",
  dueDates: "/commitments/due-dates.ics",
  favicon: "/favicon.svg",
  feedList: "/feeds.opml",
  securityTxt: "/.well-known/security.txt",
  sitemap: "/sitemap-index.xml",
} as const;

/** The collections whose entries have a page each, and the page that lists them. */
const lists = {
  strategy: "strategy",
  plans: "plans",
  planParts: "plans",
  goals: "goals",
  programmes: "programmes",
  workstreams: "workstreams",
  updates: "updates",
  pages: "home",
  places: "places",
} as const satisfies Record<string, keyof typeof routes>;

export type PageCollection = keyof typeof lists;

/** True for a collection whose entries have a page each. */
export function hasPages(collection: string): collection is PageCollection {
  return Object.hasOwn(lists, collection);
}

/** The address of the page that lists the entries of a collection. */
export function getListPermalink(collection: PageCollection): string {
  return routes[lists[collection]];
}

/** The address of an entry's page inside the site: `updates`, `2022-03-14-x` gives `/updates/2022-03-14-x/`. */
export function getPermalink(collection: PageCollection | "tags", id: string): string {
  return collection === "tags" ? `/tags/${id}/` : `${getListPermalink(collection)}${id}/`;
}

/** The address of a section: its update's page and its anchor. */
export function getSectionPermalink(updateId: string, sectionId: string): string {
  return `${getPermalink("updates", updateId)}#${sectionId}`;
}

/** The address of a term in the glossary. */
export function getTermPermalink(id: string): string {
  return `${routes.glossary}#${id}`;
}

/** The address of a measure's page. */
export function getMeasurePermalink(id: string): string {
  return `${routes.measures}${id}/`;
}

/** The address of the readings of a measure, as CSV. */
export function getReadingsPermalink(id: string): string {
  return `${getMeasurePermalink(id)}readings.csv`;
}

/** The address of the page that lists the updates of a year. */
export function getYearPermalink(year: string): string {
  return `${routes.updates}${year}/`;
}

/** The address of a commitment's page. A goal is a commitment whose page is the goal's own. */
export function getCommitmentPermalink(id: string): string {
  return `${routes.commitments}${id}/`;
}

/** The address of the page of what changed in a month, such as 2022-03, that is too long ago for the first page. */
export function getMonthPermalink(month: string): string {
  return `${routes.changes}${month}/`;
}

/** The address of the list of commitments of one state, or of `all`. */
export function getCommitmentsPermalink(state: string): string {
  return `${routes.commitments}${state.replaceAll(" ", "-")}/`;
}

/** The address of the page that has the whole of a plan or a programme. */
export function getWholePermalink(collection: "plans" | "programmes", id: string): string {
  return `${getPermalink(collection, id)}whole/`;
}

/** The address of the earlier reports on a topic, from the address of its page. */
export function getEarlierPermalink(permalink: string): string {
  return `${permalink}earlier/`;
}

/** The address of the earlier commitments about a topic, from the address of its page. */
export function getEarlierCommitmentsPermalink(permalink: string): string {
  return `${getEarlierPermalink(permalink)}commitments/`;
}

/** The addresses of the feeds that follow a page, from its address. */
export function getFeeds(permalink: string): { rss: string; json: string } {
  return { rss: `${permalink}feed.xml`, json: `${permalink}feed.json` };
}

/** The address of what a page of the record says, as data, from the page's address. */
export function getPageData(permalink: string): string {
  return `${permalink}index.json`;
}

/** The address of the list of all feeds of a kind of topic, or of measures. */
export function getFeedListPermalink(kind: string): string {
  return `/feeds/${kind}.opml`;
}

/** The addresses of a data set's files, by its name. */
export function getDataFiles(name: string): { csv: string; json: string; schema: string } {
  return {
    csv: `${routes.data}${name}.csv`,
    json: `${routes.data}${name}.json`,
    schema: `${routes.data}schemas/${name}.json`,
  };
}

/** The address of a picture of the content, by the name of its published file. */
export function getPicturePermalink(file: string): string {
  return `/pictures/${file}`;
}

/** The folder of the files that readers get as they are. */
export const attachmentsFolder = "/attachments/";

/** The address of such a file, from its path in the content with plain names. */
export function getAttachmentPermalink(path: string): string {
  return attachmentsFolder + path;
}

/** The address of a picture for sharing, by its name. */
export function getSharedPicturePermalink(name: string): string {
  return `/share/${name}.png`;
}

// The site may be published under a path, such as https://trust.example.org/progress/. An address inside it is
// always without that path: these four put it before one and take it off, and src/build/under-path.ts puts it before
// the links of pages.

/** The whole address of one inside the site, such as `/updates/`. `root` is the address of the site. */
export function getWholeAddress(permalink: string, root: string | URL): string {
  return new URL(`.${permalink}`, `${root}`.replace(/\/*$/, "/")).href;
}

/** The path that a site is published under, such as `/progress`; empty where it is the root of its host. */
export function getSitePath(root: string | URL): string {
  return new URL(root).pathname.replace(/\/+$/, "");
}

/** The address inside the site of a whole one; nothing for one of another site, which may be on the same host. */
export function getInnerAddress(address: string | URL, root: string | URL): string | undefined {
  const [url, site] = [URL.parse(address), new URL(root)];
  const path = getSitePath(site);
  const isInside = url?.host === site.host && `${url.pathname}/`.startsWith(`${path}/`);
  return isInside ? (url.pathname.slice(path.length) || "/") + url.search + url.hash : undefined;
}

/** Stands for the site where it doesn’t matter where that is. */
const inside = "https://inside.invalid";

/**
 * The whole address that a link of a text leads to; nothing where it is no address. `permalink` is that of the page
 * that has the link, and `toWhole` gives the whole address of one inside the site.
 */
export function resolveLink(
  href: string,
  permalink: string,
  toWhole: (permalink: string) => string,
): string | undefined {
  const url = URL.parse(href, inside + permalink);
  return url?.origin === inside ? toWhole(url.href.slice(inside.length)) : url?.href;
}

/**
 * True for an address that the site keeps for a page or file of its own, which may come with another state of the
 * record: the whole of a plan or programme, earlier reports, the updates of a year, and all below some folders.
 */
export function isReserved(address: string): boolean {
  if (address !== routes.home && Object.values<string>(routes).includes(address)) return true;
  return /^\/(?:404|attachments|changes|commitments|data|feeds|index|pagefind|pictures|search|share|tags|updates\/\d{4})\/|^\/[^/]+\/[^/]+\/(?:whole|earlier)\//.test(
    address,
  );
}

/**
 * The id of one of a page’s own parts, by its name. It begins with a capital, as no id does that is made of a text or
 * written in front matter: a heading “Commitments” leaves the part that lists them its id.
 */
export function getOwnId(name: string): string {
  return `Page-${name}`;
}

/** Whether an id is one of a page's own parts. */
export function isOwnId(id: string): boolean {
  return id.startsWith(getOwnId(""));
}

/**
 * A search engine outside, asked for the site at an address alone, for readers whose browser runs no scripts
 * (https://duckduckgo.com/duckduckgo-help-pages/results/syntax).
 */
export function getEngineAddress(site: string): string {
  return `https://duckduckgo.com/?q=site%3A${new URL(site).host}%20`;
}
