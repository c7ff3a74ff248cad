import type { Feed } from "./formats.ts";

// Feeds with what breaks careless writers, for tests.

/** Text with all that XML and HTML give a meaning to. */
export const awkward = `Beds & "Rooms" <b>ended</b> ]]> it’s 5 < 6 &amp; – café 🌱`;

/** A feed of two sections of an update, with awkward words. */
export const exampleFeed: Feed = {
  title: `${awkward} (workstream)`,
  description: `What updates report on ${awkward}.`,
  page: "https://record.example.org/workstreams/rooms/",
  self: "https://record.example.org/workstreams/rooms/feed.xml?of=a&b",
  author: { name: "Plans and progress", url: "https://record.example.org/", email: "site@example.org" },
  items: ["rooms", "paths"].map((id) => ({
    title: `${awkward} ${id}`,
    guid: `https://record.example.org/updates/2022-07-14-better-care/#${id}`,
    link: `https://record.example.org/updates/2022-07-14-better-care/#${id}`,
    published: "2022-07-14",
    summary: `From ${awkward}.`,
    html: `<p>Beds &amp; rooms <a href="https://record.example.org/glossary/#pilot">pilot</a> ]]&gt; 🌱</p>`,
    categories: [awkward, "Northtown"],
  })),
};
