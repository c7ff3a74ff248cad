import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Something that an editor does, on the content of docs/content/example. */
export interface OrdinaryChange {
  title: string;
  /** What the editor did, in a sentence. */
  about: string;
  make(files: ContentFiles): void;
}

/** The files of a content folder, to be changed. */
export interface ContentFiles {
  write(path: string, text: string): void;
  /** Puts other words in place of some. Throws where they aren't there. */
  replace(path: string, from: string, to: string): void;
  rename(from: string, to: string): void;
}

/** The files of a content folder. */
export function openFiles(folder: string): ContentFiles {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    write,
    replace(path, from, to) {
      const text = readFileSync(join(folder, path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
      write(
        path,
        text.replace(from, () => to),
      );
    },
    rename(from, to) {
      rmSync(join(folder, to), { force: true });
      renameSync(join(folder, from), join(folder, to));
    },
  };
}

const first = "updates/2022-03-14-better-care.md";

const update = (day: string, previous: string, words: string, more = "") => `---
title: Better Care update
programme: better-care
published: ${day}
previous: ${previous}
summary: ${words}
${more}sections:
  - id: garden-rooms
    heading: Garden rooms
    workstream: garden-rooms
    places: [southtown]
---

## Garden rooms

${words}
`;

const lastNote = "    now: All 12 teams have had a visit.\n";

/** A note of a correction before the sections of the update, with what the page said and what it says. */
const note = (text: string, was: string, now: string) => `${lastNote}  - date: 2022-06-27
    kind: correction
    note: ${text}
    was: ${was}
    now: ${now}
`;
/** Ten changes such as editors make every week. */
export const ordinaryChanges: readonly OrdinaryChange[] = [
  {
    title: "A new update",
    about: "The editor writes the programme’s next update.",
    make: ({ write }) =>
      write(
        "updates/2022-06-20-better-care.md",
        update("2022-06-20", "2022-03-14", "The second garden room has opened in Southtown."),
      ),
  },
  {
    title: "A second update on the same day",
    about: "Two updates of one day, each with a file name of its own.",
    make: ({ write }) =>
      write(
        "updates/2022-03-14-southtown.md",
        update("2022-03-14", "2021-11-29", "The site of the garden room in Southtown has been chosen."),
      ),
  },
  {
    title: "A corrected sentence",
    about: "The editor corrects a sentence of a published update, and says so in its changes.",
    make({ replace }) {
      replace(first, "A garden room opened in [Northtown]", "A first garden room opened in [Northtown]");
      replace(
        first,
        lastNote,
        note(
          "The room in Northtown is the first of two.",
          "A garden room opened in Northtown.",
          "A first garden room opened in Northtown.",
        ),
      );
    },
  },
  {
    title: "A new goal",
    about: "The editor adds a goal to the plan.",
    make: ({ write }) =>
      write(
        "goals/more-visits.md",
        `---
title: More visits
plan: 2021-22
summary: The goal on visits, for 2021 to 2022.
order: 2
source: Operational plan, 2021 to 2022
---

The plan aims for more visits to gardens.
`,
      ),
  },
  {
    title: "A new term in the glossary",
    about: "The editor explains a word.",
    make: ({ replace }) =>
      replace(
        "glossary.yaml",
        "gr:\n",
        "pilot:\n  term: Pilot\n  meaning: A first try of something, to learn from.\n  source: Operational plan, 2021 to 2022\ngr:\n",
      ),
  },
  {
    title: "A new place",
    about: "The editor adds a town where work happens.",
    make: ({ replace }) =>
      replace(
        "places.yaml",
        "southtown:\n",
        "westtown:\n  name: Westtown\n  about: A garden room is planned in Westtown.\nsouthtown:\n",
      ),
  },
  {
    title: "A renamed heading",
    about:
      "The editor gives a section another heading, in the text and in the list of sections, and notes it.",
    make({ replace }) {
      replace(first, "    heading: Team visits\n", "    heading: Visits to teams\n");
      replace(first, "## Team visits\n", "## Visits to teams\n");
      replace(
        first,
        lastNote,
        note("The heading of the section on visits has changed.", "Team visits", "Visits to teams"),
      );
    },
  },
  {
    title: "A picture",
    about: "The editor puts a drawing beside the page of a workstream, shows it there, and notes it.",
    make({ write, replace }) {
      write(
        "workstreams/garden-room.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320"><path d="M120 260V140l200-80 200 80v120z" fill="#005eb8"/></svg>\n',
      );
      replace(
        "workstreams/garden-rooms.md",
        "A garden room is open to anyone.\n",
        "A garden room is open to anyone.\n\n![A low house with a wide roof](garden-room.svg)\n",
      );
      replace(
        "workstreams/garden-rooms.md",
        "programme: better-care\n",
        "programme: better-care\nchanges:\n  - { date: 2022-06-27, kind: minor, note: A drawing of a garden room has been added. }\n",
      );
    },
  },
  {
    title: "A withdrawn update",
    about: "The editor withdraws an update and says why.",
    make: ({ replace }) =>
      replace(
        first,
        "changes:\n",
        "withdrawn:\n  date: 2022-06-27\n  reason: Its figures were of another programme.\nchanges:\n",
      ),
  },
  {
    title: "A draft",
    about: "The editor saves an update that isn’t ready.",
    make: ({ write }) =>
      write(
        "updates/2022-06-20-better-care.md",
        update(
          "2022-06-20",
          "2022-03-14",
          "The second garden room has opened in Southtown.",
          "draft: true\n",
        ),
      ),
  },
];
