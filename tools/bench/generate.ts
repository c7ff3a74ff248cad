import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { stringify } from "yaml";
import type { z } from "zod";
import { makePlainName } from "../../src/checks/plain-name.ts";
import { type CalendarDate, formatDate } from "../../src/record/calendar.ts";
import type { Content, Entry } from "../../src/record/content.ts";
import { getPermalink } from "../../src/routes.ts";
import { type Collection, collections, type Data } from "../../src/schemas/index.ts";
import { makeRandom, type Random } from "../../tests/setup/random.ts";

/** The day that the content is written up to: all of it is public then. */
export const lastDay: CalendarDate = "2024-12-31";

const fifteenYears = 5478;
const quarter = 91;

/**
 * The days of a programme's updates, oldest first, no two the same: a quarter of a year apart or,
 * where there are many, over 15 years; where there are more than its days, over more years.
 */
function reportingDays(count: number, random: Random): CalendarDate[] {
  const step = Math.min(quarter, Math.max(1, Math.floor(fifteenYears / count)));
  const last = Temporal.PlainDate.from(lastDay);
  return Array.from({ length: count }, (_, index) =>
    last.subtract({ days: (count - index) * step - random.below(step) }).toString(),
  );
}

/** The end of a month some months after a day, in words and as a date. */
function dueAfter(day: CalendarDate, months: number): { text: string; by: CalendarDate } {
  const by = Temporal.PlainDate.from(day).add({ months }).with({ day: 31 }).toString();
  return { text: `the end of ${formatDate(by).replace(/^\d+ /, "")}`, by };
}

const who = [
  "Staff",
  "Volunteers",
  "Carers",
  "Neighbours",
  "The team",
  "Partner groups",
  "New members",
  "People who use the service",
  "Those who had to wait",
  "The teams next door",
];
const did = [
  "met each week to",
  "agreed to",
  "worked side by side to",
  "found a new way to",
  "made time to",
  "asked for help to",
  "began to",
  "took turns to",
];
const tasks = [
  "plan the next steps",
  "cut the wait",
  "hear what people need",
  "share what works",
  "try the new rota",
  "open the doors early",
  "write clear letters",
  "welcome new members",
];
const results = [
  "More people could take part.",
  "Nobody was left out.",
  "The start was slow.",
  "It went well.",
  "Some visits were put off.",
  "This will go on next year.",
  "We will say how it went.",
];
const [begins, vowels, ends] = ["bdfgklmnprstvz", "aeiou", " nrl"];

/** A word of no language: few such words come often and most come seldom, as in any text. */
function topic(random: Random): string {
  const syllables = begins.length * vowels.length * ends.length;
  const rank = Math.floor(syllables ** 2 * (random.below(1e6) / 1e6) ** 3);
  return syllable(rank % syllables) + syllable(Math.floor(rank / syllables));
}

function syllable(index: number): string {
  const row = Math.floor(index / begins.length);
  const end = Math.floor(row / vowels.length) % ends.length;
  return `${begins[index % begins.length]}${vowels[row % vowels.length]}${ends[end]}`.trim();
}

/** What someone is to do, without a full stop. */
function task(random: Random): string {
  return random.oneOf(tasks);
}

/** A short sentence about something that has a name. */
function sentence(random: Random, about: string): string {
  const work = `${random.oneOf(did)} ${task(random)}`;
  const words = `${topic(random)} and ${topic(random)}`;
  return random.oneOf([
    `${random.oneOf(who)} ${work}.`,
    `For ${about}, we ${work}.`,
    `In ${random.below(40) + 2} of ${random.below(60) + 42} visits, people spoke of ${words}.`,
    random.oneOf(results),
  ]);
}

/** Sentences about something that has a name, until there are so many words. */
function paragraph(random: Random, about: string, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; count += sentences.at(-1)!.split(" ").length) {
    sentences.push(sentence(random, about));
  }
  return sentences.join(" ");
}

/** The text of a section in Markdown, of 60 to 120 words: paragraphs, and in some a list. */
function sectionText(random: Random, about: string, link: string): string {
  const list = random.some(tasks, 3).map((item) => `- ${item}`);
  return [
    paragraph(random, about, 28 + random.below(20)),
    ...(random.chance(0.3) ? ["Next, we want to:", list.join("\n")] : []),
    paragraph(random, about, 28 + random.below(18)),
    `There is more on the page of ${link}.`,
  ].join("\n\n");
}

/** The data of an entry as an editor writes it, before its schema fills in what was left out. */
export type Front<C extends Collection> = z.input<(typeof collections)[C]["schema"]>;

/** All that is written of the entries of each collection, in the order of lists. */
export type Written = { [C in keyof Omit<Content, "site">]: { id: string; data: Front<C> }[] } & {
  site: Front<"site">;
};

/** The path inside the content folder of the file that holds an entry. */
function pathOf(collection: Collection, id: string): string {
  const { files } = collections[collection];
  if (files.endsWith(".yaml")) return files;
  return collection === "plans" ? `plans/${id}/index.md` : `${folderOf(files)}/${id}.md`;
}

/** What is written as the record takes it, without a file or a folder. */
export function toContent(written: Written): Content {
  const entries = <C extends keyof Omit<Content, "site">>(collection: C): Entry<C>[] =>
    written[collection].map(({ id, data }) => ({
      id,
      data: collections[collection].schema.parse(data) as Data<C>,
      file: pathOf(collection, id),
    }));
  return {
    strategy: entries("strategy"),
    plans: entries("plans"),
    planParts: entries("planParts"),
    goals: entries("goals"),
    programmes: entries("programmes"),
    workstreams: entries("workstreams"),
    updates: entries("updates"),
    pages: entries("pages"),
    places: entries("places"),
    measures: entries("measures"),
    glossary: entries("glossary"),
    redirects: entries("redirects"),
    site: collections.site.schema.parse(written.site),
  };
}

function folderOf(files: string): string {
  return files.slice(0, files.indexOf("/"));
}

const filesPages = ["strategy", "plans", "planParts", "goals", "programmes", "workstreams"] as const;

/** What is written as a content folder: the text of each file, by its path inside the folder. */
export function toFiles(written: Written): Map<string, string> {
  const files = new Map([["site.yaml", yaml(written.site)]]);
  for (const list of ["places", "measures", "glossary", "redirects"] as const) {
    const entries = written[list].map(({ id, data }) => [id, data] as const);
    files.set(pathOf(list, ""), yaml(Object.fromEntries(entries)));
  }
  for (const collection of filesPages) {
    for (const { id, data } of written[collection]) {
      const text = `${paragraph(makeRandom(`${collection} ${id}`), data.title, 60)}${"commitments" in data ? factsText({ commitments: data.commitments }) : ""}`;
      files.set(pathOf(collection, id), markdown(data, text));
    }
  }
  for (const { id, data } of written.updates) {
    files.set(pathOf("updates", id), markdown(data, updateText(id, data)));
  }
  return files;
}

/** Puts files into a folder, and tells now and then how many are there. */
export function writeFiles(folder: string, files: Map<string, string>, tell: (line: string) => void): void {
  let done = 0;
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    done += 1;
    if (done % 1000 === 0 || done === files.size) tell(`${done} of ${files.size} files written`);
  }
}

function updateText(id: string, { title, programme, previous, sections = [] }: Front<"updates">): string {
  const choices = makeRandom(id);
  const texts = sections.map((section) => {
    const { heading, workstream } = section;
    const page =
      workstream === undefined
        ? getPermalink("programmes", String(programme))
        : getPermalink("workstreams", workstream);
    return `## ${heading}\n\n${sectionText(choices, heading, `[${heading}](${page})`)}${factsText(section)}`;
  });
  const before = previous === undefined ? [] : [`The last update was on ${formatDate(previous)}.`];
  return [paragraph(choices, title, 20), ...before, ...texts].join("\n\n");
}

/** What the front matter says of places, promises and figures, in a paragraph: a text says the same. */
function factsText({
  places = [],
  commitments = [],
  readings = [],
}: Pick<Partial<WrittenSection>, "places" | "commitments" | "readings">): string {
  const named = (id: string) => id.replace(/^./, (letter) => letter.toUpperCase()).replaceAll("-", " ");
  const facts = [
    ...places.map((id) => `It was done in ${named(id)}.`),
    ...commitments.map(({ promise: words, who, due }) =>
      [words, who && `${who} will see to it.`, due && `It is due by ${due.text}.`].filter(Boolean).join(" "),
    ),
    ...readings.map(({ value, of }) => `${value} of ${of} people came.`),
  ];
  return facts.length === 0 ? "" : `\n\n${facts.join(" ")}`;
}

function markdown(front: object, body: string): string {
  return `---\n${yaml(front)}---\n\n${body}\n`;
}

/** What an editor would write: a list that holds nothing is left out. */
function yaml(data: object): string {
  const filled = (_key: unknown, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
  return stringify(data, filled, { lineWidth: 0 });
}

/** The name of something invented, and the id that it makes. */
export interface Named {
  id: string;
  name: string;
}

/** The kinds of names: every first word with every second one, and then numbered. */
const namesWords = {
  workstreams: [
    "Garden Listening Welcome Evening Walking Reading Music Kitchen Bridge Harbour Meadow Lantern Compass Orchard Pebble River Willow Candle Window Morning",
    "Rooms Visits Groups Hours Clinics Calls Tables Paths Circles Workshops Lessons Letters Rounds Plans Days",
  ],
  programmes: ["Better Closer Calmer Fairer Safer", "Care Places Starts Journeys"],
  goals: ["Fewer Shorter Safer Kinder Clearer", "waits journeys letters visits nights"],
  towns: [
    "Alder Birch Cedar Hazel Linden Maple Rowan Sorrel Thorn Yarrow",
    "bourne field ham hurst leigh mere stead ton wick worth",
  ],
  headings: ["Hearing Thanking Planning Training Opening", "together ahead locally again further"],
} as const;

/** The name at a place of a row of names, no two of which are alike. */
function nameAt(kind: keyof typeof namesWords, index: number): Named {
  const [first, second] = namesWords[kind].map((list) => list.split(" "));
  if (first === undefined || second === undefined) throw new Error(`There are no words for ${kind}.`);
  const [row, number] = [
    Math.floor(index / first.length),
    Math.floor(index / (first.length * second.length)),
  ];
  const space = kind === "towns" ? "" : " ";
  const pair = `${first[index % first.length]}${space}${second[row % second.length]}`;
  const name = number === 0 ? pair : `${pair} ${number + 1}`;
  return { id: makePlainName(name), name };
}

/** The first names of a row. */
function names(kind: keyof typeof namesWords, count: number): Named[] {
  return Array.from({ length: count }, (_, index) => nameAt(kind, index));
}

/** How much is written. */
export interface Size {
  updates: number;
  sectionsEach: number;
  programmes: number;
  workstreams: number;
  /** All together: most are made in updates, some on standing pages. */
  commitments: number;
  goals: number;
  places: number;
  measures: number;
  /** What the choices are made from: another seed gives other content of the same size. */
  seed: string;
}

/** The size of a large trust's record over 15 years, but for its updates. */
export const usualSize: Size = {
  updates: 0,
  sectionsEach: 5,
  programmes: 20,
  workstreams: 300,
  commitments: 1000,
  goals: 10,
  places: 40,
  measures: 60,
  seed: "example",
};

/** The places, measures, terms and redirects of an organisation. */
function lists(size: Size): Pick<Written, "places" | "measures" | "glossary" | "redirects"> {
  return {
    places: names("towns", size.places).map(({ id, name }, index) => ({
      id,
      data: { name, about: `Some of the work is in ${name}.`, ...groupOf(index) },
    })),
    measures: Array.from({ length: size.measures }, (_, index) => ({
      id: measureId(index, size),
      data: measure(index, size),
    })),
    glossary: names("workstreams", 20).map(({ id, name }) => ({
      id,
      data: { term: name, meaning: "An invented name of a piece of work." },
    })),
    redirects: [{ id: "/news/", data: { to: "/updates/" } }],
  };
}

/** The ids of the measures of a workstream: each has one in turn, as far as there are measures. */
function measuresOf(workstream: number, { measures, workstreams }: Size): string[] {
  const count = Math.max(0, Math.ceil((measures - workstream) / workstreams));
  return Array.from({ length: count }, (_, round) =>
    measureId(workstream + round * workstreams, { workstreams }),
  );
}

function measureId(index: number, { workstreams }: Pick<Size, "workstreams">): string {
  return `${nameAt("workstreams", index % workstreams).id}-${Math.floor(index / workstreams) + 1}`;
}

// Of every ten places the first is a group, and the next four are within it.
function groupOf(index: number): { within?: string } {
  const place = index % 10;
  return place > 0 && place < 5 ? { within: nameAt("towns", index - place).id } : {};
}

function measure(index: number, { workstreams }: Size): Front<"measures"> {
  const { name } = nameAt("workstreams", index % workstreams);
  return {
    label: `${name}: people who came`,
    unit: "people",
    counts: `A person counts once they have come to ${name}.`,
    better: index % 3 === 2 ? "neither" : "up",
    ...(index % 4 === 0 ? { target: 100 } : {}),
  };
}

export type WrittenSection = NonNullable<Front<"updates">["sections"]>[number];
type Promised = NonNullable<WrittenSection["commitments"]>[number];
type Reported = NonNullable<WrittenSection["outcomes"]>[number];

/** How many commitments standing pages make; updates make the others. */
function standingCount({ commitments }: Size): number {
  return Math.floor(commitments / 20);
}

/** A commitment made on a day, or on a page without one. */
function promise(id: string, random: Random, size: Size, made: CalendarDate = lastDay): Promised {
  const place = nameAt("towns", random.below(size.places));
  return {
    id,
    promise: `We will ${task(random)} in ${place.name}.`,
    places: [place.id],
    ...(random.chance(0.3) ? { who: "The team" } : {}),
    ...(random.chance(0.7) ? { due: dueAfter(made, random.below(18)) } : {}),
  };
}

/** The commitments about each topic of which nothing final has been reported. */
export interface OpenPromises {
  add(topic: string, id: string): void;
  /** What an update reports of the one that has been open longest, if it reports anything new of it. */
  report(topic: string, update: number, random: Random): Reported[];
}

/** Begins with no commitment open. */
function openPromises(): OpenPromises {
  const open = new Map<string, { id: string; reports: number; lastIn?: number }[]>();
  return {
    add: (topic, id) => open.set(topic, [...(open.get(topic) ?? []), { id, reports: 0 }]),
    report(topic, update, random) {
      const [oldest, ...later] = open.get(topic) ?? [];
      if (oldest === undefined || random.chance(0.5) || oldest.lastIn === update) return [];
      oldest.reports += 1;
      oldest.lastIn = update;
      const isFinal = oldest.reports > 2 || random.chance(0.4);
      if (isFinal) open.set(topic, later);
      const statuses = isFinal
        ? (["met", "met", "not met", "stopped"] as const)
        : (["in progress", "changed", "delayed", "not started", "done in part"] as const);
      const status = random.oneOf<(typeof statuses)[number]>(statuses);
      return [{ commitment: oldest.id, status, note: `This was reported as ${status}.` }];
    },
  };
}

/** What a section is about: a workstream, or its programme as a whole. */
export interface Topic extends Named {
  isWorkstream: boolean;
  measures: string[];
  ended?: CalendarDate;
}

/** Writes the sections of an update, by its place among all and its day. */
export type SectionWriter = (
  update: number,
  published: CalendarDate,
  programme: Named,
  running: Topic[],
) => WrittenSection[];

/** Begins to write sections. What is promised in one is reported on in later ones about the same. */
function sectionWriter(size: Size, random: Random, promises: OpenPromises): SectionWriter {
  const goals = names("goals", size.goals).map(({ id }) => id);
  const places = names("towns", size.places).map(({ id }) => id);
  const promised = spread(size.commitments - standingCount(size), size.updates * size.sectionsEach);

  return (update, published, programme, running) =>
    topicsOf(size, random, programme, running).map(({ heading, topic }, index) => {
      const numbers = promised(update * size.sectionsEach + index);
      const outcomes = promises.report(topic.id, update, random);
      const commitments = numbers.map((number) => promise(`${topic.id}-${number}`, random, size, published));
      for (const { id } of commitments) promises.add(topic.id, id);
      return {
        id: heading.id,
        heading: heading.name,
        ...(topic.isWorkstream ? { workstream: topic.id } : {}),
        goals: random.some(goals, random.below(3)),
        places: random.some(places, random.below(4)),
        commitments,
        outcomes,
        readings: topic.measures
          .filter(() => random.chance(0.8))
          .map((measure) => ({ measure, value: 20 + random.below(80), of: 100, asAt: published })),
      };
    });
}

/** One of ten sections is about the programme as a whole, and those for which no workstream is left. */
function topicsOf({ sectionsEach }: Size, random: Random, programme: Named, running: Topic[]) {
  const workstreams = random.some(running, sectionsEach).filter(() => random.chance(0.9));
  const whole = { ...programme, isWorkstream: false, measures: [] };
  return [
    ...workstreams.map((topic) => ({ heading: topic, topic })),
    ...names("headings", sectionsEach - workstreams.length).map((heading) => ({ heading, topic: whole })),
  ];
}

/** Spreads things over slots evenly, and gives the numbers of those in a slot, from 1. */
function spread(things: number, slots: number): (slot: number) => number[] {
  const before = (slot: number) => Math.ceil((slot * things) / slots);
  return (slot) =>
    Array.from({ length: before(slot + 1) - before(slot) }, (_, index) => before(slot) + index + 1);
}

const siteWords = "What Example Trust set out to do, and what came of it.";

/** What an organisation that there is not says of itself. */
const site: Front<"site"> = {
  organisation: { name: "Example Trust", contact: "questions@example.org" },
  title: "Example Trust record",
  description: siteWords,
  address: "https://record.example.org",
  repository: { address: "https://code.example.org/record", branch: "main", folder: "content" },
  home: { heading: "What we planned, and what came of it", lead: siteWords, sources: ["Example plan"] },
  sections: {
    strategy: siteWords,
    plans: siteWords,
    goals: siteWords,
    updates: siteWords,
    programmes: siteWords,
    workstreams: siteWords,
    places: siteWords,
    glossary: siteWords,
  },
  goals: { name: "Example goals" },
  feed: { title: "Example Trust updates", description: siteWords },
  navigation: ["Plans", "Goals", "Updates", "Commitments", "Progress", "Places"].map((text) => ({
    text,
    href: `/${text.toLowerCase()}/`,
  })),
};

const about = { summary: "What Example Trust sets out to do, in a few words.", source: "Example plan" };
const years = ["2021-22", "2022-23", "2023-24"];
const standingPages = [
  ...["Vision", "Way"].map((title) => ({ collection: "strategy", title, id: title.toLowerCase() })),
  ...years.flatMap((year) =>
    ["Priorities", "Balance"].map((title) => ({
      collection: "planParts",
      title,
      id: `${year}/${title.toLowerCase()}`,
    })),
  ),
];

/** The pages of an organisation that stand until someone changes them. */
function standing(
  size: Size,
  random: Random,
): Omit<Written, "updates" | "places" | "measures" | "glossary" | "redirects" | "site"> {
  const promised = standingIds(size).map((id) => promise(id, random, size));
  const written = standingPages.map(({ collection, id, title }, page) => ({
    collection,
    id,
    data: {
      title,
      ...about,
      commitments: promised.filter((_, index) => index % standingPages.length === page),
    },
  }));
  return {
    strategy: written.filter(({ collection }) => collection === "strategy"),
    pages: [],
    plans: years.map((id) => ({
      id,
      data: { title: `Example plan, ${id}`, period: id.replace("-", " to 20"), ...about },
    })),
    planParts: written.filter(({ collection }) => collection === "planParts"),
    goals: names("goals", size.goals).map(({ id, name }, index) => ({
      id,
      data: { title: name, plan: years[index % years.length]!, ...about, order: index + 1 },
    })),
    programmes: names("programmes", size.programmes).map(({ id, name }, index) => ({
      id,
      data: { title: `${name} Programme`, summary: `What is done for ${name}.`, order: index + 1 },
    })),
    workstreams: names("workstreams", size.workstreams).map(({ id, name }, index) => ({
      id,
      data: {
        title: name,
        summary: `What is done in ${name}.`,
        programme: nameAt("programmes", index % size.programmes).id,
        ...endOf(index),
      },
    })),
  };
}

/** The ids of the commitments that standing pages make. */
function standingIds(size: Size): string[] {
  return Array.from({ length: standingCount(size) }, (_, index) => `example-plan-${index + 1}`);
}

/** When a workstream ended, if it has: one of twelve. */
function endOf(workstream: number): { ended?: string } {
  return workstream % 12 === 11 ? { ended: "2022-06-30" } : {};
}

interface Programme extends Named {
  topics: Topic[];
  days: string[];
}

/** The updates of each programme in turn, oldest first. */
function updates(size: Size, random: Random): Written["updates"] {
  const programmes = programmesOf(size, random);
  const sections = sectionWriter(size, random, promisesOfPages(size));
  return Array.from({ length: size.updates }, (_, index) => {
    const { id, name, topics, days } = programmes[index % size.programmes]!;
    const round = Math.floor(index / size.programmes);
    const published = days[round]!;
    const running = topics.filter(({ ended = published }) => ended >= published);
    const written = sections(index, published, { id, name }, running);
    return {
      id: `${published}-${id}`,
      data: {
        title: `${name} Programme update`,
        programme: id,
        published,
        ...(round > 0 && random.chance(0.6) ? { previous: days[round - 1] } : {}),
        summary: `${name} reports on ${written.map(({ heading }) => heading).join(", ")}.`,
        ...(random.chance(0.05) ? { changes: [correction(published)] } : {}),
        sections: written,
      },
    };
  });
}

function correction(date: string): NonNullable<Front<"updates">["changes"]>[number] {
  return { date, kind: "correction", note: "A figure was wrong, and is right now." };
}

/** What standing pages promise, each about a workstream. */
function promisesOfPages(size: Size): OpenPromises {
  const promises = openPromises();
  for (const [index, id] of standingIds(size).entries()) {
    promises.add(nameAt("workstreams", index % size.workstreams).id, id);
  }
  return promises;
}

function programmesOf(size: Size, random: Random): Programme[] {
  const topics = names("workstreams", size.workstreams).map((named, index) => ({
    ...named,
    isWorkstream: true,
    measures: measuresOf(index, size),
    ...endOf(index),
  }));
  return names("programmes", size.programmes).map((programme, place) => ({
    ...programme,
    topics: topics.filter((_, index) => index % size.programmes === place),
    days: reportingDays(Math.ceil((size.updates - place) / size.programmes), random),
  }));
}

/**
 * Writes all the content of an organisation that there is not, of a size: the same for the same
 * size and seed, on every machine. There is at least one programme, workstream, goal and place.
 * `contentOf` gives it to the record, `filesOf` as a folder.
 */
export function generateContent(size: Partial<Size>): Written {
  const whole = { ...usualSize, ...size };
  const choices = makeRandom(whole.seed);
  return { ...standing(whole, choices), ...lists(whole), updates: updates(whole, choices), site };
}
