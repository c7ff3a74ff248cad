import { plainName } from "../../../src/checks/plain-name.ts";

/** The name of something invented, and the id that it makes. */
export interface Named {
  id: string;
  name: string;
}

/** The kinds of names: every first word with every second one, and then numbered. */
const words = {
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
export function nameAt(kind: keyof typeof words, index: number): Named {
  const [first, second] = words[kind].map((list) => list.split(" "));
  if (first === undefined || second === undefined) throw new Error(`There are no words for ${kind}.`);
  const [row, number] = [
    Math.floor(index / first.length),
    Math.floor(index / (first.length * second.length)),
  ];
  const space = kind === "towns" ? "" : " ";
  const pair = `${first[index % first.length]}${space}${second[row % second.length]}`;
  const name = number === 0 ? pair : `${pair} ${number + 1}`;
  return { id: plainName(name), name };
}

/** The first names of a row. */
export function names(kind: keyof typeof words, count: number): Named[] {
  return Array.from({ length: count }, (_, index) => nameAt(kind, index));
}
