import type { Front } from "./written.ts";

const words = "What Example Trust set out to do, and what came of it.";

/** What an organisation that there is not says of itself. */
export const site: Front<"site"> = {
  organisation: { name: "Example Trust", contact: "questions@example.org" },
  title: "Example Trust record",
  description: words,
  address: "https://record.example.org",
  repository: { address: "https://code.example.org/record", branch: "main", folder: "content" },
  home: { heading: "What we planned, and what came of it", lead: words, sources: ["Example plan"] },
  sections: {
    strategy: words,
    plans: words,
    goals: words,
    updates: words,
    programmes: words,
    workstreams: words,
    places: words,
    glossary: words,
  },
  goals: { name: "Example goals" },
  feed: { title: "Example Trust updates", description: words },
  navigation: ["Plans", "Goals", "Updates", "Commitments", "Progress", "Places"].map((text) => ({
    text,
    href: `/${text.toLowerCase()}/`,
  })),
};
