import type { Random } from "./random.ts";

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
export function task(random: Random): string {
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
export function paragraph(random: Random, about: string, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; count += sentences.at(-1)!.split(" ").length) {
    sentences.push(sentence(random, about));
  }
  return sentences.join(" ");
}

/** The text of a section in Markdown, of 60 to 120 words: paragraphs, and in some a list. */
export function sectionText(random: Random, about: string, link: string): string {
  const list = random.some(tasks, 3).map((item) => `- ${item}`);
  return [
    paragraph(random, about, 28 + random.below(20)),
    ...(random.chance(0.3) ? ["Next, we want to:", list.join("\n")] : []),
    paragraph(random, about, 28 + random.below(18)),
    `There is more on the page of ${link}.`,
  ].join("\n\n");
}
