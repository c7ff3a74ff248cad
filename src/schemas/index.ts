import type { z } from "zod";
import { measure, place, term, word, redirect } from "./lists.ts";
import { site } from "./site.ts";
import { goal, ownPage, plan, planPart, programme, strategyPage, workstream } from "./standing.ts";
import { update } from "./update.ts";

/** Every collection with its schema, and where in the content folder its entries are. */
export const collections = {
  strategy: { schema: strategyPage, files: "strategy/*.{md,mdx}" },
  plans: { schema: plan, files: "plans/*/index.{md,mdx}" },
  planParts: { schema: planPart, files: "plans/*/!(index).{md,mdx}" },
  goals: { schema: goal, files: "goals/*.{md,mdx}" },
  programmes: { schema: programme, files: "programmes/*.{md,mdx}" },
  workstreams: { schema: workstream, files: "workstreams/*.{md,mdx}" },
  updates: { schema: update, files: "updates/*.{md,mdx}" },
  pages: { schema: ownPage, files: "pages/*.{md,mdx}" },
  places: { schema: place, files: "places.yaml" },
  measures: { schema: measure, files: "measures.yaml" },
  glossary: { schema: term, files: "glossary.yaml" },
  redirects: { schema: redirect, files: "redirects.yaml" },
  words: { schema: word, files: "words-to-avoid.yaml" },
  site: { schema: site, files: "site.yaml" },
} as const;

/** The collections whose pages make commitments. Updates make them in their sections, and a goal is one. */
export const committing = ["strategy", "plans", "planParts"] as const;

export type Collection = keyof typeof collections;
export type Data<C extends Collection> = z.output<(typeof collections)[C]["schema"]>;
