import { formatDate } from "../../record/calendar.ts";
import { getChanges } from "../../record/changes.ts";
import { getGuidRoot, type PublishedEntry } from "../../record/published.ts";
import { error, locateInData, type Finding } from "../finding.ts";
import { getPairs, type Pair, type Revision, type SinceRule } from "./revision.ts";

export const changedGuids: SinceRule = {
  id: "changed-guids",
  about: "What feed readers know an update or a change note by stays what it is, wherever the site is.",
  why: "A feed reader shows what it doesn’t know as new, so every subscriber would see it a second time.",
  check: (before, after) => [
    ...checkSite(before, after),
    ...getPairs(before, after).flatMap((pair) => [...checkEntry(pair), ...checkNotes(pair)]),
  ],
};

/** Hosts that are reserved for examples, where nobody can have subscribed: https://www.rfc-editor.org/rfc/rfc2606 */
const isExample = (address: string): boolean =>
  /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(new URL(address).host);

const getRoot = ({ reachable: { site } }: Revision): string => getGuidRoot(site, site.address);

function checkSite(before: Revision, after: Revision): Finding[] {
  const [was, is] = [getRoot(before), getRoot(after)];
  const [entry] = [...after.written.values()].filter(({ collection }) => collection === "site");
  if (was === is || isExample(was) || entry === undefined) return [];
  return [
    error(
      locateInData(entry, ["address"]),
      `Feed readers know every update by ${was}, and would show all of them a second time.`,
      `Add the line “firstAddress: ${was}” below the address.`,
    ),
  ];
}

function checkEntry({ was, is, now }: Pair): Finding[] {
  const inFeeds = was.collection === "updates" || getChanges(was.changes).length > 0;
  if (was.guid === is.guid || !inFeeds) return [];
  return [
    error(
      locateInData(now, ["redirect_from"]),
      `Feed readers know this as ${was.guid}, and would show it a second time as ${is.guid}.`,
      fixOf(was, is),
    ),
  ];
}

function fixOf(was: PublishedEntry, is: PublishedEntry): string {
  const addresses = new Set([was.guid, ...was.formerly, was.permalink, ...is.formerly]);
  addresses.delete(is.permalink);
  return was.guid === is.permalink
    ? `Leave “redirect_from” out, and let ${[...addresses].join(" and ")} lead here from redirects.yaml.`
    : `Write “redirect_from: [${[...addresses].join(", ")}]”, and nothing of that in redirects.yaml.`;
}

function checkNotes({ was, is, now }: Pair): Finding[] {
  const changes = getChanges(is.changes);
  return getChanges(was.changes).flatMap(({ date, note, anchor }) => {
    const same = changes.find((change) => change.date === date && change.note === note);
    // Whoever mends the words of a note leaves its place as it was.
    const place = same?.anchor ?? changes.find((change) => change.anchor === anchor)?.anchor;
    if (place === anchor) return [];
    const at = locateInData(now, ["changes"]);
    return same
      ? [
          error(
            at,
            `Feed readers know the note “${note}” by its place among those of ${formatDate(date)}.`,
            "Put new notes of one day below those that are there.",
          ),
        ]
      : [
          error(
            at,
            `The note of ${formatDate(date)}, “${note}”, was public, and is gone.`,
            "Put it back as it was; say in another note what has changed since.",
          ),
        ];
  });
}
