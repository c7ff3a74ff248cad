import { z } from "zod";
import { ownStatus } from "./commitment.ts";
import { emailAddress, id, line, webAddress } from "./fields.ts";

const link = z.strictObject({
  text: line.describe("The words of the link."),
  href: z
    .string()
    // A browser takes // and /\\ for the beginning of another host.
    .regex(/^\/(?![/\\])/, { error: "must begin with one /" })
    .describe("The address inside this site, such as /goals/."),
});

/** A link of the footer may also lead to another site, such as the organisation's own. */
const footerLink = link.extend({
  href: z
    .union([link.shape.href, webAddress], {
      error: "must begin with one /, or be a whole address that begins with https://",
    })
    .describe("The address inside this site, such as /about/, or the whole address of another."),
});

// It becomes a part of stylesheets: nothing but six figures can be one.
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, {
  error: 'must be # and six figures or letters from a to f, in quotes: "#005eb8"',
});

const address = webAddress.regex(/^https:\/\/[^/?#]+(?:\/[\w.~-]+)*\/?$/, {
  error:
    "must be the address of a host, with or without a path, such as https://record.example.org or https://trust.example.org/progress",
});

/** A name in a repository, which becomes part of addresses that lead editors there. */
const pathInRepository = line.regex(/^[\w-]+(?:[./]?[\w-]+)*$/, {
  error: "must be letters, digits, hyphens, dots and slashes, such as main or docs/content",
});

/** Where readers subscribe: most lists have a page for it, some an address that takes an empty message. */
const subscribe = line.refine(
  (text) => webAddress.safeParse(text).success || emailAddress.safeParse(text).success,
  { error: "must be a whole address that begins with https://, or an e-mail address" },
);

const topic = id.optional();

const emailTopic = z
  .strictObject({
    programme: topic.describe("The id of a programme."),
    workstream: topic.describe("The id of a workstream."),
    goal: topic.describe("The id of a goal."),
    place: topic.describe("The id of a place."),
    subscribe: subscribe.describe("The page, or the e-mail address, where readers ask for its emails."),
  })
  .refine(({ subscribe: _, ...named }) => Object.values(named).filter(Boolean).length === 1, {
    error: "must have one of programme, workstream, goal and place",
  });

/** `site.yaml`: all that the site says of the organisation it is about. */
export const site = z.strictObject({
  organisation: z
    .strictObject({
      name: line.describe("The organisation’s name, as the header shows it."),
      descriptor: line.optional().describe("The words under the name, such as NHS Foundation Trust."),
      contact: emailAddress
        .optional()
        .describe(
          "The address for questions about what the organisation does that no programme has its own for.",
        ),
      logo: z
        .strictObject({
          file: line.describe("The picture’s file in the content folder, such as logo.svg."),
          alt: line.describe("What it says, in words, such as Hillside Council."),
        })
        .optional()
        .describe("The organisation’s own logo. Without one, the header has its name in words."),
      nhsLogo: z
        .boolean()
        .default(false)
        .describe(
          "Write true if the organisation may use the NHS logo here and has said so. The header has it then, unless there is a logo of its own.",
        ),
    })
    .describe("Who this record is about."),
  colours: z
    .strictObject({
      header: colour
        .optional()
        .describe("The colour behind the header and the head of the home page, with white words on it."),
      links: colour.optional().describe("The colour of links."),
    })
    .optional()
    .describe("Colours of the organisation’s own, in place of the blue that the site has without them."),
  title: line.describe("The site’s name, shown in the header and after every page’s title."),
  problems: emailAddress
    .optional()
    .describe(
      "The address for problems with this site: its pages, privacy, licence and accessibility. Until it is set, pages say that it is to be set.",
    ),
  contacts: z
    .array(
      z.strictObject({
        for: line.describe("What it is for, such as Press."),
        email: emailAddress.describe("The address of the team."),
      }),
    )
    .default([])
    .describe("Other addresses that readers can write to. They are at the foot of every page."),
  description: line.describe("What the site is, in one sentence, for search engines and sharing."),
  address: address.describe(
    "The address that the site is published at, which may have a path, such as https://trust.example.org/progress.",
  ),
  firstAddress: address
    .optional()
    .describe(
      "The address that it was published at first, once it has another. Feed readers know updates by it.",
    ),
  licence: z
    .strictObject({
      id: line.describe("Its id in the SPDX list of licences, such as OGL-UK-3.0."),
      address: webAddress.describe("The address of its text."),
    })
    .optional()
    .describe(
      "The licence that the organisation publishes the data and texts of this site under. Without one, the site says that none is stated.",
    ),
  email: z
    .strictObject({
      all: subscribe.describe("The page, or the e-mail address, where readers ask for emails of everything."),
      topics: z
        .array(emailTopic)
        .default([])
        .describe("The programmes, workstreams, goals and places that have emails of their own."),
    })
    .optional()
    .describe(
      "Where readers ask for emails of what is new, once the organisation sends them. Without it, no page offers any.",
    ),
  repository: z
    .strictObject({
      address: webAddress.describe("The web address of the repository that holds the content."),
      branch: pathInRepository.describe("The branch that is published, such as main."),
      folder: pathInRepository.describe("The folder of the content in the repository, such as content."),
    })
    .describe("Where editors change the content."),
  home: z
    .strictObject({
      heading: line.describe("The home page’s heading."),
      lead: line.describe("The sentence under it: what this site is."),
      sources: z.array(line).min(1).describe("The published documents that the record is built from."),
    })
    .describe("The words of the home page."),
  sections: z
    .strictObject({
      strategy: line.describe("The line under the heading of the strategy’s page."),
      plans: line.describe("The line under the heading of the list of plans."),
      goals: line.describe("The line under the heading of the list of goals."),
      updates: line.describe("The line under the heading of the list of updates."),
      programmes: line.describe("The line under the heading of the list of programmes."),
      workstreams: line.describe("The line under the heading of the list of workstreams."),
      places: line.describe("The line under the heading of the list of places."),
      glossary: line.describe("The line under the heading of the glossary."),
    })
    .describe("What the lists say of themselves."),
  goals: z
    .strictObject({ name: line.describe("What the goals are called together, such as Zero goals.") })
    .describe("Words about the goals."),
  tags: z
    .array(
      z.strictObject({
        id: id.describe("Its name in addresses, which updates have under tags, such as gardens."),
        title: line.describe("What readers see."),
        about: line.optional().describe("What is under it, in a sentence."),
      }),
    )
    .default([])
    .describe(
      "What updates can be about besides programmes, workstreams, goals and places. Each has a page and a feed.",
    ),
  updateKinds: z
    .array(line)
    .default([])
    .describe("What your updates are besides updates, such as Notice or Board paper."),
  statuses: z
    .array(ownStatus)
    .default([])
    .describe(
      "Words of your own for what is reported of commitments, such as on track. Readers see them as you write them.",
    ),
  feed: z
    .strictObject({
      title: line.describe("The title of the feed of all updates."),
      description: line.describe("What a subscriber gets from it."),
    })
    .describe("The words of the feed."),
  navigation: z.array(link).min(1).max(7).describe("The links of the header."),
  footer: z
    .array(footerLink)
    .max(6)
    .default([])
    .describe("Links of the organisation’s own at the foot of every page."),
});

export type SiteData = z.output<typeof site>;

/** The licence that a site states. */
export type Licence = NonNullable<SiteData["licence"]>;

/** The topic that has emails of its own, by its kind and id. */
export function getEmailTopic({ programme, workstream, goal, place }: z.output<typeof emailTopic>): {
  kind: "programmes" | "workstreams" | "goals" | "places";
  id: string;
} {
  if (programme !== undefined) return { kind: "programmes", id: programme };
  if (workstream !== undefined) return { kind: "workstreams", id: workstream };
  if (goal !== undefined) return { kind: "goals", id: goal };
  return { kind: "places", id: place ?? "" };
}
