import { stringify } from "yaml";
import { markdown, readRecord, type ContentFiles } from "../setup/content.ts";
import {
  first,
  leavingDay,
  openingFiles,
  second,
  source,
  standing,
  type Opening,
} from "./publication-openings.ts";

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
    "plans/2022-23/index.md": markdown(
      standing("Our plan", { period: "2022 to 2023", source }),
      ...links.map((line) => `${line}.`),
    ),
    "goals/safety.md": markdown(standing("Safety", { plan: "2022-23", source }), `${links.join(".\n\n")}.`),
    "programmes/better-care.md": markdown(standing("Better Care"), `${links[1]}.`),
    "workstreams/garden-rooms.md": markdown(
      standing("Garden Rooms", { programme: "better-care" }),
      `${links[1]}.`,
    ),
    "strategy/leaving.md": markdown(
      { ...leaving, ...(has(second) && { withdrawn: withdrawn(second) }) },
      "The Leavingbody of the page.",
    ),
    "places.yaml": stringify({ northtown: { name: "Northtown", about: "A town." } }),
    "measures.yaml": stringify({
      visits: { label: "Visits", unit: "visits", counts: "Every visit.", better: "up" },
    }),
    "goals/never.md": markdown(
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
    [`updates/${first.day}-better-care.md`]: markdown(
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
    [`updates/${leavingDay}-better-care.md`]: markdown(update, "## Leavingheading", "The Leavingtext of it."),
  };
}

/** The content of the young record with what some openings hold back. */
export function contentWith(...openings: Opening[]): ContentFiles {
  const leaving = leavingFiles(openings.includes(second));
  const files = { ...publicFiles(openings), ...betweenFiles(openings), ...leaving };
  return Object.assign(files, ...openings.map(openingFiles));
}
