import type { PageChanges } from "../page-changes.ts";
import type { Reading } from "../reading.ts";
import type { RedirectChange } from "../redirect-changes.ts";
import { differenceText, linksText } from "./changed-page.ts";
import { count } from "./count.ts";
import { titledList } from "./list.ts";
import { quoted } from "./quoted.ts";

/** The pages that come, go and move, and the redirects; nothing where there are none. */
export function pagesText({ added, removed, moved }: PageChanges, redirects: RedirectChange[]): string[] {
  const texts = [
    ...titledList(
      "Added:",
      added.map(
        ({ address, title, reading }) => `${quoted(title)} at ${quoted(address)}, ${readingText(reading)}`,
      ),
    ),
    ...titledList(
      "Moved, and the old address leads to the new one:",
      moved.map(({ from, to, title }) => `${quoted(title)} from ${quoted(from)} to ${quoted(to)}`),
    ),
    ...titledList(
      "Removed:",
      removed.map(({ address, title, to }) => {
        const leads =
          to === undefined ? "**its address leads nowhere**" : `its address leads to ${quoted(to)}`;
        return `${quoted(title)} at ${quoted(address)}; ${leads}`;
      }),
    ),
    ...titledList(
      "Redirects:",
      redirects.map(({ from, to, was }) => {
        const before = was === undefined ? ", which is new" : `, and led to ${quoted(was)} before`;
        return `${quoted(from)} leads to ${quoted(to)}${before}`;
      }),
    ),
  ];
  return texts.length === 0 ? [] : ["### Pages added, moved and removed", ...texts];
}

/** What each new page says and where it leads, in whole; nothing where there is none. */
export function newPagesText({ added }: PageChanges): string[] {
  if (added.length === 0) return [];
  const pages = added.map(({ address, title, text, links }) =>
    [
      `<details${added.length === 1 ? " open" : ""}><summary>What it says</summary>`,
      differenceText(text),
      ...linksText({ gained: links, lost: [] }, links.length),
      "</details>",
    ].reduce((all, part) => `${all}\n\n${part}`, `#### ${quoted(title)} at ${quoted(address)}`),
  );
  return ["### New pages", ...pages];
}

/** How much there is to read and how hard it is: "120 words, for readers of 12 years and above". */
function readingText({ words, age }: Reading): string {
  const level =
    age === undefined ? "too short to tell its reading age" : `for readers of ${age} years and above`;
  return `${count(words, "word")}, ${level}`;
}
