import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import { stringify } from "yaml";
import { makePdf, tagged } from "../../src/source/attachment-fixture.ts";
import { type ContentFiles, writeMarkdown, readRecord } from "../setup/content.ts";
import { takePathOff } from "./built-site.ts";

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
const source = "Our strategy";

/** What every standing page says of itself. */
const standing = (title: string, more: object = {}) => ({
  title,
  summary: `${title} in brief.`,
  ...more,
});

/** What opens with an opening: entries of every kind, each named, linked or reported on by another. */
function openingFiles({ word, day, number, asAt, picture, extension }: Opening): ContentFiles {
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
    attachments: [{ file: `${id}file.pdf`, title: `The ${word}file`, notAccessible: `The ${word}cause.` }],
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
    [`updates/${day}-${id}id.md`]: writeMarkdown(
      update,
      `## ${word}heading`,
      `The ${word}body of the text.`,
      `![A ${word}alt](./${id}picture.${extension})`,
    ),
    [`updates/${id}picture.${extension}`]: picture,
    [`updates/${id}file.pdf`]: makePdf({ title: `${word}file`, author: "Young Trust", catalog: tagged }),
    [`updates/2022-11-01-${id}early.md`]: writeMarkdown(early, `## ${word}earlyheading`, "Early."),
    [`goals/${id}goal.md`]: writeMarkdown(
      standing(`${word}goal`, { plan: "2022-23", source, published }),
      "A goal.",
    ),
    [`goals/${id}plangoal.md`]: writeMarkdown(
      standing(`${word}plangoal`, { plan: `${id}-23`, source }),
      "A goal.",
    ),
    [`plans/${id}-23/index.md`]: writeMarkdown(plan, "A plan."),
    [`plans/${id}-23/part.md`]: writeMarkdown(standing(`${word}part`, { source }), "A part."),
    [`programmes/${id}programme.md`]: writeMarkdown(
      standing(`${word}programme`, { published }),
      "A programme.",
    ),
    [`workstreams/${id}stream.md`]: writeMarkdown(
      standing(`${word}stream`, { programme: "better-care", published }),
      "A workstream.",
    ),
    [`strategy/${id}strategy.mdx`]: writeMarkdown(
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

// Content that has two openings still to come: it links to them, names them and reports on them.

/** The word of what never opens. */
export const neverWord = "Drixnop";

/** A link to what opens with an opening or, where it was never written, its words alone. */
const link = (text: string, address: string, isWritten: boolean) =>
  isWritten ? `[${text}](${address})` : text;

/** The entries that are public before anything opens. They link to what opens, where that is written. */
function publicFiles(openings: Opening[]): ContentFiles {
  const has = (opening: Opening) => openings.includes(opening);
  const links = [first, second].map((opening) => {
    const id = opening.word.toLowerCase();
    const to = (text: string, address: string) => link(text, address, has(opening));
    return [
      to("The *report* on it", `/updates/${opening.day}-${id}id/#${id}section`),
      to("the goal", `/goals/${id}goal/`),
      to("the feed of that goal", `/goals/${id}goal/feed.xml`),
      to("the plan", `/plans/${id}-23/`),
      to("what changed", `/strategy/${id}strategy/`),
    ].join(", ");
  });
  const withdrawn = (opening: Opening) => ({
    date: opening.day,
    reason: `The ${opening.word}reason for this.`,
  });
  const leaving = standing("Leavingtitle", {
    source,
    commitments: [{ id: "left", promise: "Leavingpromise." }],
  });
  return {
    ...readRecord("young"),
    "plans/2022-23/index.md": writeMarkdown(
      standing("Our plan", { period: "2022 to 2023", source }),
      ...links.map((line) => `${line}.`),
    ),
    "goals/safety.md": writeMarkdown(
      standing("Safety", { plan: "2022-23", source }),
      `${links.join(".\n\n")}.`,
    ),
    "programmes/better-care.md": writeMarkdown(standing("Better Care"), `${links[1]}.`),
    "workstreams/garden-rooms.md": writeMarkdown(
      standing("Garden Rooms", { programme: "better-care" }),
      `${links[1]}.`,
    ),
    "strategy/leaving.md": writeMarkdown(
      { ...leaving, ...(has(second) && { withdrawn: withdrawn(second) }) },
      "The Leavingbody of the page.",
    ),
    "places.yaml": stringify({ northtown: { name: "Northtown", about: "A town." } }),
    "measures.yaml": stringify({
      visits: { label: "Visits", unit: "visits", counts: "Every visit.", better: "up" },
    }),
    "goals/never.md": writeMarkdown(
      standing(`${neverWord}title`, { draft: true, plan: "2022-23", source }),
      `The ${neverWord}body.`,
    ),
  };
}

/** The update that reports what is public between the two days, and names what is held until the second. */
function betweenFiles(openings: Opening[]): ContentFiles {
  const isWritten = openings.includes(second);
  const id = second.word.toLowerCase();
  const note = `The ${second.word}earlynote.`;
  const section = {
    id: "rooms",
    heading: "Garden Rooms",
    workstream: "garden-rooms",
    goals: ["safety"],
    ...(isWritten && {
      goals: ["safety", `${id}goal`],
      outcomes: [
        {
          commitment: `${id}vow`,
          status: "in progress",
          note,
        },
      ],
    }),
  };
  const about = { id: "more", heading: "More", ...(isWritten && { workstream: `${id}stream` }) };
  const update = {
    title: "Better Care update",
    programme: "better-care",
    published: first.day,
    summary: "What was done.",
    sections: [section, about],
  };
  const text = link("The next report", `/updates/${second.day}-${id}id/`, isWritten);
  return {
    [`updates/${first.day}-better-care.md`]: writeMarkdown(
      update,
      "## Garden Rooms",
      `${text} says more.`,
      "## More",
      `- ${text}`,
    ),
  };
}

/** An update that is withdrawn on the second day, where that is written. */
function leavingFiles(isWithdrawn: boolean): ContentFiles {
  const update = {
    title: "Leavingupdate",
    programme: "better-care",
    published: leavingDay,
    summary: "What was done.",
    ...(isWithdrawn && {
      withdrawn: {
        date: second.day,
        reason: "It was wrong.",
      },
    }),
    sections: [
      {
        id: "leaving",
        heading: "Leavingheading",
        workstream: "garden-rooms",
        readings: [
          {
            measure: "visits",
            value: 736451,
            asAt: "2022-11-01",
          },
        ],
      },
    ],
  };
  return {
    [`updates/${leavingDay}-better-care.md`]: writeMarkdown(
      update,
      "## Leavingheading",
      "The Leavingtext of [it](leavingfigures.csv).",
    ),
    "updates/leavingfigures.csv": "ward,visits\nNorth,83746251\n",
  };
}

/** The content of the young record with what some openings hold back. */
export function contentWith(...openings: Opening[]): ContentFiles {
  const leaving = leavingFiles(openings.includes(second));
  const files = { ...publicFiles(openings), ...betweenFiles(openings), ...leaving };
  return Object.assign(files, ...openings.map(openingFiles));
}

/** A file of a built site. */
export interface BuiltFile {
  /** Its address inside the site, such as `/updates/feed.xml`. */
  path: string;
  bytes: Buffer;
  /** Its name and its bytes in small letters; of a compressed file, what it holds. */
  text: string;
}

/** Every file of a built site, of every kind. */
export function builtFiles(folder: string): BuiltFile[] {
  return globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(file);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b; // gzip, RFC 1952
      const held = isCompressed ? gunzipSync(bytes) : bytes;
      return { path, bytes, text: `${path}\n${held.toString("latin1")}`.toLowerCase() };
    });
}

/** The addresses of the files that have any of some words, in small letters or capitals. */
export function filesWith(files: BuiltFile[], ...words: string[]): string[] {
  const small = words.map((word) => word.toLowerCase());
  return files.filter(({ text }) => small.some((word) => text.includes(word))).map(({ path }) => path);
}

const links = /(?:href|src|xmlUrl|htmlUrl)=\\?"(?:https:\/\/record\.example\.org)?(\/[^"\\#?]*)/g;

/** Every link inside the site that leads nowhere, after the file that has it. */
export function deadLinks(files: BuiltFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => /\.(?:html|xml|json|opml)$/.test(path))
    .flatMap(({ path, bytes }) =>
      [...takePathOff(bytes.toString()).matchAll(links)]
        .map(([, to = ""]) => decodeURI(to))
        .filter((to) => !paths.has(to.endsWith("/") ? `${to}index.html` : to))
        .map((to) => `${path} ${to}`),
    );
}

/**
 * Where each word of an opening is to be found once it is public: in these files, or in one of a folder
 * or of a name that begins so. `ID` stands for the opening's own word and `DAY` for its day.
 */
export const places: Record<string, string[]> = {
  title: [
    "/updates/index.html",
    "/updates/2023/index.html",
    "/updates/DAY-IDid/index.html",
    "/search/index.html",
    "/updates/feed.xml",
    "/updates/feed.json",
    "/data/updates.json",
    "/data/updates.csv",
    "/pagefind/",
  ],
  summary: ["/updates/index.html", "/updates/feed.xml", "/data/updates.json"],
  body: ["/updates/DAY-IDid/index.html", "/updates/feed.xml", "/data/updates.json", "/pagefind/"],
  heading: [
    "/updates/DAY-IDid/index.html",
    "/programmes/better-care/feed.xml",
    "/goals/IDgoal/feed.json",
    "/workstreams/IDstream/index.html",
    "/places/northtown/index.html",
    "/pagefind/",
  ],
  section: ["/updates/DAY-IDid/index.html", "/places/northtown/feed.xml", "/data/commitments.csv"],
  promise: [
    "/commitments/all/index.html",
    "/data/commitments.json",
    "/commitments/due-dates.ics",
    "/pagefind/",
  ],
  team: ["/commitments/all/index.html", "/data/commitments.csv"],
  spring: ["/commitments/all/index.html", "/data/commitments.json"],
  note: ["/strategy/our-strategy/index.html", "/data/commitments.json"],
  alt: ["/updates/DAY-IDid/index.html", "/updates/feed.xml"],
  file: [
    "/attachments/updates/IDfile.pdf",
    "/updates/DAY-IDid/index.html",
    "/updates/feed.xml",
    "/updates/feed.json",
    "/pagefind/",
  ],
  cause: ["/updates/DAY-IDid/index.html", "/pagefind/"],
  picture: ["/pictures/IDpicture.", "/updates/DAY-IDid/index.html"],
  id: ["/sitemap-0.xml", "/updates/DAY-IDid/index.html"],
  former: ["/updates/IDformer/index.html", "/updates/feed.xml"],
  early: ["/updates/2022-11-01-IDearly/index.html", "/updates/2022/index.html"],
  goal: ["/goals/IDgoal/index.html", "/plans/2022-23/index.html", "/data/goals.json", "/feeds/goals.opml"],
  plan: ["/plans/ID-23/index.html", "/plans/index.html"],
  part: ["/plans/ID-23/part/index.html", "/plans/ID-23/index.html"],
  plangoal: ["/goals/IDplangoal/index.html", "/plans/ID-23/index.html"],
  programme: ["/programmes/IDprogramme/index.html", "/data/programmes.json"],
  stream: ["/workstreams/IDstream/index.html", "/progress/index.html", "/data/workstreams.json"],
  strategy: ["/strategy/IDstrategy/index.html", "/strategy/index.html"],
  vow: ["/strategy/IDstrategy/index.html", "/data/commitments.json"],
  figure: [
    "/measures/visits/index.html",
    "/measures/visits/readings.csv",
    "/progress/index.html",
    "/data/readings.csv",
    "/data/readings.json",
    "/updates/DAY-IDid/index.html",
  ],
  change: ["/strategy/IDstrategy/index.html", "/corrections/index.html", "/corrections/feed.xml"],
};
