import { z } from "zod";
import { id, line } from "./fields.ts";
import type { Collection } from "./index.ts";

// What an .mdx file may use besides Markdown. Attributes are literal text, so that content never runs
// code; whatever readers read as sentences is Markdown between the tags, where every check sees it.

/** A component as a writer learns of it. */
export interface Component {
  /** What it is for. */
  about: string;
  attributes: z.ZodObject;
  /** What stands between its tags. */
  holds: Holds;
  /** The collections whose ids its attributes name. */
  names?: Readonly<Record<string, Collection>>;
  /** Whether what it holds is in other people's words, which stay as they are. */
  exact?: boolean;
}

/** What can stand between the tags of a component. */
export type Holds = "nothing" | "text" | "picture" | "ordered list" | "bullet list" | "video";

export const components = {
  Callout: {
    about: "Sets a short text apart from the rest, so that nobody misses it.",
    holds: "text",
    attributes: z
      .strictObject({
        kind: z
          .enum(["inset", "warning"])
          .default("inset")
          .describe("inset for what is good to know, warning for what can do harm. It is inset if left out."),
        heading: line.optional().describe("The heading of a warning. It is “Important” if left out."),
      })
      .refine(({ kind, heading }) => heading === undefined || kind === "warning", {
        path: ["heading"],
        error: 'is for a warning alone: add kind="warning", or leave the heading out',
      }),
  },
  Contact: {
    about: "Says where to send questions: the address that a programme or the site has for them.",
    holds: "nothing",
    attributes: z.strictObject({
      programme: id
        .optional()
        .describe("The id of the programme that the questions are about. Leave out for all others."),
    }),
    names: { programme: "programmes" },
  },
  Figure: {
    about: "A picture with a caption under it.",
    holds: "picture",
    attributes: z.strictObject({
      caption: line.describe("What readers learn from the picture, in a sentence, and who made it."),
    }),
  },
  Measure: {
    about:
      "The latest figure of a measure, with its date and the update that reported it. In an update, it is the latest on the update’s own day.",
    holds: "nothing",
    attributes: z.strictObject({ id: id.describe("The id of the measure, from measures.yaml.") }),
    names: { id: "measures" },
  },
  Pillars: {
    about: "Shows the parts that something rests on side by side: none comes before another.",
    holds: "bullet list",
    attributes: z.strictObject({}),
  },
  Quotation: {
    about: "What somebody said or wrote, word for word, with who it was.",
    holds: "text",
    attributes: z.strictObject({
      who: line.describe("Who said it, as the source names them."),
      source: line.optional().describe("The published document that it is from, by its title and date."),
    }),
    exact: true,
  },
  Steps: {
    about: "Shows the steps of something that happens in an order.",
    holds: "ordered list",
    attributes: z.strictObject({}),
  },
  Video: {
    about:
      "A video that is elsewhere: a still picture, a link that leads to it, and a link to its words. It never plays on the page, so no other website learns who reads it.",
    holds: "video",
    attributes: z.strictObject({
      length: line.describe("How long it is, such as 3 minutes."),
    }),
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

/** The names of all components, from A to Z. */
export const componentNames = Object.keys(components).filter(isComponentName);

/** True for the name of a component that there is. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

/** The component of a name, or nothing where there is none. */
export function getComponent(name: string): Component | undefined {
  return isComponentName(name) ? components[name] : undefined;
}

/** The attributes of a component, as its writer gives them. */
export type ComponentProps<Name extends ComponentName> = z.input<(typeof components)[Name]["attributes"]>;
