import { isListName } from "../../record/commitment-filters.ts";
import { getCommitmentPermalink, getPermalink, hasPages, isReserved } from "../../routes.ts";
import { getValidEntries, type Source } from "../../source/index.ts";
import { findCommitments } from "../commitments.ts";
import { findReferences } from "../references.ts";
import { writeStrategyPage } from "../example.ts";
import {
  error,
  warning,
  locateInData,
  locateStart,
  type Finding,
  type Place,
  type Rule,
  findRepeated,
} from "../finding.ts";

export const unique: Rule = {
  id: "unique",
  about: "No two commitments, sections of an update or pages have the same id or address.",
  why: "Links and later reports name a promise, a section or a page by its id, and must find just one.",
  wrong: {
    "strategy/vision.md": writeStrategyPage(
      "commitments:\n  - { id: more-beds, promise: More beds. }\n  - { id: more-beds, promise: Quieter beds. }",
    ),
  },
  right: {
    "strategy/vision.md": writeStrategyPage(
      "commitments:\n  - { id: more-beds, promise: More beds. }\n  - { id: quieter-beds, promise: Quieter beds. }",
    ),
  },
  check: (source) => [
    ...listCommitments(source),
    ...listSections(source),
    ...listPermalinks(source),
    ...findTwice(source),
  ],
};

function listCommitments(source: Source): Finding[] {
  const goals = source.entries
    .filter(({ collection }) => collection === "goals")
    .map(({ id, path }) => ({ key: id, at: () => locateStart(path) }));
  const made = findCommitments(source)
    .toSorted((one, other) => (one.entry.path < other.entry.path ? -1 : 1))
    .map(({ entry, path, data }) => ({
      key: data.id,
      // A milestone’s address is a part of its commitment’s page.
      hasPage: !path.includes("milestones"),
      at: () => locateInData(entry, [...path, "id"]),
    }));
  // A goal is a commitment too, under the name of its file, and has a page elsewhere.
  const ids = [...goals, ...made];
  const taken = made
    .filter(({ key, hasPage }) => hasPage && isListName(key))
    .map(({ key, at }) =>
      error(
        at(),
        `The site keeps the address ${getCommitmentPermalink(key)} for a list of commitments.`,
        "Give this one another id.",
      ),
    );
  const repeated = findRepeated(ids, ({ key, at }, first) =>
    error(
      at(),
      `Another commitment or goal has the id “${key}”: ${getLine(first)}.`,
      "Give this one an id of its own. To report on the other, use outcomes.",
    ),
  );
  return [...taken, ...repeated];
}

function listSections(source: Source): Finding[] {
  return getValidEntries(source, "updates").flatMap((entry) => {
    const ids = entry.data.sections.map(({ id }, index) => ({
      key: id,
      at: () => locateInData(entry, ["sections", index, "id"]),
    }));
    return findRepeated(ids, ({ key, at }, first) =>
      error(
        at(),
        `Another section of this update has the id “${key}”: line ${first.line}.`,
        "Give this one an id of its own.",
      ),
    );
  });
}

/** Two addresses that differ only by capitals or by Unicode's form of a letter are one file on some computers. */
function listPermalinks(source: Source): Finding[] {
  const pages = source.entries.flatMap((entry) => {
    if (!hasPages(entry.collection)) return [];
    const permalink = getPermalink(entry.collection, entry.id);
    const at = () => (entry.body ? locateStart(entry.path) : locateInData(entry, []));
    const other = entry.collection === "pages" ? `, for example as about-${entry.id}` : "";
    return [{ key: permalink.normalize("NFC").toLowerCase(), permalink, at, other }];
  });
  const own = pages
    .filter(({ key }) => isReserved(key))
    .map(({ permalink, at, other }) =>
      error(
        at(),
        `The site keeps the address ${permalink} for a page of its own.`,
        `Rename this file${other}.`,
      ),
    );
  const taken = findRepeated(pages, ({ permalink, at }, first) =>
    error(
      at(),
      `The address ${permalink} is taken by another entry: ${getLine(first)}.`,
      "Rename one of the two, or remove it.",
    ),
  );
  return [...own, ...taken];
}

/** What stands twice in a list whose items are told apart by it. */
function findTwice(source: Source): Finding[] {
  const tags = getValidEntries(source, "site").flatMap((entry) =>
    (["id", "title"] as const).map((name) =>
      entry.data.tags.map((tag, index) => ({ entry, word: tag[name], path: ["tags", index, name] })),
    ),
  );
  const measures = getValidEntries(source, "measures").map((entry) =>
    entry.data.definitionChanges.map(({ from }, index) => ({
      entry,
      word: from,
      path: ["definitionChanges", index, "from"],
    })),
  );
  const files = source.entries.flatMap((entry) =>
    entry.data && "attachments" in entry.data
      ? [
          entry.data.attachments.map(({ file }, index) => ({
            entry,
            word: file,
            path: ["attachments", index, "file"],
          })),
        ]
      : [],
  );
  const own = [...tags, ...measures, ...files].flatMap((list) =>
    findRepeated(
      list.map(({ entry, word, path }) => ({ key: word.toLowerCase(), at: () => locateInData(entry, path) })),
      ({ at, key }, first) =>
        error(
          at(),
          `“${key}” is listed already, in line ${first.line}.`,
          "Keep one of the two, or give each its own.",
        ),
    ),
  );
  const named = Map.groupBy(findReferences(source), ({ entry, list }) =>
    list === undefined ? "" : `${entry.path} ${entry.id} ${list}`,
  );
  named.delete("");
  const ids = [...named.values()].flatMap((list) =>
    findRepeated(
      list.map(({ id, at }) => ({ key: id, at })),
      ({ key, at }) => warning(at(), `“${key}” stands twice in this list.`, "Delete one of the two."),
    ),
  );
  return [...own, ...ids];
}

function getLine({ path, line }: Place): string {
  return `${path}, line ${line}`;
}
