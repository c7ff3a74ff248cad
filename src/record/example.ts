import type { z } from "zod";
import type { Content, Entry } from "./content.ts";
import { section } from "../schemas/update.ts";
import { collections, type Collection, type Data } from "../schemas/index.ts";

// A small record about a neutral trust, for tests.

type Schema<C extends Collection> = (typeof collections)[C]["schema"];
type Written<C extends Collection> = Partial<z.input<Schema<C>>>;
type WrittenSection = Partial<z.input<typeof section>>;
type WrittenUpdate = Omit<Written<"updates">, "sections"> & {
  published: string;
  sections?: WrittenSection[];
};

// What an entry of each kind says where a test has nothing to say; goals are of the plan 2021-22.
const fillers = {
  plans: { title: "Our plan", period: "2021 to 2022", summary: "What we plan.", source: "Our plan" },
  planParts: { title: "Priorities", summary: "What comes first.", source: "Our plan" },
  goals: { title: "Zero waste", plan: "2021-22", summary: "Nothing is wasted.", source: "Our plan" },
  programmes: { title: "Better Care", summary: "Makes care better." },
  workstreams: { title: "Garden Rooms", programme: "better-care", summary: "Rooms in gardens." },
  pages: { title: "About us", summary: "Who we are." },
  places: { name: "Northtown", about: "A town in the north." },
  measures: { label: "Teams visited", unit: "teams", counts: "Teams that had a visit.", better: "up" },
  glossary: { term: "Pilot", meaning: "A first try." },
  redirects: { to: "/updates/" },
} satisfies { [C in Collection]?: z.input<Schema<C>> };

type Filled = keyof typeof fillers;

/** What a test writes: its updates and strategy pages in order, other entries by their id. */
export type WrittenContent = { [C in Filled]?: Record<string, Written<C>> } & {
  updates?: WrittenUpdate[];
  strategy?: Written<"strategy">[];
};

/** Everything that the example trust has written: what the test writes, and two programmes unless it writes its own. */
export function makeContent({ updates = [], strategy = [], ...written }: WrittenContent): Content {
  const programmes = {
    "better-care": {},
    "green-spaces": { title: "Green Spaces", summary: "Plants gardens." },
  };
  const all = { programmes, ...written };
  const filled = <C extends Filled>(collection: C): Entry<C>[] =>
    Object.entries(all[collection] ?? {}).map(([id, data]) =>
      makeEntry(collection, id, { ...fillers[collection], ...data }),
    );
  return {
    plans: filled("plans"),
    planParts: filled("planParts"),
    goals: filled("goals"),
    programmes: filled("programmes"),
    workstreams: filled("workstreams"),
    pages: filled("pages"),
    places: filled("places"),
    measures: filled("measures"),
    glossary: filled("glossary"),
    redirects: filled("redirects"),
    strategy: strategy.map((page, index) =>
      makeEntry("strategy", `page-${index}`, {
        title: "Our strategy",
        summary: "What we set out to do.",
        source: "Our strategy",
        ...page,
      }),
    ),
    updates: updates.map(makeUpdate),
    site: exampleSite,
  };
}

function makeUpdate({ sections = [{}], ...data }: WrittenUpdate, index: number): Entry<"updates"> {
  const programme = data.programme ?? "better-care";
  const name = [programme].flat().join("-");
  return makeEntry("updates", `${data.published}-${name}-${index}`, {
    title: "Better Care update",
    programme,
    summary: "What was done.",
    ...data,
    sections: sections.map((section, place) => ({
      id: `section-${place}`,
      heading: "Garden Rooms",
      ...section,
    })),
  });
}

function makeEntry<C extends Collection>(collection: C, id: string, written: object): Entry<C> {
  const data = collections[collection].schema.parse(written) as Data<C>;
  return { id, data, file: `${collection}/${id}.md` };
}

const words = "Words of the example.";
const exampleSite = collections.site.schema.parse({
  organisation: { name: "Example Trust", contact: "questions@example.org" },
  title: "Example Trust record",
  description: words,
  address: "https://record.example.org",
  repository: { address: "https://code.example.org/record", branch: "main", folder: "content" },
  home: { heading: "Example", lead: words, sources: [words] },
  sections: {
    strategy: words,
    plans: words,
    goals: words,
    updates: words,
    programmes: words,
    workstreams: words,
    places: words,
    glossary: words,
  },
  goals: { name: "Example goals" },
  feed: { title: "Example updates", description: words },
  navigation: [{ text: "Updates", href: "/updates/" }],
});
