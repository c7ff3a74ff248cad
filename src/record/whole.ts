import type { Entries, Redirect } from "./addresses.ts";
import type { Content, Entry } from "./content.ts";
import { getPlanId } from "./publication.ts";
import { getPermalink, getWholePermalink } from "../routes.ts";

/** The collections whose entries can be read whole on one page. */
const collections = ["plans", "programmes"] as const;

/**
 * How many updates the whole history of a programme has on a page before there is another: as much as
 * a phone can open. Oldest first, so that a page that is full never changes its address.
 */
export const historyPerPage = 30;

/** The link to a part on such a page, from the part's own address. */
export function getPartLink(permalink: string): `#${string}` {
  return `#${getPartId(permalink)}`;
}

/** What the address of a page is as an id: `/plans/2021-22/balance/` gives `plans-2021-22-balance`. */
export function getPartId(permalink: string): string {
  return permalink.slice(1, -1).replaceAll("/", "-");
}

/** The plans that have parts: a plan without any is one page already. */
export function getPlansWithParts({
  plans,
  planParts,
}: Pick<Content, "plans" | "planParts">): Entry<"plans">[] {
  const divided = new Set(planParts.map(({ id }) => getPlanId(id)));
  return plans.filter(({ id }) => divided.has(id));
}

/**
 * Where the whole pages have gone: those of what has moved to where they are now, those of what was withdrawn to its
 * notice, and those of plans that have no parts to the plan. `reachable` is what has a page, `content` what is listed.
 */
export function getWholeRedirects(reachable: Entries, content: Content): Redirect[] {
  const divided = new Set(getPlansWithParts(content).map(({ id }) => id));
  return collections.flatMap((collection) =>
    reachable[collection].flatMap(({ id, data }) => {
      const [permalink, whole] = [getPermalink(collection, id), getWholePermalink(collection, id)];
      const isOnePage = collection === "plans" && !divided.has(id);
      const to = data.withdrawn === undefined && !isOnePage ? whole : permalink;
      const moved = data.redirect_from.map((address) => ({ from: `${address}whole/`, to }));
      return to === whole ? moved : [...moved, { from: whole, to }];
    }),
  );
}
