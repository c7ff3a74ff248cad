import { markdown, type ContentFiles } from "./content.ts";
import { update } from "./update.ts";

// Every component, on a page and in an update of the example trust, beside what is held.

/** The figure of an update that nobody sees before 2036. */
export const heldFigure = 736_451;

/** A component of each kind that updates and pages share, with the words that readers find in it. */
export const shared = [
  { text: "<Callout>\n\nMind *the* pond.\n\n</Callout>", words: "Mind the pond." },
  {
    text: '<Callout kind="warning" heading="Deep &amp; cold">\n\nSee [what is to come](/goals/secret/).\n\n</Callout>',
    words: "Important: Deep & cold See what is to come.",
  },
  {
    text: '<Figure caption="A pond, drawn.">\n\n![Water under trees](pond.svg)\n\n</Figure>',
    words: "A pond, drawn.",
  },
  { text: "<Steps>\n\n1. dig\n2. fill\n\n</Steps>", words: "dig fill" },
  { text: "<Pillars>\n\n- water\n- [trees](/places/)\n\n</Pillars>", words: "water trees" },
  {
    text: '<Quotation who="A gardener" source="Pond news">\n\nFrogs came.\n\n</Quotation>',
    words: "Frogs came. A gardener, Pond news",
  },
  {
    text: '<Contact programme="better-care" />',
    words: "Questions about Better Care: better-care@example.org",
  },
  {
    text: '<Contact programme="secret-care" />',
    words: "Questions about Example Trust: questions@example.org",
  },
  {
    text: '<Measure id="waiting-days" />',
    words: "Days of waiting No update has reported on this yet.",
  },
];

/** The sections of an update that have them, and the one after. */
export const componentSections = [
  {
    ...{ id: "gardens", heading: "Gardens" },
    text: [...shared.map(({ text }) => text), '<Measure id="teams-visited" />'].join("\n\n"),
  },
  { id: "paths", heading: "Paths", text: "None yet." },
];

const pond = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"></svg>\n';
const held = { value: heldFigure, asAt: "2036-10-31" };

/** The page that has them, their picture, and what is held. */
export const componentFiles: ContentFiles = {
  "strategy/ponds.mdx": markdown(
    { title: "Why we dig", summary: "What ponds are for.", source: "Our strategy" },
    ...shared.map(({ text }) => text),
    "## Figures",
    '<Callout kind="warning">\n\nNot all are in.\n\n</Callout>',
    '<Measure id="teams-visited" />',
  ),
  "strategy/pond.svg": pond,
  "updates/pond.svg": pond,
  "programmes/secret-care.md": markdown(
    { title: "Secretcare", summary: "Hush.", contact: "secretcare@example.org", draft: true },
    "Hush.",
  ),
  "goals/secret.md": markdown(
    { title: "Secretgoal", summary: "Hush.", plan: "2024-25", source: "Our plan", draft: true },
    "Hush.",
  ),
  ...update("2036-12-01", "green-spaces", "md", [
    {
      ...{ id: "figures", heading: "Figures", text: "Later." },
      readings: ["teams-visited", "waiting-days"].map((measure) => ({ measure, ...held })),
    },
  ]),
};
