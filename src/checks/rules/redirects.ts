import { getAddresses, getPage, type Redirect } from "../../record/addresses.ts";
import { publishedCollections } from "../../record/published.ts";
import { getPermalink, hasPages, isReserved } from "../../routes.ts";
import { getEntries } from "../../source/content.ts";
import { getValidEntries, type Source } from "../../source/index.ts";
import { askDidYouMean, guessAt } from "../did-you-mean.ts";
import { writeStrategyPage } from "../example.ts";
import { error, findRepeated, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import { findHidden } from "../hidden.ts";
import { findTargets, mayHave } from "../links/addresses.ts";
import { findMisnamed, leadsTo } from "../misnamed.ts";

const page = { "strategy/vision.md": writeStrategyPage("") };

export const redirects: Rule = {
  id: "redirects",
  about:
    "An old address, which no page has any more, leads straight to one page of this site, or to a section of one.",
  why: "A reader who follows an old link should find what it was about. A page at the old address could never be read; of two redirects one is wrong; each further step takes time, some programs follow only one, and steps in a circle never end.",
  wrong: {
    ...page,
    "redirects.yaml":
      "/strategy/vision/: { to: /strategy/ }\n/aims/: { to: /our-goals/ }\n/our-goals/: { to: /gaols/ }\n",
  },
  right: {
    ...page,
    "redirects.yaml":
      "/strategy/our-vision/: { to: /strategy/vision/ }\n/aims/: { to: /goals/ }\n/our-goals/: { to: /goals/ }\n",
  },
  check(source) {
    const written = findRedirects(source);
    const unread = new Set(
      source.entries.flatMap(({ collection, id, data }) =>
        data === undefined && hasPages(collection) ? [getPermalink(collection, id)] : [],
      ),
    );
    const pages = new Set([...getAddresses(getEntries(source)), ...unread]);
    return [
      ...findTwice(written),
      ...findFromPages(written, pages),
      ...findChains(written, pages),
      ...findLostTargets(written, pages, unread, source),
    ];
  },
};

/** A redirect as it is written: where its old address stands, and the address that it leads to. */
interface WrittenRedirect extends Redirect {
  fromAt: Place;
  /** The same place, where the entry that holds it is what it leads to. */
  toAt: Place;
}

/** Every redirect of entries that fit their schema: those of `redirect_from`, then those of `redirects.yaml`. */
function findRedirects(source: Source): WrittenRedirect[] {
  const moved = publishedCollections.flatMap((collection) =>
    getValidEntries(source, collection).flatMap((entry) =>
      entry.data.redirect_from.map((from, index) => {
        const at = locateInData(entry, ["redirect_from", index]);
        return { from, to: getPermalink(collection, entry.id), fromAt: at, toAt: at };
      }),
    ),
  );
  const listed = getValidEntries(source, "redirects").map((entry) => ({
    from: entry.id,
    to: entry.data.to,
    fromAt: locateInData(entry, []),
    toAt: locateInData(entry, ["to"]),
  }));
  return [...moved, ...listed];
}

function findTwice(written: WrittenRedirect[]): Finding[] {
  return findRepeated(
    written.map(({ from, fromAt }) => ({ key: from, at: () => fromAt })),
    ({ key, at }, first) =>
      error(
        at(),
        `The address ${key} has a redirect already: ${first.path}, line ${first.line}.`,
        "Keep the one that leads where readers of the old page would look, and remove the other.",
      ),
  );
}

function findFromPages(written: WrittenRedirect[], pages: Set<string>): Finding[] {
  const so = "so nothing can lead from there to another.";
  return written.flatMap(({ from, fromAt }) => {
    if (pages.has(from)) {
      const fix = "Remove this redirect, or rename or remove the page that has the address now.";
      return [error(fromAt, `There is a page at ${from}, ${so}`, fix)];
    }
    const message = `The site keeps ${from} for a page of its own, ${so}`;
    return isReserved(from) ? [error(fromAt, message, "Remove this redirect.")] : [];
  });
}

function findChains(written: WrittenRedirect[], pages: Set<string>): Finding[] {
  // A redirect from a page is wrong in itself, and no step of a chain.
  const next = new Map(written.filter(({ from }) => !pages.has(from)).map(({ from, to }) => [from, to]));
  const ends = findEnds(next);
  return written.flatMap(({ from, to, toAt }) => {
    const isLast = !ends.has(getPage(to));
    const end = isLast ? to : ends.get(getPage(to));
    // A page that is said to have been at its own address is found already.
    if (isLast && pages.has(from)) return [];
    if (end === undefined || getPage(end) === from) {
      const message = `This redirect never ends: ${describeCircle(from, to, next)}.`;
      return [error(toAt, message, "Write the address of a page, or remove it.")];
    }
    if (isLast) return [];
    return [error(toAt, `The address ${to} is one that leads on, to ${end}.`, `Write ${end} here.`)];
  });
}

/** Where each old address leads in the end; nothing for one whose steps come to a circle. */
function findEnds(next: Map<string, string>): Map<string, string | undefined> {
  const ends = new Map<string, string | undefined>();
  for (const [from, to] of next) {
    const way = new Set([from]);
    let end = to;
    for (let page = getPage(end); next.has(page) && !way.has(page) && !ends.has(page); page = getPage(end)) {
      way.add(page);
      end = next.get(page) ?? end;
    }
    const last = getPage(end);
    const known = ends.has(last) ? ends.get(last) : way.has(last) ? undefined : end;
    for (const page of way) ends.set(page, known);
  }
  return ends;
}

/** The steps until one comes again; of a large circle the first ones, as each of its redirects tells them. */
function describeCircle(from: string, to: string, next: Map<string, string>): string {
  const way = new Set([from]);
  let page = getPage(to);
  while (!way.has(page) && way.size < 20) {
    way.add(page);
    page = getPage(next.get(page) ?? page);
  }
  return way.has(page) ? [...way, page].join(", then ") : `${[...way].join(", then ")}, and so on`;
}

function findLostTargets(
  written: WrittenRedirect[],
  pages: Set<string>,
  unread: Set<string>,
  source: Source,
): Finding[] {
  const guess = guessAt(pages);
  const targets = findTargets(source);
  const hidden = findHidden(source);
  const misnamed = findMisnamed(source);
  const old = new Set(written.map(({ from }) => from));
  const isKnown = (page: string) =>
    unread.has(page) ||
    old.has(page) ||
    hidden.hasPage(page) ||
    misnamed.some((one) => leadsTo(page, one.to, one.named));
  return written.flatMap(({ to, toAt }) => {
    const page = getPage(to);
    const target = targets.get(page);
    const section = to.slice(page.length + 1);
    if (pages.has(to) || isKnown(page) || (target && mayHave(target, section))) return [];
    const [message, fix] = pages.has(page)
      ? [
          `The page ${page} has no section “${section}”.`,
          `Write the id of one of its sections, or only ${page}.`,
        ]
      : [`There is no page at ${to}.`, "Write the address of a page that is there, such as /goals/."];
    return [error(toAt, message, askDidYouMean(to, guess, fix))];
  });
}
