import { stringify } from "yaml";
import { markdown, type ContentFiles } from "./content.ts";

// The example trust on its first day: it has said who it is and what its strategy is, and no more.

const site = {
  organisation: { name: "Example Trust", contact: "questions@example.org" },
  title: "Example record",
  description: "What the Example Trust said it would do, and what it has reported.",
  address: "https://record.example.org",
  repository: { address: "https://code.example.org/record", branch: "main", folder: "content" },
  home: {
    heading: "What we planned, and what we reported",
    lead: "A record of promises and of what came of them.",
    sources: ["Our strategy"],
  },
  sections: {
    strategy: "Where we want to be.",
    plans: "What we set out to do, year by year.",
    goals: "What we want to reach.",
    updates: "What we have reported, newest first.",
    programmes: "The programmes of work that publish updates.",
    workstreams: "The pieces of work that the updates report on.",
    places: "Where the work happens.",
    glossary: "Words that we use, and what they mean.",
  },
  goals: { name: "Zero goals" },
  feed: { title: "Example updates", description: "What the Example Trust reports." },
  navigation: ["strategy", "plans", "goals", "updates", "commitments", "progress", "places"].map((name) => ({
    text: name.charAt(0).toUpperCase() + name.slice(1),
    href: `/${name}/`,
  })),
};

const strategy = {
  title: "Our strategy",
  summary: "A good rating, and calm wards.",
  source: "Our strategy",
  commitments: [
    { id: "good-rating", promise: "The trust is rated good.", due: { text: "by 2027", by: "2027-12-31" } },
    { id: "calm-wards", promise: "Wards are calm." },
  ],
};

/** The content of the example trust's first day. */
export const youngFiles: ContentFiles = {
  "site.yaml": stringify(site),
  "strategy/our-strategy.md": markdown(strategy, "We want to be good."),
};
