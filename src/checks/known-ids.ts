import { isList } from "../source/ids.ts";
import type { Source, SourceFile } from "../source/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import { findings, startOf, type Finding, type Rule } from "./finding.ts";
import { idGuesses, idsOf, referencesIn, type Reference } from "./references.ts";

const { error } = findings("known-ids");

export const knownIds: Rule = {
  id: "known-ids",
  about: "Every id that an entry names is the id of something.",
  why: "Ids join promises, reports, places and figures. One that names nothing would drop what it joins without a word.",
  wrong: {
    "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\n---\n",
    "workstreams/planting.md": "---\ntitle: Planting\nprogramme: garden-room\n---\n",
  },
  right: {
    "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\n---\n",
    "workstreams/planting.md": "---\ntitle: Planting\nprogramme: garden-rooms\n---\n",
  },
  check(source) {
    const commitments = idsOf(source, "commitments");
    const known = (to: Reference["to"]) => (to === "commitments" ? commitments : idsOf(source, to));
    const guess = idGuesses(source);
    const unread = source.files.filter(({ readable }) => !readable);
    const unknown = referencesIn(source).filter(
      ({ id, to }) => !known(to).has(id) && !unread.some((file) => hides(file, to)),
    );
    return [
      ...unknown.map(({ id, to, at }) =>
        error(
          at(),
          `There is no ${nouns[to]} with the id “${id}”.`,
          didYouMean(id, guess(to), whereIdsAre(to)),
        ),
      ),
      ...partsWithoutPlan(source),
    ];
  },
};

/** True for a file that may have such ids in it, where it can’t be read; other ids are the names of files. */
function hides({ collection }: SourceFile, to: Reference["to"]): boolean {
  return to === "commitments" ? !isList(collection) : isList(collection) && collection === to;
}

const nouns: Record<Reference["to"], string> = {
  strategy: "page of the strategy",
  plans: "plan",
  planParts: "part of a plan",
  goals: "goal",
  programmes: "programme",
  workstreams: "workstream",
  updates: "update",
  places: "place",
  measures: "measure",
  glossary: "term",
  redirects: "redirect",
  words: "word",
  site: "site",
  commitments: "commitment",
};

function whereIdsAre(to: Reference["to"]): string {
  if (to === "commitments") return "Use the id from the front matter where the promise was made.";
  if (to === "plans") return "A plan’s id is the name of its folder in plans.";
  if (to === "places" || to === "measures") return `Use an id from ${to}.yaml, or add this one there.`;
  return `An id is the name of a file in ${to}, without its extension.`;
}

function partsWithoutPlan(source: Source): Finding[] {
  return source.entries
    .filter(({ collection }) => collection === "planParts")
    .map(({ id, path }) => ({ path, plan: id.split("/")[0] ?? id }))
    .filter(({ plan }) => !source.ids.get("plans")?.has(plan))
    .map(({ path, plan }) =>
      error(
        startOf(path),
        `This is a part of the plan “${plan}”, which isn’t there.`,
        `Add the file plans/${plan}/index.md, or move this file to the folder of its plan.`,
      ),
    );
}
