import { formatDate } from "./calendar.ts";
import type { PublicRecord } from "./index.ts";
import { measurePermalink, permalinkOf, type PageCollection, routes } from "../routes.ts";
import { planOf } from "./publication.ts";

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

/** The pages that no entry is behind. */
const otherPages: SitePage[] = [
  { title: "Accessibility statement", href: routes.accessibility },
  { title: "Commitments", href: routes.commitments },
  { title: "Corrections and changes", href: routes.corrections },
  { title: "Open data", href: routes.data },
  { title: "Follow updates", href: routes.follow },
  { title: "Privacy", href: routes.privacy },
  { title: "Progress at a glance", href: routes.progress },
];

/** Everything that is public, as pages by kind. A kind that has no page is left out. */
export function everythingByKind({ content, updates, measures }: PublicRecord): PageKind[] {
  const { strategy, plans, planParts, goals, programmes, workstreams, places } = content;
  const periods = new Map(plans.map(({ id, data }) => [id, data.period]));
  return [
    kindOf("Strategy", "Strategy", routes.strategy, strategy.map(titled("strategy"))),
    kindOf("Plan", "Plans", routes.plans, [
      ...plans.map(titled("plans")),
      ...planParts.map((part) => ({ ...titled("planParts")(part), of: periods.get(planOf(part.id)) })),
    ]),
    kindOf(
      "Goal",
      "Goals",
      routes.goals,
      goals.map((goal) => ({ ...titled("goals")(goal), of: periods.get(goal.data.plan) })),
    ),
    kindOf(
      "Update",
      "Updates",
      routes.updates,
      updates.map((update) => ({ ...titled("updates")(update), of: formatDate(update.data.published) })),
    ),
    kindOf("Programme", "Programmes", routes.programmes, programmes.map(titled("programmes"))),
    kindOf("Workstream", "Workstreams", routes.workstreams, workstreams.map(titled("workstreams"))),
    kindOf(
      "Measure",
      "Measures",
      routes.measures,
      measures.map(({ id, data }) => ({ title: data.label, href: measurePermalink(id) })),
    ),
    kindOf(
      "Place",
      "Places",
      routes.places,
      places.map(({ id, data }) => ({ title: data.name, href: permalinkOf("places", id) })),
    ),
    kindOf("Glossary", "Glossary", undefined, [{ title: "Glossary", href: routes.glossary }]),
    kindOf("Page", "Other pages", undefined, otherPages),
  ].filter(({ pages }) => pages.length > 0);
}

function kindOf(kind: string, title: string, href: string | undefined, pages: SitePage[]): PageKind {
  const aToZ = pages.toSorted((a, b) => alphabet.compare(a.title, b.title));
  return { kind, title, href, pages: aToZ };
}

const titled =
  (collection: PageCollection) =>
  ({ id, data }: { id: string; data: { title: string } }): SitePage => ({
    title: data.title,
    href: permalinkOf(collection, id),
  });
