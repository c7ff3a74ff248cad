import { markdown, type ContentFiles } from "../setup/content.ts";

// What becomes public on two days, with a made-up word in everything that is held until then.

/** Entries that become public together on a day, and what tells them from all else. */
export interface Opening {
  /** What all their words begin with. */
  word: string;
  day: string;
  /** A figure that nothing else has, and the day it is true for. */
  number: number;
  asAt: string;
  /** The picture that its update shows, and how its file's name ends. */
  picture: Uint8Array | string;
  extension: string;
}

// A green dot, and a drawing of one.
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==",
  "base64",
);
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4" fill="#007f3b"/></svg>\n';

/** Everything of the first opens on New Year's Day. */
export const first: Opening = {
  word: "Zalwex",
  day: "2023-01-01",
  number: 918_273,
  asAt: "2022-12-01",
  picture: dot,
  extension: "png",
};

/** Everything of the second opens on the day on which summer time begins. */
export const second: Opening = {
  word: "Quorvin",
  day: "2023-03-26",
  number: 847_362,
  asAt: "2023-03-01",
  picture: drawing,
  extension: "svg",
};

/** The day of an update that is withdrawn on the day of the second opening. */
export const leavingDay = "2023-01-02";

/** The document that all pages come from. */
export const source = "Our strategy";

/** What every standing page says of itself. */
export const standing = (title: string, more: object = {}) => ({
  title,
  summary: `${title} in brief.`,
  ...more,
});

/** What opens with an opening: entries of every kind, each named, linked or reported on by another. */
export function openingFiles({ word, day, number, asAt, picture, extension }: Opening): ContentFiles {
  const id = word.toLowerCase();
  const published = day;
  const change = { date: day, kind: "correction", note: `The ${word}change was made.` };
  const section = {
    id: `${id}section`,
    heading: `${word}heading`,
    workstream: `${id}stream`,
    goals: [`${id}goal`],
    places: ["northtown"],
    commitments: [
      {
        id: `${id}pledge`,
        promise: `The ${word}promise is kept.`,
        who: `The ${word}team`,
        due: {
          text: `${word}spring 2024`,
          by: "2024-05-31",
        },
      },
    ],
    outcomes: [
      {
        commitment: "calm-wards",
        status: "met",
        note: `The ${word}note.`,
      },
    ],
    readings: [
      {
        measure: "visits",
        value: number,
        asAt,
      },
    ],
  };
  const update = {
    title: `${word}title`,
    programme: "better-care",
    published,
    time: "09:30",
    previous: leavingDay < day ? leavingDay : "2022-12-01",
    summary: `The ${word}summary.`,
    redirect_from: [`/updates/${id}former/`],
    sections: [section],
  };
  // An update that is older than its programme is held with it.
  const early = {
    title: `${word}early`,
    programme: `${id}programme`,
    published: "2022-11-01",
    summary: "Early.",
    sections: [
      {
        id: "early",
        heading: `${word}earlyheading`,
      },
    ],
  };
  const plan = standing(`${word}plan`, { period: "2023 to 2024", source, published });
  return {
    [`updates/${day}-${id}id.md`]: markdown(
      update,
      `## ${word}heading`,
      `The ${word}body of the text.`,
      `![A ${word}alt](./${id}picture.${extension})`,
    ),
    [`updates/${id}picture.${extension}`]: picture,
    [`updates/2022-11-01-${id}early.md`]: markdown(early, `## ${word}earlyheading`, "Early."),
    [`goals/${id}goal.md`]: markdown(
      standing(`${word}goal`, { plan: "2022-23", source, published }),
      "A goal.",
    ),
    [`goals/${id}plangoal.md`]: markdown(
      standing(`${word}plangoal`, { plan: `${id}-23`, source }),
      "A goal.",
    ),
    [`plans/${id}-23/index.md`]: markdown(plan, "A plan."),
    [`plans/${id}-23/part.md`]: markdown(standing(`${word}part`, { source }), "A part."),
    [`programmes/${id}programme.md`]: markdown(standing(`${word}programme`, { published }), "A programme."),
    [`workstreams/${id}stream.md`]: markdown(
      standing(`${word}stream`, { programme: "better-care", published }),
      "A workstream.",
    ),
    [`strategy/${id}strategy.mdx`]: markdown(
      standing(`${word}strategy`, {
        source,
        published,
        commitments: [
          {
            id: `${id}vow`,
            promise: `The ${word}vow is kept.`,
          },
        ],
        changes: [change],
      }),
      "A page of the strategy.",
    ),
  };
}
