import { markdown, type ContentFiles } from "../../setup/content.ts";
import { update } from "../update.ts";
import { pagePath, type Family, type Input } from "../input.ts";
import { closing, type Closing } from "./closing.ts";

const strategy = (name: string, data: object): ContentFiles => ({
  [pagePath(name)]: markdown(
    { title: "A page", summary: "A summary.", source: "Our plan", ...data },
    "Words.",
  ),
});

/** What can hold such a text: the field that an input writes it in. */
const places: Record<
  string,
  (name: string, text: string, index: number) => Omit<Input, "name" | "expected">
> = {
  title: (name, title) => ({ files: strategy(name, { title }) }),
  summary: (name, summary) => ({ files: strategy(name, { summary }) }),
  source: (name, source) => ({ files: strategy(name, { source }) }),
  owner: (name, owner) => ({
    files: strategy(name, { owner, reviewed: "2024-01-08", reviewBy: "2024-02-08" }),
  }),
  promise: (name, promise) => ({
    files: strategy(name, {
      commitments: [{ id: name, promise, who: promise, due: { text: promise, by: "2027-05-31" } }],
    }),
  }),
  withdrawal: (name, reason) => ({ files: strategy(name, { withdrawn: { date: "2024-02-08", reason } }) }),
  change: (name, note) => ({
    files: strategy(name, {
      published: "2024-01-08",
      changes: [{ date: "2024-02-08", kind: "correction", note }],
    }),
  }),
  update: (name, heading, index) => ({
    files: update(`2025-${String(index + 1).padStart(2, "0")}-09`, "green-spaces", "md", [
      {
        id: name,
        heading,
        workstream: "ponds",
        places: ["northtown"],
        goals: ["zero-waste"],
        commitments: [
          {
            id: name,
            promise: heading,
          },
        ],
        outcomes: [
          {
            commitment: "shorter-waits",
            status: "in progress",
            note: heading,
          },
        ],
        readings: [
          {
            measure: name,
            value: index,
            asAt: "2025-01-08",
          },
        ],
        text: `About ${name}.`,
      },
    ]),
    data: { "measures.yaml": { [name]: { label: heading, unit: heading, counts: heading, better: "up" } } },
  }),
  place: (name, text) => ({ data: { "places.yaml": { [name]: { name: text, about: text } } } }),
  term: (name, text) => ({
    data: { "glossary.yaml": { [name]: { term: text, standsFor: text, meaning: text, source: text } } },
  }),
  plan: (_name, text, index) => ({
    files: {
      [`plans/${2030 + index}-${31 + index}/index.md`]: markdown(
        { title: text, period: text, summary: text, source: text, namedOnly: [{ title: text, note: text }] },
        "Words.",
      ),
    },
  }),
  programme: (name, text) => ({
    files: {
      [`programmes/${name}.md`]: markdown({ title: text, summary: text }, "Words."),
      [`workstreams/${name}.md`]: markdown({ title: text, summary: text, programme: name }, "Words."),
    },
  }),
};

const wanted: Record<keyof typeof places, Closing[]> = {
  title: [
    "page",
    "attribute",
    "apostrophe",
    "handler",
    "xml",
    "entity",
    "comment",
    "instruction",
    "json",
    "nunjucks",
    "template",
    "header",
    "search",
  ],
  summary: ["page", "attribute", "xml", "json"],
  source: ["page", "formula"],
  owner: ["page"],
  promise: [
    "page",
    "xml",
    "calendar",
    "formula",
    "command",
    "plus",
    "minus",
    "at",
    "fullwidth",
    "quote",
    "semicolon",
  ],
  withdrawal: ["page", "entity"],
  change: ["page", "xml"],
  update: ["page", "xml", "json", "drawing", "nunjucks"],
  place: ["page", "attribute", "minus"],
  term: ["page", "json", "at"],
  plan: ["page", "apostrophe"],
  programme: ["page", "attribute", "xml"],
};

/** A text of the site itself, which every page, feed and file shows. */
const site = (name: string, data: object): Input => ({
  name,
  data: { "site.yaml": data },
  expected: "inert",
});

/** Texts of fields that break out of pages, feeds, data, calendars and tables. */
export const fields: Family = {
  name: "Breaking out of formats",
  inputs: [
    ...Object.entries(wanted).flatMap(([place, closings]) =>
      closings.map((one, index): Input => {
        const name = `${place}-${one}`;
        return { name, ...places[place]!(name, closing[one], index), expected: "inert" };
      }),
    ),
    site("site-organisation", {
      organisation: { name: `Example ${closing.json}`, descriptor: closing.page },
    }),
    site("site-title", { title: closing.xml }),
    site("site-description", { description: closing.attribute }),
    site("site-home", {
      home: { heading: closing.page, lead: closing.nunjucks, sources: [closing.template] },
    }),
    site("site-feed", {
      feed: { title: closing.xml, description: `${closing.instruction}${closing.entity}` },
    }),
    site("site-goals", { goals: { name: closing.page } }),
    site("site-lists", {
      sections: { strategy: closing.page, goals: closing.comment, glossary: closing.handler },
    }),
  ],
};
