import { stringify } from "yaml";
import { markdown, type ContentFiles } from "../example/content.ts";
import { youngFiles } from "../example/young.ts";

// Content that has every component, on a page and in an update, beside what is held.

/** The figure of an update that nobody sees yet. */
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
    text: '<Measure id="nights" />',
    words: "Quiet nights No update has reported on this yet.",
  },
];

const measure = (label: string, unit: string) => ({ label, unit, counts: "Each once.", better: "up" });
const pond = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"></svg>\n';

function update(published: string, readings: object[], text: string): ContentFiles {
  const sections = [
    { id: "ponds", heading: "Ponds", readings },
    { id: "paths", heading: "Paths" },
  ];
  const data = { title: "Better Care update", programme: "better-care", published, summary: "News." };
  const file = `updates/${published}-better-care.mdx`;
  return {
    [file]: markdown({ ...data, sections }, "Since last time:", "## Ponds", text, "## Paths", "None yet."),
  };
}

const visits = (value: number, asAt: string) => ({ measure: "visits", value, asAt });

export const componentFiles: ContentFiles = {
  ...youngFiles,
  "strategy/ponds.mdx": markdown(
    { title: "Ponds", summary: "Why we dig.", source: "Our strategy" },
    ...shared.map(({ text }) => text),
    "## Figures",
    '<Callout kind="warning">\n\nNot all are in.\n\n</Callout>',
    '<Measure id="visits" />',
  ),
  "strategy/pond.svg": pond,
  "updates/pond.svg": pond,
  "programmes/better-care.md": markdown(
    { title: "Better Care", summary: "Ponds.", contact: "better-care@example.org" },
    "Ponds and paths.",
  ),
  "programmes/secret-care.md": markdown(
    { title: "Secretcare", summary: "Hush.", contact: "secretcare@example.org", draft: true },
    "Hush.",
  ),
  "plans/2022-23/index.md": markdown(
    { title: "Our plan", period: "2022 to 2023", summary: "A year.", source: "Our plan" },
    "A plan.",
  ),
  "goals/secret.md": markdown(
    { title: "Secretgoal", summary: "Hush.", plan: "2022-23", source: "Our plan", draft: true },
    "Hush.",
  ),
  "measures.yaml": stringify({
    nights: measure("Quiet nights", "nights"),
    visits: measure("Visits", "visits"),
  }),
  ...update(
    "2022-03-01",
    [visits(11, "2022-02-28")],
    [...shared.map(({ text }) => text), '<Measure id="visits" />'].join("\n\n"),
  ),
  ...update("2022-06-01", [visits(25, "2022-05-31")], "More."),
  ...update(
    "2022-09-01",
    [visits(heldFigure, "2022-08-31"), { ...visits(heldFigure, "2022-08-31"), measure: "nights" }],
    "Later.",
  ),
};
