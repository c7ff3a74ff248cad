import { ownLanguage } from "../lib/language.ts";
import type { CalendarDate } from "../record/calendar.ts";
import { getWholeAddress } from "../routes.ts";
import type { SiteData } from "../schemas/site.ts";

/** A step of the way from the home page to a page. */
export interface Crumb {
  text: string;
  href: string;
}

/** What a page tells of itself besides its words. */
interface PageFacts {
  title: string;
  description: string;
  /** The address of the site. */
  root: string | URL;
  /** The whole address of the page. */
  address: string;
  /** The whole address of the picture that is shown where it is shared. */
  image: string;
  /** The way from the home page, without the page itself. */
  crumbs: readonly Crumb[];
  /** The day that it was published, for an update. */
  published?: CalendarDate | undefined;
  /** Of a commitment, when it was made and by when it is due. */
  promise?: { made?: CalendarDate | undefined; due?: CalendarDate | undefined } | undefined;
  /** The day of its latest change that readers are told of. */
  modified?: CalendarDate | undefined;
  /** The language of its text, if it isn’t English. */
  lang?: string | undefined;
}

/** Structured data of a page as schema.org has it: its organisation, its breadcrumb, its article. */
export function describePage(site: SiteData, page: PageFacts): object {
  const organisation = {
    "@type": "GovernmentOrganization",
    name: site.organisation.name,
    email: site.organisation.contact,
  };
  const ownSite = { "@type": "Organization", name: site.title, url: getWholeAddress("/", page.root) };
  const steps = page.crumbs.map(({ text, href }) => ({ text, href: getWholeAddress(href, page.root) }));
  const breadcrumb = {
    "@type": "BreadcrumbList",
    itemListElement: [...steps, { text: page.title, href: page.address }].map(({ text, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: href,
    })),
  };
  const article = {
    "@type": "NewsArticle",
    headline: page.title,
    description: page.description,
    image: page.image,
    datePublished: page.published,
    dateModified: page.modified,
    mainEntityOfPage: page.address,
    // The words are the site’s own, about what the organisation published.
    author: ownSite,
    publisher: ownSite,
    about: organisation,
    license: site.licence?.address,
    inLanguage: page.lang ?? ownLanguage,
  };
  const plan = {
    "@type": "PlanAction",
    name: page.title,
    description: page.description,
    url: page.address,
    agent: organisation,
    startTime: page.promise?.made,
    scheduledTime: page.promise?.due,
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      organisation,
      ...(steps.length > 0 ? [breadcrumb] : []),
      ...(page.published === undefined ? [] : [article]),
      ...(page.promise === undefined ? [] : [plan]),
    ],
  };
}

/** JSON that can stand in a script element: no text in it can close the element. */
export function escapeJson(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
