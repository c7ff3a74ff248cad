import { Temporal } from "temporal-polyfill";
import { makePlainName } from "../../src/checks/plain-name.ts";
import { makeRandom, type Random } from "../setup/random.ts";
import { day, figure, name, say, type Pieces, type Slot } from "./slots.ts";
import type { Telling } from "./telling.ts";
import { counts, days, group, money, people, places, programmes, shares, workstreams } from "./vocabulary.ts";

/** An update with every figure, date, place and name that its text and its front matter share. */
export interface Written {
  path: string;
  front: Pieces;
  text: Pieces;
}

/** One section before it is put together. */
interface Section {
  front: Pieces[];
  text: Pieces[];
  /** A sentence that the summary says of it too. */
  summary?: Pieces;
}

/** Writes an update of a seed, with the sentences of a way of telling. */
export function writeUpdate(seed: number, telling: Telling): Written {
  const random = makeRandom(seed);
  const published = Temporal.PlainDate.from("2024-01-08")
    .add({ days: random.below(700) })
    .toString();
  const previous = Temporal.PlainDate.from(published)
    .subtract({ days: 60 + random.below(60) })
    .toString();
  const programme = random.oneOf(programmes);
  const chosen = random.some(workstreams, 2 + random.below(2));
  const used = { measures: random.some(counts, 3), days: published };
  const sections = chosen.map((workstream, index) =>
    writeSection(random, telling, workstream, published, used.measures[index]!, index),
  );
  const summary = sections.find((section) => section.summary)?.summary ?? say`What was done.`;
  const hasPrevious = random.chance(0.6);
  const front = say`---
title: ${name("name", "programme in the title", programme, programmes)} update
programme: ${slug(name("name", "programme", programme, programmes))}
published: ${day("published", published, String)}
${hasPrevious ? say`previous: ${day("previous", previous, String)}\n` : []}summary: ${summary}
sections:
${sections.flatMap(({ front: lines }) => lines.flatMap((line) => [...line, "\n"]))}---
`;
  const opening = hasPrevious
    ? random.oneOf(telling.previous)(day("previous in the text", previous))
    : say`${telling.opening(random)}`;
  return {
    path: `updates/${published}-${makePlainName(programme)}.md`,
    front,
    text: say`\n${opening}\n\n${sections.flatMap(({ text }) => text.flatMap((block) => [...block, "\n\n"]))}`,
  };
}

function slug(slot: Slot): Slot {
  return {
    ...slot,
    written: makePlainName(slot.written),
    slipped: (random) => makePlainName(slot.slipped(random)),
  };
}

type Measure = (typeof counts)[number];

function writeSection(
  random: Random,
  telling: Telling,
  workstream: string,
  published: string,
  measure: Measure,
  index: number,
): Section {
  const ids = name("name", "workstream", workstream, workstreams);
  const town = random.some(places, 2);
  const section: Section = { front: [], text: [] };
  const front: Pieces[] = [];
  const [place, other] = [town[0]!, town[1]!];
  section.text.push([`## ${random.oneOf(telling.headings)(workstream)}`]);
  const heading = section.text[0]!.join("").slice(3);
  const listed: Pieces[] = [];
  if (random.chance(0.7)) {
    listed.push([slug(name("place", "place of a section", place, places))]);
    section.text.push(
      random.oneOf(telling.place)(
        name("name", "workstream in the text", workstream, workstreams),
        name("place", "place in the text", place, places),
      ),
    );
  } else
    section.text.push(
      random.oneOf(telling.about)(name("name", "workstream in the text", workstream, workstreams)),
    );
  if (random.chance(0.5)) section.text.push([telling.aside(random)]);
  const readings: Pieces[] = [];
  if (random.chance(0.8)) addReading(random, telling, measure, published, section, readings);
  if (random.chance(0.35)) addOther(random, telling, published, section, readings, index);
  const commitments: Pieces[] = [];
  if (random.chance(0.65)) addPromise(random, telling, workstream, published, other, section, commitments);
  if (random.chance(0.3)) section.text.push([telling.aside(random)]);
  front.push(
    say`  - id: ${makePlainName(heading)}`,
    say`    heading: ${heading}`,
    say`    workstream: ${slug(ids)}`,
  );
  if (listed.length > 0) front.push(say`    places: [${listed.flat()}]`);
  if (readings.length > 0) front.push(say`    readings:`, ...readings);
  if (commitments.length > 0) front.push(...commitments);
  return { ...section, front };
}

function addReading(
  random: Random,
  telling: Telling,
  measure: Measure,
  published: string,
  section: Section,
  readings: Pieces[],
): void {
  const of = random.oneOf([9, 12, 15, 24, 48, 103, 250, 1240]);
  const value = Math.max(1, Math.min(of, Math.round(of * random.oneOf([0.25, 0.4, 0.6, 0.75, 0.9]))));
  const isDated = random.chance(0.5);
  const asAt = isDated
    ? Temporal.PlainDate.from(published)
        .subtract({ days: 3 + random.below(25) })
        .toString()
    : published;
  const hasTotal = random.chance(0.7);
  const write = random.oneOf(telling.numbers);
  const told = {
    value: figure("value in the text", value, write),
    of: figure("total in the text", of, write),
    asAt: day("day of a figure in the text", asAt),
    ...measure,
  };
  const sentence = hasTotal
    ? random.oneOf(isDated ? telling.datedShare : telling.share)(told)
    : random.oneOf(isDated ? telling.datedCount : telling.count)(told);
  section.text.push(sentence);
  if (random.chance(0.4))
    section.text.push(random.oneOf(telling.history)({ value: Math.max(2, value - 3), noun: measure.noun }));
  const total = hasTotal ? say`, of: ${figure("of", of, String)}` : [];
  readings.push(
    say`      - { measure: ${measure.id}, value: ${figure("value", value, String)}${total}, asAt: ${day("asAt", asAt, String)} }`,
  );
  if (random.chance(0.5))
    section.summary = random.oneOf(telling.summary)({
      ...told,
      value: figure("figure in the summary", value),
      of: figure("total in the summary", of),
      hasTotal,
    });
}

function addOther(
  random: Random,
  telling: Telling,
  published: string,
  section: Section,
  readings: Pieces[],
  kind: number,
): void {
  const line = (id: string, value: number, what: string) =>
    readings.push(
      say`      - { measure: ${id}, value: ${figure(what, value, String)}, asAt: ${day("asAt", published, String)} }`,
    );
  if (kind === 0) {
    const value = 50 + random.below(49);
    section.text.push(
      random.oneOf(telling.percentage)(figure("percentage in the text", value, telling.percent(random))),
    );
    line(shares.id, value, "value that is a percentage");
  } else if (kind === 1) {
    const value = random.chance(0.5) ? 14 + random.below(60) : (140 + random.below(300)) / 10;
    section.text.push(random.oneOf(telling.wait)(figure("days in the text", value)));
    line(days.id, value, "value that is in days");
  } else {
    const value = (11 + random.below(80)) * 100_000;
    section.text.push(random.oneOf(telling.cost)(figure("money in the text", value, telling.pounds(random))));
    line(money.id, value, "value that is money");
  }
}

function addPromise(
  random: Random,
  telling: Telling,
  workstream: string,
  published: string,
  place: string,
  section: Section,
  commitments: Pieces[],
): void {
  const rooms = 2 + random.below(7);
  const due = Temporal.PlainDate.from(published).add({ months: 2 + random.below(10) });
  const way = random.oneOf(telling.dues);
  const by = way.last(due).toString();
  const who = random.oneOf(people);
  const hasWho = random.chance(0.4);
  const slots = {
    rooms: figure("figure of a promise in the text", rooms, random.oneOf(telling.numbers)),
    place: name("place", "place of a promise in the text", place, places),
    due: way.write("when a promise is due in the text", due.toString()),
    who: hasWho ? lower(name("name", "who in the text", who, people)) : undefined,
  };
  section.text.push(random.oneOf(telling.promise)(slots));
  const promise = say`${figure("figure of a promise", rooms)} more rooms will open in ${name("place", "place in a promise", place, places)}.`;
  commitments.push(
    say`    commitments:`,
    say`      - id: ${makePlainName(workstream)}-rooms`,
    say`        promise: ${promise}`,
    ...(hasWho ? [say`        who: ${name("name", "who", who, people)}`] : []),
    say`        places: [${slug(name("place", "place of a promise", place, places))}]`,
    say`        due: { text: ${way.write("due.text", due.toString())}, by: ${day("due.by", by, String)} }`,
  );
}

function lower(slot: Slot): Slot {
  const small = (text: string) => text.replace(/^The /, "the ").replace(/^Ward/, "ward");
  return { ...slot, written: small(slot.written), slipped: (random) => small(slot.slipped(random)) };
}

/** The record around an update. */
export const around: Record<string, string> = {
  "places.yaml": [
    `${makePlainName(group)}: { name: ${group}, about: Three places. }`,
    ...places.map(
      (place, index) =>
        `${makePlainName(place)}: { name: ${place}, ${index < 3 ? `within: ${makePlainName(group)}, ` : ""}about: A place. }`,
    ),
    "",
  ].join("\n"),
  "measures.yaml": [...counts, shares, days, money]
    .map(
      ({ id, label, unit }) =>
        `${id}: { label: ${label}, unit: "${unit}", counts: "${label}, each once.", better: up }\n`,
    )
    .join(""),
  ...Object.fromEntries(
    programmes.map((title) => [
      `programmes/${makePlainName(title)}.md`,
      `---\ntitle: ${title}\nsummary: Care.\n---\n\nCare.\n`,
    ]),
  ),
  ...Object.fromEntries(
    workstreams.map((title) => [
      `workstreams/${makePlainName(title)}.md`,
      `---\ntitle: ${title}\nsummary: Work.\nprogramme: ${makePlainName(programmes[0]!)}\n---\n\nWork.\n`,
    ]),
  ),
};

/** The text of a file, with the slot at an index changed. */
export function textOf({ front, text }: Written, slip?: { at: number; random: Random }): string {
  let index = 0;
  return [...front, ...text]
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return index++ === slip?.at ? piece.slipped(slip.random) : piece.written;
    })
    .join("");
}

/** What can be changed in an update, and whether its front matter or its text has it. */
export function slotsOf({ front, text }: Written): { slot: Slot; where: "front matter" | "text" }[] {
  const slots = (pieces: Pieces, where: "front matter" | "text") =>
    pieces.flatMap((piece) => (typeof piece === "string" ? [] : [{ slot: piece, where }]));
  return [...slots(front, "front matter"), ...slots(text, "text")];
}
