import type { Temporal } from "temporal-polyfill";
import { day, inDigits, inWords, month, say, type Pieces, type Slot } from "./slots.ts";
import type { Random } from "../setup/random.ts";

/** What a sentence about a count is made of. */
export interface Count {
  value: Slot;
  of: Slot;
  asAt: Slot;
  noun: string;
  did: string;
}

/** A way of writing when something is due, and the last day that it means. */
export interface Due {
  write: (what: string, due: string) => Slot;
  last: (due: Temporal.PlainDate) => Temporal.PlainDate;
}

export interface Promised {
  rooms: Slot;
  place: Slot;
  due: Slot;
  who: Slot | undefined;
}

/** The sentences in which some editors write. */
export interface Telling {
  headings: ((workstream: string) => string)[];
  opening: (random: Random) => string;
  previous: ((day: Slot) => Pieces)[];
  about: ((workstream: Slot) => Pieces)[];
  place: ((workstream: Slot, place: Slot) => Pieces)[];
  numbers: ((value: number) => string)[];
  count: ((told: Count) => Pieces)[];
  datedCount: ((told: Count) => Pieces)[];
  share: ((told: Count) => Pieces)[];
  datedShare: ((told: Count) => Pieces)[];
  history: ((told: { value: number; noun: string }) => Pieces)[];
  summary: ((told: Count & { hasTotal: boolean }) => Pieces)[];
  percent: (random: Random) => (value: number) => string;
  percentage: ((value: Slot) => Pieces)[];
  wait: ((value: Slot) => Pieces)[];
  pounds: (random: Random) => (value: number) => string;
  cost: ((value: Slot) => Pieces)[];
  dues: Due[];
  promise: ((promised: Promised) => Pieces)[];
  aside: (random: Random) => string;
}

const endOfMonth = (due: Temporal.PlainDate) => due.with({ day: due.daysInMonth });
/** Digits, or words up to a hundred as the NHS doesn't write them but many do. */
const words = (value: number) => (value < 100 ? inWords(value) : inDigits(value));

/** The sentences that the rules were made with. */
export const first: Telling = {
  headings: [
    (workstream) => workstream,
    (workstream) => `Progress of ${workstream}`,
    (workstream) => `How ${workstream} went on`,
  ],
  opening: (random) =>
    random.oneOf([
      "This is what we have done.",
      "Much has been done since we last wrote.",
      "There are 3 things to tell.",
    ]),
  previous: [
    (date) => say`The last update was on ${date}.`,
    (date) => say`This follows the update of ${date}, which covered progress up to then.`,
    (date) => say`Since our previous update (${date}) a lot has happened.`,
  ],
  about: [
    (workstream) => say`${workstream} went on as planned.`,
    (workstream) => say`We have kept working on ${workstream}.`,
  ],
  place: [
    (workstream, place) => say`${workstream} has begun in ${place}.`,
    (workstream, place) => say`In ${place}, ${workstream} went on as planned.`,
    (workstream, place) => say`People in ${place} helped us to plan ${workstream}.`,
  ],
  numbers: [inDigits, words, (value) => (value < 10 ? inWords(value) : inDigits(value))],
  count: [
    ({ value, noun, did }) => say`So far, ${value} ${noun} have ${did}.`,
    ({ value, noun, did }) => say`We can now say that ${value} ${noun} have ${did}.`,
    ({ value, noun, did }) => say`- ${value} ${noun} have ${did}`,
  ],
  datedCount: [
    ({ value, noun, did, asAt }) => say`By ${asAt}, ${value} ${noun} had ${did}.`,
    ({ value, noun, did, asAt }) => say`On ${asAt}, ${value} ${noun} had ${did}.`,
    ({ value, noun, did, asAt }) =>
      say`${noun === "staff" ? "Our" : "The"} ${noun} that had ${did} as at ${asAt}: ${value}.`,
  ],
  share: [
    ({ value, of, noun, did }) => say`Of our ${of} ${noun}, ${value} have ${did}.`,
    ({ value, of, noun, did }) => say`In all, ${value} of the ${of} ${noun} have ${did}.`,
    ({ value, of, noun, did }) => say`We are pleased that ${value} out of ${of} ${noun} have ${did}.`,
    ({ value, of, noun, did }) => say`There are ${of} ${noun}. Today, ${value} of them have ${did}.`,
    ({ value, of, noun }) =>
      say`| Measure | Number | Out of |\n| --- | --- | --- |\n| All ${noun} | ${value} | ${of} |`,
  ],
  datedShare: [
    ({ value, of, noun, did, asAt }) => say`On ${asAt}, ${value} of ${of} ${noun} had ${did}.`,
    ({ value, of, noun, did, asAt }) => say`As at ${asAt}, ${value} out of our ${of} ${noun} had ${did}.`,
    ({ value, of, noun, did, asAt }) =>
      say`We counted on ${asAt}: ${value} of the trust’s ${of} ${noun} had ${did}.`,
  ],
  history: [
    ({ value, noun }) => say`That is up from ${inDigits(value)} ${noun} last time.`,
    ({ value, noun }) => say`A year ago it was ${inDigits(value)} ${noun}.`,
    ({ value }) => say`| Year | Number |\n| --- | --- |\n| 2016 | 3 |\n| 2019 | ${inDigits(value)} |`,
  ],
  summary: [
    ({ value, of, hasTotal, noun, did }) =>
      hasTotal ? say`${value} of ${of} ${noun} have ${did}.` : say`${value} ${noun} have ${did}.`,
    ({ value, noun }) => say`More has been done, for ${value} ${noun}.`,
  ],
  percent: (random) =>
    random.oneOf([
      (value: number) => `${value}%`,
      (value: number) => `${value} per cent`,
      (value: number) => `${inWords(value)} per cent`,
    ]),
  percentage: [
    (value) => say`We answered ${value} of calls within 30 seconds.`,
    (value) => say`The share of calls that were answered in time is ${value}.`,
  ],
  wait: [
    (value) => say`People now wait ${value} days on average.`,
    (value) => say`The average wait is ${value} days, which is too long.`,
  ],
  pounds: (random) =>
    random.oneOf([
      (value: number) => `£${inDigits(value)}`,
      (value: number) => `£${value / 1e6} million`,
      (value: number) => `£${value / 1e6}m`,
    ]),
  cost: [(value) => say`We have spent ${value} on rooms.`, (value) => say`Rooms have cost ${value} so far.`],
  dues: [
    { write: (what, due) => day(what, due), last: (due) => due },
    {
      write: (what, due) => month(what, due, (name, year) => `the end of ${name} ${year}`),
      last: endOfMonth,
    },
    { write: (what, due) => month(what, due, (name, year) => `${name} ${year}`), last: endOfMonth },
    {
      write: (what, due) => month(what, due, (name, year) => `mid-${name} ${year}`),
      last: (due) => due.with({ day: 20 }),
    },
  ],
  promise: [
    ({ rooms, place, due, who }) =>
      say`${who ? say`Next, ${who} will see to it that ${rooms} more rooms open` : say`We will open ${rooms} more rooms`} in ${place} by ${due}.`,
    ({ rooms, place, due, who }) =>
      say`By ${due}, ${rooms} more rooms will open in ${place}.${who ? say` This is a task for ${who}.` : []}`,
    ({ rooms, place, due, who }) =>
      say`The plan for ${place} is to have ${rooms} more rooms. They are due by ${due}${who ? say`, and ${who} will build them` : []}.`,
  ],
  aside: (random) =>
    random.oneOf([
      "The model has 3 steps.",
      "Calls are taken 24/7, and a visit takes 2 hours.",
      "Ward 9 was the first to ask for this.",
      "The group met on 4 May and talked for an hour.",
      "We have worked on this since 2016.",
      "Nobody was left out, and one in ten of those who came stayed on.",
      "The Mental Health Act 1983 asks this of us.",
      "It takes some 20 minutes to fill in the form.",
      "Covid-19 put some of it off.",
    ]),
};

/** Sentences that were written when the rules were done, to see what becomes of ones that nobody thought of. */
export const second: Telling = {
  headings: [
    (workstream) => `${workstream} this quarter`,
    (workstream) => `An update on ${workstream}`,
    (workstream) => workstream,
  ],
  opening: (random) =>
    random.oneOf([
      "Thank you to everyone who has taken part. Over 40 of you sent us your thoughts.",
      "It has been a busy few months for all 5 of our divisions.",
      "We promised to keep you informed, and here is how it goes.",
    ]),
  previous: [
    (date) => say`Our last report, dated ${date}, told you what we had in mind.`,
    (date) => say`When we wrote on ${date}, little of this had begun.`,
    (date) => say`You can read how things stood on ${date} in the update before this one.`,
  ],
  about: [
    (workstream) => say`The people behind ${workstream} have been hard at work.`,
    (workstream) => say`There is good news from ${workstream}, and some that is less good.`,
  ],
  place: [
    (workstream, place) =>
      say`Colleagues from ${place} joined ${workstream} this spring, and brought 2 new ideas.`,
    (workstream, place) => say`${place} was first: ${workstream} opened its doors there to much applause.`,
    (workstream, place) => say`We have heard from carers across ${place} what ${workstream} means to them.`,
  ],
  numbers: [inDigits, words, String],
  count: [
    ({ value, noun, did }) =>
      say`To date ${value} ${noun} across the trust have ${did}, which we are proud of.`,
    ({ value, noun, did }) => say`The number of ${noun} that have ${did} now stands at ${value}.`,
    ({ value, noun, did }) => say`**${value}** ${noun} have now ${did}.`,
  ],
  datedCount: [
    ({ value, noun, did, asAt }) => say`A total of ${value} ${noun} had ${did} when we counted on ${asAt}.`,
    ({ value, noun, did, asAt }) => say`Figures for ${asAt} show that ${value} ${noun} had ${did}.`,
    ({ value, noun, did, asAt }) => say`${value} ${noun} had ${did} at the count of ${asAt}.`,
  ],
  share: [
    ({ value, of, noun, did }) => say`${value} ${noun} have ${did}, out of a total of ${of}.`,
    ({ value, of, noun, did }) =>
      say`We have reached ${value} of the trust’s ${of} eligible ${noun}, which means that they have ${did}.`,
    ({ value, of, noun, did }) => say`Some ${noun} had to wait, but ${value} (out of ${of}) have now ${did}.`,
    ({ value, of, noun, did }) =>
      say`Not all ${of} ${noun} could be reached. ${value} have ${did}, and the others will follow.`,
    ({ value, of, noun }) =>
      say`| What | So far | Total |\n| :-- | --: | --: |\n| Eligible ${noun} | ${value} | ${of} |`,
  ],
  datedShare: [
    ({ value, of, noun, did, asAt }) =>
      say`At the end of play on ${asAt} we had ${value} of ${of} ${noun} that had ${did}.`,
    ({ value, of, noun, did, asAt }) =>
      say`Our count of ${asAt} found ${value} ${noun} out of ${of} that had ${did}.`,
    ({ value, of, noun, did, asAt }) => say`${value}/${of} ${noun} had ${did} (${asAt}).`,
  ],
  history: [
    ({ value, noun }) => say`When we began there were only ${inDigits(value)} ${noun}.`,
    ({ value, noun }) => say`Compared with ${inDigits(value)} ${noun} in the spring, that is real progress.`,
    ({ value }) =>
      say`| Year | 2014 | 2018 | 2021 |\n| --- | --- | --- | --- |\n| Number | 1 | 2 | ${inDigits(value)} |`,
  ],
  summary: [
    ({ value, of, hasTotal, noun, did }) =>
      hasTotal
        ? say`By now ${value} out of ${of} ${noun} have ${did}.`
        : say`${value} ${noun} have ${did}, and more will follow.`,
    ({ value, noun }) => say`What we did with ${value} ${noun}, and what comes next.`,
  ],
  percent: (random) =>
    random.oneOf([
      (value: number) => `${value}%`,
      (value: number) => `${value}.0%`,
      (value: number) => `${inWords(value)} percent`,
    ]),
  percentage: [
    (value) => say`Callers got through within 30 seconds ${value} of the time.`,
    (value) => say`The target is 95%. We reached ${value}.`,
  ],
  wait: [
    (value) => say`It takes ${value} days from referral to a first visit.`,
    (value) => say`Waits have come down to ${value} days from 80.`,
  ],
  pounds: (random) =>
    random.oneOf([
      (value: number) => `£${inDigits(value)}`,
      (value: number) => `£${value / 1e6} million`,
      (value: number) => `£${(value / 1e6).toFixed(1)}m`,
    ]),
  cost: [
    (value) => say`The rooms took ${value} of the £12 million that we have.`,
    (value) => say`Spending so far comes to ${value}.`,
  ],
  dues: [
    { write: (what, due) => day(what, due), last: (due) => due },
    { write: (what, due) => month(what, due, (name, year) => `late ${name} ${year}`), last: endOfMonth },
    {
      write: (what, due) => month(what, due, (name, year) => `the middle of ${name} ${year}`),
      last: (due) => due.with({ day: 20 }),
    },
    { write: (what, due) => month(what, due, (name, year) => `${name} ${year}`), last: endOfMonth },
  ],
  promise: [
    ({ rooms, place, due, who }) =>
      say`People in ${place} can look forward to ${rooms} more rooms in ${due}.${who ? say` We have asked ${who} to lead on this.` : []}`,
    ({ rooms, place, due, who }) =>
      say`No later than ${due} there will be ${rooms} more rooms for ${place}${who ? say`, thanks to ${who}` : []}.`,
    ({ rooms, place, due, who }) =>
      say`What is next?\n\n- ${rooms} more rooms\n- in ${place}\n- ready by ${due}${who ? say`\n- built by ${who}` : []}`,
  ],
  aside: (random) =>
    random.oneOf([
      "A second group will form if more than 8 people ask for it.",
      "Bus 42 stops outside every hour from 7am to 9pm.",
      "This builds on the NHS Long Term Plan of 2019.",
      "Since 12 January we have met twice a week.",
      "About half of those who wrote to us were carers.",
      "Call 0151 496 0000 if you want to join in.",
      "Room 4 has been repainted, and 3 chairs are on order.",
      "It was the wettest summer since 1912, so little was planted.",
      "Four in five people said that they would come again.",
    ]),
};
