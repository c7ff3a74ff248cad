import { isReserved } from "../routes.ts";
import { hasPages, permalinkOf } from "../routes.ts";
import { validEntries, type Source } from "../source/index.ts";
import { commitmentsOf } from "./commitments.ts";
import { strategyPage } from "./example.ts";
import { findings, inData, startOf, type Finding, type Place, type Rule, repeated } from "./finding.ts";

const { error } = findings("unique");

export const unique: Rule = {
  id: "unique",
  about: "No two commitments, sections of an update or pages have the same id or address.",
  why: "Links and later reports name a promise, a section or a page by its id, and must find just one.",
  wrong: {
    "strategy/vision.md": strategyPage(
      "commitments:\n  - { id: more-beds, promise: More beds. }\n  - { id: more-beds, promise: Quieter beds. }",
    ),
  },
  right: {
    "strategy/vision.md": strategyPage(
      "commitments:\n  - { id: more-beds, promise: More beds. }\n  - { id: quieter-beds, promise: Quieter beds. }",
    ),
  },
  check: (source) => [...commitments(source), ...sections(source), ...permalinks(source)],
};

function commitments(source: Source): Finding[] {
  const goals = source.entries
    .filter(({ collection }) => collection === "goals")
    .map(({ id, path }) => ({ key: id, at: () => startOf(path) }));
  const made = commitmentsOf(source).map(({ entry, path, data }) => ({
    key: data.id,
    at: () => inData(entry, [...path, "id"]),
  }));
  // A goal is a commitment too, under the name of its file.
  const ids = [...goals, ...made];
  return repeated(ids, ({ key, at }, first) =>
    error(
      at(),
      `Another commitment or goal has the id “${key}”: ${lineOf(first)}.`,
      "Give this one an id of its own. To report on the other, use outcomes.",
    ),
  );
}

function sections(source: Source): Finding[] {
  return validEntries(source, "updates").flatMap((entry) => {
    const ids = entry.data.sections.map(({ id }, index) => ({
      key: id,
      at: () => inData(entry, ["sections", index, "id"]),
    }));
    return repeated(ids, ({ key, at }, first) =>
      error(
        at(),
        `Another section of this update has the id “${key}”: line ${first.line}.`,
        "Give this one an id of its own.",
      ),
    );
  });
}

/** Two addresses that differ only by capitals or by Unicode's form of a letter are one file on some computers. */
function permalinks(source: Source): Finding[] {
  const pages = source.entries.flatMap((entry) => {
    if (!hasPages(entry.collection)) return [];
    const permalink = permalinkOf(entry.collection, entry.id);
    const at = () => (entry.body ? startOf(entry.path) : inData(entry, []));
    return [{ key: permalink.normalize("NFC").toLowerCase(), permalink, at }];
  });
  const own = pages
    .filter(({ key }) => isReserved(key))
    .map(({ permalink, at }) =>
      error(at(), `The site keeps the address ${permalink} for a page of its own.`, "Rename this file."),
    );
  const taken = repeated(pages, ({ permalink, at }, first) =>
    error(
      at(),
      `The address ${permalink} is taken by another entry: ${lineOf(first)}.`,
      "Rename one of the two, or remove it.",
    ),
  );
  return [...own, ...taken];
}

function lineOf({ path, line }: Place): string {
  return `${path}, line ${line}`;
}
