import type { Collection } from "./index.ts";

/** What a writer calls the entries of a collection, and what they are for. */
export interface Kind {
  /** One word, which commands and file names use. */
  name: string;
  /** With an article, as it stands in a sentence. */
  one: string;
  /** What it is for. */
  about: string;
  /** Where in the content folder it goes, and under what name. */
  where: string;
}

/** The kind of each collection's entries. */
export const kinds = {
  updates: {
    name: "update",
    one: "an update",
    about:
      "A dated report or notice, of one programme or more, or of none: what was done, what was promised and what the figures are.",
    where: "In `updates/`, named after its day and its programme: `2022-03-14-better-care.md`.",
  },
  goals: {
    name: "goal",
    one: "a goal",
    about: "What a plan aims for, or the organisation without a plan.",
    where: "In `goals/`, named after its title: `less-waste.md`.",
  },
  workstreams: {
    name: "workstream",
    one: "a workstream",
    about: "A piece of a programme’s work, which its updates report on.",
    where: "In `workstreams/`, named after its title: `garden-rooms.md`.",
  },
  programmes: {
    name: "programme",
    one: "a programme",
    about: "A body of work that publishes updates.",
    where: "In `programmes/`, named after its title: `better-care.md`.",
  },
  strategy: {
    name: "strategy",
    one: "a page of the strategy",
    about: "A page that stands for years: the vision, the strategy, how quality is improved.",
    where: "In `strategy/`, named after its title: `vision.md`.",
  },
  plans: {
    name: "plan",
    one: "a plan",
    about: "What the organisation sets out to do in a year, or in several.",
    where: "In `plans/`, as `index.md` in a folder named after its years: `2021-22/index.md`.",
  },
  planParts: {
    name: "part",
    one: "a part of a plan",
    about: "One part of a plan, on a page of its own.",
    where: "In the folder of its plan, named after its title: `plans/2021-22/priorities.md`.",
  },
  pages: {
    name: "page",
    one: "a page of your own",
    about:
      "A page about something else, such as who you are or how to take part. `navigation` and `footer` in `site.yaml` can link to it.",
    where:
      "In `pages/`, named as its address is to be: `pages/take-part.md` is at `/take-part/`. The site keeps some addresses for pages of its own.",
  },
  places: {
    name: "place",
    one: "a place",
    about: "Where something happens. A place can be a group that others are within.",
    where: "In `places.yaml`, under an id of its own. Lists show places in the order of this file.",
  },
  measures: {
    name: "measure",
    one: "a measure",
    about: "A thing that is counted. Updates give its figures.",
    where: "In `measures.yaml`, under an id of its own. Lists show measures in the order of this file.",
  },
  glossary: {
    name: "term",
    one: "a term of the glossary",
    about: "An abbreviation or expression with its meaning.",
    where: "In `glossary.yaml`, under an id of its own, which is its anchor in the glossary.",
  },
  redirects: {
    name: "redirect",
    one: "a redirect",
    about: "An address that no page has any more, and where it leads now.",
    where: "In `redirects.yaml`, under the old address.",
  },
  words: {
    name: "word",
    one: "a word to avoid",
    about: "A word that sentences do better without, and the plainer words for it.",
    where: "In `words-to-avoid.yaml`, under the word itself.",
  },
  site: {
    name: "site",
    one: "the site",
    about: "What the site says of itself and of the organisation that it is about.",
    where: "In `site.yaml`, which is there once.",
  },
} as const satisfies Record<Collection, Kind>;
