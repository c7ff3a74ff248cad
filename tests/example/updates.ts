import type { ContentFiles } from "./content.ts";
import { betterCare } from "./better-care.ts";
import { componentFiles, componentSections } from "./components.ts";
import { update } from "./update.ts";

// What the example trust has reported: the updates of Better Care, and 2 of Green Spaces.

const ponds = {
  id: "ponds",
  heading: "Ponds <and> “frogs”",
  workstream: "ponds",
  goals: ["zero-waste"],
  places: ["north"],
};

const greenSpaces = [
  update("2025-03-01", "green-spaces", "mdx", [
    {
      ...ponds,
      commitments: [{ id: "pond-dug", promise: "A pond is dug.", due: { text: "2025", by: "2025-12-31" } }],
      heading: "Ponds and frogs",
      text: "A **pond** is for\n\n| Animal | Count |\n| :----- | ----: |\n| Frogs | 3 |",
    },
    ...componentSections,
  ]),
  update("2026-03-01", "green-spaces", "md", [
    {
      ...ponds,
      readings: [{ measure: "trees-planted", value: 250, asAt: "2026-02-28" }],
      outcomes: [{ commitment: "pond-dug", status: "met", note: "The pond was dug." }],
      text: "Frogs & newts \\<moved in\\>.\n\n![A pond](./pond.png)",
    },
  ]),
];

// A picture of one green dot.
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==";

/** All updates of the example trust, and the picture that one of them shows. */
export const updateFiles: ContentFiles = Object.assign(
  { "updates/pond.png": Buffer.from(dot, "base64") },
  componentFiles,
  ...betterCare,
  ...greenSpaces,
);
