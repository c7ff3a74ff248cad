import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { asRead } from "../source/characters.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";

const { error } = findings("link-text");

/** WCAG 2.2 SC 2.4.4, and https://service-manual.nhs.uk/content/links */
export const linkText: Rule = {
  id: "link-text",
  about: "The words of a link say where it leads.",
  why: "People who listen to a page go from link to link. “Click here” tells them nothing, and an address is read out letter by letter.",
  wrong: {
    "goals/falls.md": goal("For all our goals, [click here](/goals/) or see https://example.org/goals."),
  },
  right: {
    "goals/falls.md": goal("See [all our goals](/goals/) and [those of others](https://example.org/goals)."),
  },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

const vague = new Set(
  "here, click here, click, this, this link, link, this page, page, more, read more, learn more, see more, find out more, more information, more info, details, more details, download, continue".split(
    ", ",
  ),
);

function problemsOf(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== "link" && node.type !== "linkReference") return [];
    const words = problemWith(textOf(node), node.type === "link" ? node.url : "");
    return words ? [error(inBody(entry, node), ...words)] : [];
  });
}

function problemWith(text: string, url: string): [message: string, fix: string] | undefined {
  const read = asRead(text);
  if (read === "") return ["This link has no words.", "Write in the [ ] where it leads."];
  if (url === `mailto:${text}` || url === `tel:${text.replaceAll(" ", "")}`) return undefined;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(read) || /^\S+@\S+$/.test(read)) {
    return [`The words of this link are an address.`, `Write what it leads to: [the annual report](${url}).`];
  }
  if (vague.has(read.toLowerCase().replace(/[\s.…>»→]+$/, ""))) {
    return [
      `“${text}” doesn’t say where the link leads.`,
      "Write the title of the page, or what is found there.",
    ];
  }
  return undefined;
}
