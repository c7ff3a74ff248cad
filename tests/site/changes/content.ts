import { markdown, readRecord, type ContentFiles } from "../../setup/content.ts";
import { parse, stringify } from "yaml";

const youngFiles = readRecord("young");

// One update of the young record as it was published, after a correction, under a new name, and on another host.

const first = "/updates/2022-03-14-better-care/";
const changes = [
  { date: "2022-05-03", kind: "correction", note: "There are four rooms, not three." },
  { date: "2022-05-04", kind: "minor", note: "A comma was missing." },
];

function update(rooms: string, workstream: string, more: object = {}): string {
  const data = {
    title: "Better Care update",
    programme: "better-care",
    published: "2022-03-14",
    summary: "What was done.",
    ...more,
    sections: [
      {
        id: "rooms",
        heading: "Garden Rooms",
        workstream,
      },
      {
        id: "nights",
        heading: "Nights",
      },
    ],
  };
  return markdown(data, "Since last time:", "## Garden Rooms", rooms, "## Nights", "Nights are calm.");
}

function workstream(more: object = {}): string {
  const data = { title: "Garden Rooms", summary: "Rooms in gardens.", programme: "better-care", ...more };
  return markdown(data, "They are quiet.");
}

const standing: ContentFiles = {
  ...youngFiles,
  "programmes/better-care.md": markdown({ title: "Better Care", summary: "Makes care better." }, "Care."),
};

export const published: ContentFiles = {
  ...standing,
  "updates/2022-03-14-better-care.md": update("There are three rooms.", "rooms"),
  "workstreams/rooms.md": workstream(),
};

export const corrected: ContentFiles = {
  ...published,
  "updates/2022-03-14-better-care.md": update("There are four rooms.", "rooms", { changes }),
};

export const renamed: ContentFiles = {
  ...standing,
  "updates/2022-03-14-rooms.md": update("There are four rooms.", "garden-rooms", {
    changes,
    redirect_from: [first],
  }),
  "workstreams/garden-rooms.md": workstream({ redirect_from: ["/workstreams/rooms/"] }),
  "redirects.yaml": '/news/: { to: /updates/ }\n/news/rooms/: { to: "/updates/2022-03-14-rooms/#rooms" }\n',
};

export const rehosted: ContentFiles = {
  ...renamed,
  "site.yaml": stringify({
    ...parse(String(youngFiles["site.yaml"])),
    address: "https://progress.example.org",
    firstAddress: "https://record.example.org",
  }),
};
