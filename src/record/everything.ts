import { getGoalPeriod } from "./periods.ts";
import { formatDate } from "./calendar.ts";
import type { PublicRecord } from "./index.ts";
import { getMeasurePermalink, getPermalink, type PageCollection, routes } from "../routes.ts";
import { getPlanId } from "./publication.ts";

const alphabet = new Intl.Collator("en-GB", { ignorePunctuation: true });

/** A page of the site. */
interface SitePage {
  title: string;
  /** The years or the day that it is of, which tell it from other pages of the same title. */
  of?: string | undefined;
  href: string;
}

/** All pages of one kind. */
interface PageKind {
  /** What the search filters by: the `kind` that these pages give to their layout. */
  kind: string;
  /** What they are called together. */
  title: string;
  /** The address of the page that lists them, where there is one. */
  href?: string | undefined;
  /** From A to Z by title; those of one title in the order of the record. */
  pages: SitePage[];
}

/** The pages on how this site works, which say nothing of what the organisation promised. */
export const workings: SitePage[] = [
  { title: "Accessibility statement", href: routes.accessibility },
  { title: "Corrections and changes", href: routes.corrections },
  { title: "Open data", href: routes.data },
  { title: "Follow updates", href: routes.follow },
  { title: "Privacy", href: routes.privacy },
];

/** The pages that no entry is behind. */
const otherPages: SitePage[] = [
  ...workings,
  { title: "Commitments", href: routes.commitments },
  { title: "Progress at a glance", href: routes.progress },
  { title: "What has changed", href: routes.changes },
];

/** More pages of one kind than these are found through the page that lists them, and not all on the page of the search. */
export const mostListed = 200;

/** Everything that is public, as pages by kind. A kind that has no page is left out. */
export function groupPagesByKind({
  commitments,
  content,
  updates,
  measures,
  topics,
}: PublicRecord): PageKind[] {
  const { strategy, plans, planParts, goals, programmes, workstreams, places } = content;
  const plansById = new Map(plans.map((plan) => [plan.id, plan]));
  return [
    makeKind("Strategy", "Strategy", routes.strategy, strategy.map(makePage("strategy"))),
    makeKind("Plan", "Plans", routes.plans, [
      ...plans.map(makePage("plans")),
      ...planParts.map((part) => ({
        ...makePage("planParts")(part),
        of: plansById.get(getPlanId(part.id))?.data.period,
      })),
    ]),
    makeKind(
      "Goal",
      "Goals",
      routes.goals,
      goals.map((goal) => ({ ...makePage("goals")(goal), of: getGoalPeriod(goal, plansById) })),
    ),
    makeKind(
      "Update",
      "Updates",
      routes.updates,
      updates.map((update) => ({ ...makePage("updates")(update), of: formatDate(update.data.published) })),
    ),
    makeKind(
      "Commitment",
      "Commitments",
      routes.commitments,
      commitments
        .filter(({ goal }) => goal === undefined)
        .map(({ title, permalink, origin: { date } }) => ({
          title,
          of: date && formatDate(date),
          href: permalink,
        })),
    ),
    makeKind("Programme", "Programmes", routes.programmes, programmes.map(makePage("programmes"))),
    makeKind("Workstream", "Workstreams", routes.workstreams, workstreams.map(makePage("workstreams"))),
    makeKind(
      "Measure",
      "Measures",
      routes.measures,
      measures.map(({ id, data }) => ({ title: data.label, href: getMeasurePermalink(id) })),
    ),
    makeKind(
      "Place",
      "Places",
      routes.places,
      places.map(({ id, data }) => ({ title: data.name, href: getPermalink("places", id) })),
    ),
    makeKind("Glossary", "Glossary", routes.glossary, [{ title: "Glossary", href: routes.glossary }]),
    makeKind(
      "Tag",
      "Tags",
      undefined,
      topics
        .filter(({ kind }) => kind === "tags")
        .map(({ title, permalink }) => ({ title, href: permalink })),
    ),
    makeKind("Page", "Other pages", undefined, [...otherPages, ...content.pages.map(makePage("pages"))]),
  ].filter(({ pages }) => pages.length > 0);
}

function makeKind(kind: string, title: string, href: string | undefined, pages: SitePage[]): PageKind {
  const aToZ = pages.toSorted((a, b) => alphabet.compare(a.title, b.title));
  return { kind, title, href, pages: aToZ };
}

const makePage =
  (collection: PageCollection) =>
  ({ id, data }: { id: string; data: { title: string } }): SitePage => ({
    title: data.title,
    href: getPermalink(collection, id),
  });
