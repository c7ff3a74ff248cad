import { posix } from "node:path";
import type { Collection } from "../../schemas/index.ts";
import { isList } from "../../source/ids.ts";
import type { Source } from "../../source/index.ts";
import { askDidYouMean } from "../did-you-mean.ts";
import { error, locateStart, type Finding, type Rule } from "../finding.ts";
import { findHidden, type Hidden } from "../hidden.ts";
import { findMisnamed, type Misnamed } from "../misnamed.ts";
import { makePlainName } from "../plain-name.ts";
import { findIdGuesses, getIds, findReferences, type Reference } from "../references.ts";

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
    const hidden = findHidden(source);
    const misnamed = findMisnamed(source);
    const isMisnamed = ({ id, to }: Reference) => misnamed.some((one) => one.named === id && one.to === to);
    const commitments = getIds(source, "commitments");
    const known = (to: Reference["to"]) => (to === "commitments" ? commitments : getIds(source, to));
    const guess = findIdGuesses(source);
    const unknown = findReferences(source).filter(
      (one) => !known(one.to).has(one.id) && !hidden.hasId(one.id, one.to) && !isMisnamed(one),
    );
    return [
      ...misnamed.map(misnamedFinding),
      ...unknown.map(({ id, to, at }) =>
        error(
          at(),
          `There is no ${nouns[to]} with the id “${id}”.`,
          askDidYouMean(id, guess(to), whereIdsAre(to)),
        ),
      ),
      ...findPartsWithoutPlan(source, hidden),
    ];
  },
};

function misnamedFinding({ to, named, given, at, places }: Misnamed): Finding {
  const where = places.map(({ path, line }) => `${path}, line ${line}`).join("; ");
  return error(
    at,
    `Nothing names the ${nouns[to]} “${given}”, and ${places.length} places name “${named}”, which isn’t there: ${where}.`,
    isList(to as Collection) || to === "commitments"
      ? `Write “${named}” here, or “${given}” there.`
      : `Rename this file to ${renamedTo(at.path, named)}, or write “${given}” there.`,
  );
}

const nouns: Record<Reference["to"], string> = {
  strategy: "page of the strategy",
  plans: "plan",
  planParts: "part of a plan",
  goals: "goal",
  programmes: "programme",
  workstreams: "workstream",
  updates: "update",
  pages: "page",
  places: "place",
  measures: "measure",
  glossary: "term",
  redirects: "redirect",
  words: "word",
  site: "site",
  commitments: "commitment",
  tags: "tag",
};

function whereIdsAre(to: Reference["to"]): string {
  if (to === "commitments") return "Use the id from the front matter where the promise was made.";
  if (to === "tags") return "Use an id from tags in site.yaml, or add this one there, with a title.";
  if (to === "plans") return "A plan’s id is the name of its folder in plans.";
  if (to === "places" || to === "measures") return `Use an id from ${to}.yaml, or add this one there.`;
  return `An id is the name of a file in ${to}, without its extension.`;
}

/** The path of a file whose entry has another id: that is its name, or the name of the folder of a plan. */
function renamedTo(path: string, id: string): string {
  const { dir, name, ext } = posix.parse(path);
  return name === "index" ? `${posix.dirname(dir)}/${id}/index${ext}` : `${dir}/${id}${ext}`;
}

function findPartsWithoutPlan(source: Source, hidden: Hidden): Finding[] {
  return source.entries
    .filter(({ collection }) => collection === "planParts")
    .map(({ id, path }) => ({ path, plan: id.split("/")[0] ?? id }))
    .filter(
      ({ plan }) =>
        !source.ids.get("plans")?.has(plan) && !hidden.hasId(plan, "plans") && plan === makePlainName(plan),
    )
    .map(({ path, plan }) =>
      error(
        locateStart(path),
        `This is a part of the plan “${plan}”, which isn’t there.`,
        `Add the file plans/${plan}/index.md, or move this file to the folder of its plan.`,
      ),
    );
}
