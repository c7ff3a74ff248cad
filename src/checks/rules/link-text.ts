import type { SourceEntry } from "../../source/index.ts";
import { getText } from "../../source/markdown.ts";
import { readCharacters } from "../../source/characters.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, type Finding, type Rule } from "../finding.ts";

/** The most letters of an address that is its own words: more don’t fit a line, and nobody copies them from paper. */
const longestAddress = 60;

/** WCAG 2.2 SC 2.4.4, and https://service-manual.nhs.uk/content/links */
export const linkText: Rule = {
  id: "link-text",
  about: "The words of a link say where it leads.",
  why: "People who listen to a page go from link to link. “Click here” tells them nothing, and a long address is read out letter by letter.",
  wrong: {
    "goals/falls.md": writeGoal(
      "For all our goals, [click here](/goals/) or see [www.example.org](/goals/).",
    ),
  },
  right: {
    "goals/falls.md": writeGoal(
      "See [all our goals](/goals/) and [those of others](https://example.org/goals).",
    ),
  },
  check: ({ entries }) => entries.flatMap(findProblems),
};

const vague = new Set(
  "here, click here, click, this, this link, link, this page, page, more, read more, learn more, see more, find out more, more information, more info, details, more details, download, continue".split(
    ", ",
  ),
);

function findProblems(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== "link" && node.type !== "linkReference") return [];
    const words = findProblem(getText(node), node.type === "link" ? node.url : "");
    return words ? [error(locateInBody(entry, node), ...words)] : [];
  });
}

/** What is wrong with the words of a link, and what to write instead. */
export function findProblem(text: string, url: string): [message: string, fix: string] | undefined {
  const read = readCharacters(text);
  if (read === "") return ["This link has no words.", "Write in the [ ] where it leads."];
  if (url === `mailto:${text}` || url === `tel:${text.replaceAll(" ", "")}`) return undefined;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(read) || /^\S+@\S+$/.test(read)) {
    const fix = `Write what it leads to: [the annual report](${url}).`;
    if (!isAddress(text, url)) return [`The words of this link are another address.`, fix];
    if (text.length <= longestAddress) return undefined;
    return [`This address has ${text.length} letters, which is too long to be read.`, fix];
  }
  if (vague.has(read.toLowerCase().replace(/[\s.…>»→]+$/, ""))) {
    return [
      `“${text}” doesn’t say where the link leads.`,
      "Write the title of the page, or what is found there.",
    ];
  }
  return undefined;
}

/** True where the words of a link are the address that it leads to, with or without its beginning. */
function isAddress(text: string, url: string): boolean {
  const [shown, to] = [URL.parse(text) ?? URL.parse(`https://${text}`), URL.parse(url)];
  return shown !== null && shown.host === to?.host && shown.href.split("//")[1] === to.href.split("//")[1];
}
