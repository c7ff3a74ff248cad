import { getGroups } from "../../record/places.ts";
import { memoize } from "../../lib/memoize.ts";
import { getValidEntries, type Source, type ValidEntry } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { warning, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import {
  allBlocks,
  ownLines,
  getPassages,
  getPlainWords,
  plainWords,
  titleLines,
  type Block,
  type Line,
  type Passage,
} from "../prose/passages.ts";

const beds = (text: string) => ({
  "places.yaml":
    "northtown: { name: Northtown, about: A town. }\nsouthtown: { name: Southtown, about: A town. }\n",
  "updates/2022-03-14-spring.md": writeUpdate(
    "- id: beds\n  heading: Beds\n  places: [northtown]",
    `\n## Beds\n\n${text}\n`,
  ),
});

export const namesAgree: Rule = {
  id: "names-agree",
  about:
    "A section’s text names the places that its front matter lists, and lists the places that it names. The names of its workstream and programme, and of who is to do something, agree too.",
  why: "A place’s page shows the sections that list it: readers would find there what isn’t about the place, and miss what is. It is a warning, as a text can name a place in passing.",
  wrong: beds("More beds came to Southtown."),
  right: beds("More beds came to Northtown."),
  check(source) {
    const places = findPlaces(source);
    const workstreams = findTitles(source, "workstreams");
    const programmes = findTitles(source, "programmes");
    const passages = getPassages(source);
    const inPassages = passages.flatMap((passage) => [
      ...placeProblems(passage, places),
      ...findWorkstreamProblems(passage, workstreams),
      ...findWhoProblems(passage),
    ]);
    const wrong = new Set(inPassages.map(({ path }) => path));
    return [
      ...inPassages,
      ...getValidEntries(source, "updates").flatMap((entry) => [
        ...findProgrammeProblems(entry, programmes),
        ...(wrong.has(entry.path) ? [] : findTitlePlaceProblems(entry, places)),
      ]),
    ];
  },
};

/** The places of a record, and how to find them in a text. */
interface Places {
  has: (id: string) => boolean;
  name: (id: string) => string;
  groups: (id: string) => ReadonlySet<string>;
  members: (id: string) => string[];
  /** The places that a text names. */
  namedIn: (part: { text: string }) => Named[];
}

interface Named {
  id: string;
  start: number;
  end: number;
  /** True for a part of a longer name, such as Northtown Football Club. */
  isPart: boolean;
}

const findPlaces = memoize((source: Source): Places => {
  const all = getValidEntries(source, "places");
  const within = new Map(all.map(({ id, data }) => [id, data.within]));
  const names = new Map(all.map(({ id, data }) => [id, data.name]));
  const ids = new Map(all.map(({ id, data }) => [plainWords(removeArticle(data.name)), id]));
  const pattern = getPattern(all.map(({ data }) => data.name));
  const longer = namesAround(source, pattern);
  return {
    has: (id) => names.has(id),
    name: (id) => names.get(id) ?? id,
    groups: (id) => getGroups(id, within),
    members: (id) => all.filter((place) => getGroups(place.id, within).has(id)).map((place) => place.id),
    namedIn: memoize(({ text }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const id = ids.get(plainWords(match[0]));
        const [start, end] = [match.index, match.index + match[0].length];
        return id === undefined ? [] : [{ id, start, end, isPart: isPartOfName(text, start, end, longer) }];
      }),
    ),
  };
});

function removeArticle(name: string): string {
  return name.replace(/^the\s/i, "");
}

/** Matches any of some names as a whole, the longest first, with hyphens or spaces and either apostrophe. */
function getPattern(names: string[]): RegExp {
  const forms = names
    .map(removeArticle)
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/[\s-]+/)
        .map((word) => (word === "St" ? "St\\.?" : RegExp.escape(word).replaceAll(/’|\\x27/g, "[’']")))
        .join("[\\s-]+"),
    );
  return new RegExp(
    forms.length === 0 ? "(?!)" : `(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
}

/** The names of pages and terms that have the name of a place in them, in lower case. */
function namesAround(source: Source, pattern: RegExp): string[] {
  const titles = [
    ...(["strategy", "plans", "planParts", "goals", "programmes", "workstreams", "pages"] as const).flatMap(
      (collection) => getValidEntries(source, collection).map(({ data }) => data.title),
    ),
    ...getValidEntries(source, "glossary").flatMap(({ data }) => [data.term, data.standsFor ?? ""]),
  ];
  const whole = new RegExp(`^(?:${pattern.source})$`, "iu");
  return titles
    .filter((title) => title.search(pattern) !== -1 && !whole.test(title))
    .map((title) => title.toLowerCase());
}

const small =
  /^(?:In|At|On|For|From|To|Across|And|But|Both|All|The|Near|Around|Since|Now|Until|Like|Only|Also|While|When|As|With|Of|Our|Outside|Inside|Beyond|Between|Then|Here|After|Before|By|Since|Unlike|Through|Throughout|Over|Not|So|Some|Most|Staff|Teams?|People|Next|Then|Meanwhile)$/;

function isPartOfName(text: string, start: number, end: number, longer: string[]): boolean {
  const isInLonger = longer.some((name) => {
    const from = text.toLowerCase().lastIndexOf(name, start);
    return from !== -1 && from <= start && end <= from + name.length;
  });
  // What stands in lower case may be a word of the language, such as reading.
  if (isInLonger || !/^\p{Lu}/u.test(text.slice(start, end))) return true;
  const [before = ""] = /(?:\p{Lu}[\p{L}’'-]*(?:\sof)?)(?=\s$)/u.exec(text.slice(0, start)) ?? [];
  const isAfterName =
    before !== "" && !small.test(before) && !/(?:^|[.!?:]\s)$/.test(text.slice(0, start - before.length - 1));
  return isAfterName || /^\s(?:and\s)?(?!I\b)\p{Lu}\p{L}+/u.test(text.slice(end).replace(/^\sand\s.*/u, ""));
}

/** A place that a block of a text names. */
interface Mention extends Named {
  block: Block;
}

function findMentions(blocks: Block[], places: Places): Mention[] {
  return blocks.flatMap((block) => places.namedIn(block).map((named) => ({ ...named, block })));
}

function placeProblems(passage: Passage, places: Places): Finding[] {
  const { entry, path, section, commitments, blocks, opening } = passage;
  const mentions = findMentions(blocks, places);
  const named = new Set(mentions.map(({ id }) => id));
  const listed = new Set([...(section?.places ?? []), ...commitments.flatMap((one) => one.places)]);
  const noted = (section?.outcomes ?? []).flatMap(({ note }) =>
    places.namedIn({ text: note }).map(({ id }) => id),
  );
  const isListed = (id: string) =>
    listed.has(id) ||
    noted.includes(id) ||
    [...places.groups(id)].some((group) => listed.has(group)) ||
    (places.members(id).length > 0 && places.members(id).some((member) => listed.has(member)));
  const isNamed = (id: string) => {
    const members = places.members(id);
    return (
      named.has(id) ||
      [...places.groups(id)].some((group) => named.has(group)) ||
      (members.length > 0 && members.every((member) => named.has(member)))
    );
  };
  // A place that isn’t known may be the one that the text names.
  const isSure = section !== undefined && [...listed].every(places.has);
  const spare = isSure ? mentions.filter(({ id, isPart }) => !isPart && !isListed(id)) : [];
  const claims = [
    ...(section?.places ?? []).map((id, index) => ({
      id,
      at: () => locateInData(entry, [...path, "places", index]),
    })),
    ...commitments.flatMap((one, commitment) =>
      one.places.map((id, index) => ({
        id,
        at: () => locateInData(entry, [...path, "commitments", commitment, "places", index]),
      })),
    ),
  ];
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const { id, at } of claims) {
    if (!places.has(id) || isNamed(id) || told.has(id)) continue;
    told.add(id);
    const [other] = spare;
    for (const one of spare.filter((mention) => mention.id === other?.id))
      spare.splice(spare.indexOf(one), 1);
    found.push(other ? swapped(places, id, at(), other) : unnamed(places, id, at(), section !== undefined));
  }
  const unlisted = [...Map.groupBy(spare, ({ id }) => id).values()].flatMap(([mention]) =>
    mention ? [notListed(places, mention)] : [],
  );
  const all = [...named, ...findMentions(opening, places).map(({ id }) => id)];
  const lines = ownLines(passage).flatMap((line) =>
    findLineProblems(line, all, places, "this section’s text"),
  );
  const promised = commitments.flatMap((one, index) =>
    findPromiseProblems(one, ownLines(passage)[index], places),
  );
  const first = [...found, ...unlisted];
  return first.length > 0 ? first : promised.length > 0 ? promised : lines;
}

function swapped(places: Places, id: string, at: Place, { id: other, start, block }: Mention): Finding {
  const message = `“${places.name(id)}” is listed here, but the text names “${places.name(other)}” in line ${block.at(start).line}.`;
  return warning(at, message, "Correct the one that is wrong, here or in the text.");
}

function unnamed(places: Places, id: string, at: Place, isSection: boolean): Finding {
  const text = isSection ? "this section’s text" : "the text";
  const message = `“${places.name(id)}” is listed here, but ${text} doesn’t name it.`;
  return warning(at, message, "Name the place or its group in the text, or remove it here.");
}

function notListed(places: Places, { id, start, block }: Mention): Finding {
  const message = `The text names “${places.name(id)}”, which isn’t among the places of this section.`;
  return warning(block.at(start), message, `Add ${id} to the section’s places, or correct the name.`);
}

/** A place that a promise names is one that it is for, where those are listed. */
function findPromiseProblems(
  { places: listed }: Passage["commitments"][number],
  line: Line | undefined,
  places: Places,
): Finding[] {
  if (!line || listed.length === 0) return [];
  const isFor = (id: string) =>
    listed.includes(id) ||
    [...places.groups(id)].some((group) => listed.includes(group)) ||
    places.members(id).some((member) => listed.includes(member));
  return places
    .namedIn(line)
    .filter(({ id, isPart }) => !isPart && !isFor(id))
    .map(({ id, start }) =>
      warning(
        line.at(start),
        `The promise names “${places.name(id)}”, but its places are ${listed.map((one) => `“${places.name(one)}”`).join(" and ")}.`,
        "Correct the one that is wrong, the promise or its places.",
      ),
    );
}

function findLineProblems(line: Line, named: string[], places: Places, where: string): Finding[] {
  return places
    .namedIn(line)
    .filter(
      ({ id, isPart }) =>
        !isPart && !named.includes(id) && !places.members(id).some((member) => named.includes(member)),
    )
    .map(({ id, start }) =>
      warning(
        line.at(start),
        `The ${line.name} names “${places.name(id)}”, and ${where} doesn’t.`,
        "Write the same place in both, or name it in the text.",
      ),
    );
}

function findTitlePlaceProblems(entry: ValidEntry<"updates">, places: Places): Finding[] {
  const blocks = allBlocks(entry);
  if (blocks.length === 0) return [];
  const named = findMentions(blocks, places).map(({ id }) => id);
  // A short notice says in its title where it is, and its text has no other place that this could be a slip for.
  if (named.length === 0 && entry.data.sections.length === 0) return [];
  return titleLines(entry).flatMap((line) => findLineProblems(line, named, places, "the text"));
}

/** The titles of a collection, and how to find them in a text. */
interface Titles {
  get: (id: string) => string | undefined;
  /** The ids whose title a text has; one within a longer title that it has is not meant. */
  namedIn: (part: { text: string }) => string[];
}

function findTitles(source: Source, collection: "workstreams" | "programmes"): Titles {
  const all = getValidEntries(source, collection).map(({ id, data: { title } }, order) => ({
    id,
    title,
    order,
    words: ` ${explainKey(title)} `,
  }));
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const byFirstWord = Map.groupBy(all, ({ words }) => words.split(" ", 2)[1] ?? "");
  return {
    get: (id) => titles.get(id),
    namedIn(part) {
      const words = getPlainWords(part);
      const own = new Set(words.split(" "));
      const found = [...byFirstWord]
        .flatMap(([word, some]) => (own.has(word) ? some : []))
        .filter((title) => words.includes(title.words));
      const isWithin = (title: string) =>
        found.some(({ words: longer }) => longer.length > title.length && longer.includes(title));
      return found
        .filter((title) => !isWithin(title.words))
        .toSorted((a, b) => a.order - b.order)
        .map(({ id }) => id);
    },
  };
}

/** The words of a title without what all such titles have. */
function explainKey(title: string): string {
  return (
    plainWords(title)
      .replace(/ (?:programme|the|workstream|project) (?=.)/g, " ")
      .replace(/ (?:programme|workstream|project) $/, " ")
      .trim() || plainWords(title).trim()
  );
}

function findWorkstreamProblems(
  { entry, path, section, blocks, opening }: Passage,
  titles: Titles,
): Finding[] {
  const own = section?.workstream;
  if (!section || own === undefined || titles.get(own) === undefined) return [];
  const heading = titles.namedIn({ text: section.heading });
  const text = blocks.filter(({ isHeading }) => !isHeading);
  const named = text.map((block) => ({ block, ids: titles.namedIn(block) }));
  const isNamed = [heading, ...named.map(({ ids }) => ids)].some((ids) => ids.includes(own));
  const other = heading.find((id) => id !== own) ?? named.flatMap(({ ids }) => ids).find((id) => id !== own);
  const inText = named.some(({ ids }) => ids.includes(own));
  const line = named.find(({ ids }) => other !== undefined && ids.includes(other))?.block.line;
  if (other === undefined || (isNamed && (inText || line === undefined))) return [];
  if (opening.some((block) => titles.namedIn(block).includes(own)) && isNamed) return [];
  const where = line === undefined ? "its heading names" : `the text names`;
  const message = `The section’s workstream is “${titles.get(own)}”, but ${where} “${titles.get(other)}”${line === undefined ? "" : ` in line ${line}`}.`;
  return [
    warning(
      locateInData(entry, [...path, "workstream"]),
      message,
      "Correct the one that is wrong, here or in the text.",
    ),
  ];
}

function findProgrammeProblems(entry: ValidEntry<"updates">, titles: Titles): Finding[] {
  const [programme, ...others] = entry.data.programme;
  const { title } = entry.data;
  // An update of several may name each of them, and others.
  if (programme === undefined || others.length > 0) return [];
  const own = titles.get(programme);
  if (!own) return [];
  const inTitle = titles.namedIn({ text: title });
  const inText = allBlocks(entry).flatMap((block) => titles.namedIn(block));
  const other =
    inTitle.length > 0
      ? inTitle.find((id) => id !== programme)
      : inText.includes(programme)
        ? undefined
        : inText[0];
  if (other === undefined || inTitle.includes(programme)) {
    const swappedInText =
      inTitle.includes(programme) && inText.length > 0 && !inText.includes(programme) ? inText[0] : undefined;
    if (swappedInText === undefined) return [];
    return [programmeDiffers(entry, own, "the text names", titles.get(swappedInText))];
  }
  const where = inTitle.includes(other) ? "the title names" : "the text names";
  return [programmeDiffers(entry, own, where, titles.get(other))];
}

function programmeDiffers(
  entry: ValidEntry<"updates">,
  own: string,
  where: string,
  other: string | undefined,
): Finding {
  const message = `The programme is “${own}” here, but ${where} “${other}”.`;
  return warning(
    locateInData(entry, ["programme"]),
    message,
    "Correct the one that is wrong, here or there.",
  );
}

/** Who is to do what was promised is in the text. */
function findWhoProblems({ entry, path, commitments, blocks, opening, section }: Passage): Finding[] {
  return commitments.flatMap(({ who }, index) => {
    if (who === undefined) return [];
    const isSaid = (word: string) =>
      [...blocks, ...opening].some((block) => getPlainWords(block).includes(` ${word.replace(/s$/, "")}`));
    const own = plainWords(who)
      .split(" ")
      .filter((word) => word.length > 2 && !/^(?:the|our|all|and|for|trust|who|its)$/.test(word));
    if (own.every(isSaid)) return [];
    const at = locateInData(entry, [...path, "commitments", index, "who"]);
    const message = `“${who}” is to do this, but ${section ? "this section’s text" : "the text"} doesn’t say so.`;
    return [
      warning(at, message, "Write the same in both, or leave “who” out where the text doesn’t say it."),
    ];
  });
}
