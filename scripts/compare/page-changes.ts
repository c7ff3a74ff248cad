import type { OneDay } from "./day.ts";
import { isSeen, pageChange, type DetailChange, type PageChange } from "./page-change.ts";
import { pagePairs, type PagePairs } from "./page-pairs.ts";
import { readPage, type Page } from "./page.ts";
import type { Reading } from "./reading.ts";
import type { Site } from "./site.ts";
import { textDifference, type TextDifference } from "./text-difference.ts";

/** A page that is new. */
export interface AddedPage {
  address: string;
  title: string;
  reading: Reading;
  /** All that it says, and where its links and pictures lead: nobody has read it before. */
  text: TextDifference;
  links: string[];
}

/** The most lines of a new page's text: a page of ten thousand words has fewer. */
const mostLines = 1000;

/** What pages have in common, as one change however many pages show it. */
export interface FrameChange {
  /** The pages whose header, footer or head changes. */
  pages: string[];
  /** The words that change in it, of the first of these pages. */
  text: TextDifference;
  /** What several pages tell to programs, where it changes in the same way. */
  details: (DetailChange & { pages: number })[];
}

/** What changes on the pages of a site. */
export interface PageChanges {
  added: AddedPage[];
  removed: (PagePairs["removed"][number] & { title: string })[];
  moved: (PagePairs["moved"][number] & { title: string })[];
  changed: PageChange[];
  frame: FrameChange;
  /** Pages whose main content is made in another way and says the same. */
  markupOnly: string[];
}

/** Compares the pages of two sites. */
export function pageChanges(before: Site, after: Site, day: OneDay): PageChanges {
  const read = (site: Site, address: string): { page: Page; html: string } => {
    const html = site.text(address);
    return { html, page: readPage(html, site.origin, day) };
  };
  const { kept, moved, added, removed } = pagePairs(before, after);
  const differing = [...kept, ...moved].filter(({ from, to }) => before.text(from) !== after.text(to));
  let frameText: TextDifference = { lines: [], more: 0 };
  const changes = differing.map(({ from, to }) => {
    const [was, is] = [read(before, from), read(after, to)];
    const change = pageChange(to, was, is);
    // The way to a moved page is its own.
    if (change.markup.frame && from === to && frameText.lines.length === 0) {
      frameText = textDifference(was.page.frameLines(), is.page.frameLines(), 20);
    }
    return change;
  });
  const shared = sharedDetails(changes);
  const own = changes.map((change) => ({
    ...change,
    details: change.details.filter((detail) => !shared.has(keyOf(detail))),
  }));
  const arrived = new Set(moved.map(({ to }) => to));
  return {
    added: added.map((address) => {
      const { title, reading, lines, links } = read(after, address).page;
      const text = textDifference([], lines(), mostLines);
      return { address, title, reading: reading(), text, links: [...new Set(links)] };
    }),
    removed: removed.map((page) => ({ ...page, title: read(before, page.address).page.title })),
    moved: moved.map((page) => ({ ...page, title: read(after, page.to).page.title })),
    changed: own.filter(isSeen),
    frame: {
      pages: own
        .filter(({ markup, address }) => markup.frame && !arrived.has(address))
        .map(({ address }) => address),
      text: frameText,
      details: [...shared.values()],
    },
    markupOnly: own.filter((change) => change.markup.main && !isSeen(change)).map(({ address }) => address),
  };
}

function sharedDetails(changes: PageChange[]): Map<string, DetailChange & { pages: number }> {
  const groups = Map.groupBy(
    changes.flatMap(({ details }) => details),
    keyOf,
  );
  const several = [...groups].filter(([, details]) => details.length > 1);
  return new Map(several.map(([key, details]) => [key, { ...details[0]!, pages: details.length }]));
}

function keyOf({ name, before, after }: DetailChange): string {
  return JSON.stringify([name, before, after]);
}
