import { stringify } from "yaml";
import { markdown, type ContentFiles } from "./content.ts";
import { youngFiles } from "./young.ts";

// What the example trust says besides its updates: pages that stand, places, measures and words.

const workstream = (title: string, more: object = {}) =>
  markdown({ title, summary: `About ${title}.`, programme: "better-care", ...more }, `This is ${title}.`);

const goal = (title: string) =>
  markdown(
    { title, plan: "2024-25", summary: `About ${title}.`, source: "Our plan" },
    `The goal is ${title}.`,
  );

const measure = (label: string, unit: string, more: object = {}) => ({
  ...{ label, unit, counts: `${label}, each once.`, better: "up" },
  ...more,
});

/** The content of the example trust, without its updates. */
export const standingFiles: ContentFiles = {
  ...youngFiles,
  "strategy/our-approach.mdx": markdown(
    { title: "Our approach", summary: "How we work.", source: "Our strategy" },
    "We ask, try and *learn*.",
    "## How we learn\n\nWe visit [Northtown](/places/northtown/).",
  ),
  "plans/2024-25/index.md": markdown(
    { title: "Our plan", period: "2024 to 2025", summary: "What we do this year.", source: "Our plan" },
    "A plan.",
  ),
  "plans/2024-25/priorities.md": markdown(
    {
      ...{ title: "Priorities", summary: "What comes first.", source: "Our plan" },
      commitments: [
        { id: "shorter-waits", promise: "Waits are shorter.", who: "The access team" },
        { id: "beds-moved", promise: "Beds move to Northtown.", places: ["northtown"] },
      ],
    },
    "Waits come first.",
  ),
  "goals/zero-waste.md": goal("Zero waste"),
  "goals/zero-falls.md": goal("Zero falls"),
  "programmes/better-care.md": markdown(
    { title: "Better Care", summary: "Makes care better.", contact: "better-care@example.org" },
    "Rooms, nights and kitchens.",
  ),
  "programmes/green-spaces.md": markdown(
    {
      ...{ title: "Green Spaces", summary: "Plants gardens." },
      ...{ owner: "Head of Estates", reviewed: "2025-05-01", reviewBy: "2026-05-01" },
    },
    "Gardens.",
  ),
  "workstreams/garden-rooms.md": workstream("Garden Rooms"),
  "workstreams/quiet-hours.md": workstream("Quiet Hours"),
  "workstreams/night-buses.md": workstream("Night Buses", { ended: "2025-06-30" }),
  "workstreams/new-kitchens.md": workstream("New Kitchens"),
  "workstreams/ponds.md": workstream("Ponds", { programme: "green-spaces" }),
  "places.yaml": stringify({
    north: { name: "The North", about: "Northtown and Hillside." },
    northtown: { name: "Northtown", within: "north", about: "A town." },
    hillside: { name: "Hillside", within: "north", about: "A village." },
    southtown: { name: "Southtown", about: "Another town." },
    lakeside: { name: "Lakeside", about: "A village by a lake." },
  }),
  "measures.yaml": stringify({
    "teams-visited": measure("Teams visited", "teams"),
    complaints: measure("Complaints", "complaints", { better: "down" }),
    "trees-planted": measure("Trees planted", "trees", { target: 400 }),
    "waiting-days": measure("Days of waiting", "days", { better: "down" }),
  }),
  "glossary.yaml": stringify({ pilot: { term: "Pilot", meaning: "A first try." } }),
};
