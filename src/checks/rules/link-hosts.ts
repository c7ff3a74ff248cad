import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { findFieldLinks } from "../links/links-in.ts";
import { error, locateInBody, locateInData, type Finding, type Rule } from "../finding.ts";
import { findAddressFault, findMisleadingWords } from "../../markdown/address-fault.ts";

/** Unicode Technical Report 36 (Security considerations), 2: visual spoofing. */
export const linkHosts: Rule = {
  id: "link-hosts",
  about:
    "A link shows where it leads: to no other host, with no message that it fills in and no code that it dials.",
  why: "Letters of another alphabet look like ours, and words can name one site while the link leads to another. A link that writes a mail can send it to others as well, and one that calls can dial a code that changes a telephone. Readers trust a link because it stands here.",
  wrong: {
    "goals/falls.md": writeGoal(
      "See [the advice](https://www.nh\u0455.example/) and [example.org/advice](https://example.com/advice).",
    ),
  },
  right: {
    "goals/falls.md": writeGoal(
      "See [the advice](https://www.nhs.example/) and [that of others](https://example.com/advice).",
    ),
  },
  check: ({ entries }) => entries.flatMap(findProblems),
};

type Definition = Extract<MdastNode, { type: "definition" }>;

function findProblems(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  // Of two definitions of one name, Markdown takes the first.
  const defined = new Map(
    nodes
      .filter((node) => node.type === "definition")
      .toReversed()
      .map((node) => [node.identifier, node]),
  );
  const inText = nodes.flatMap((node) => {
    const words = findProblem(node, defined);
    return words ? [error(locateInBody(entry, node), ...words)] : [];
  });
  const inFields = findFieldLinks(entry.raw).flatMap(({ words, address, path }) => {
    const said = findAddressProblem(address) ?? findMisleadingWords(address, words);
    return said ? [error(locateInData(entry, [...path, "href"]), ...said)] : [];
  });
  return [...inText, ...inFields];
}

function findProblem(node: MdastNode, defined: Map<string, Definition>): Words | undefined {
  switch (node.type) {
    case "definition":
      return findAddressProblem(node.url);
    case "link":
      return findAddressProblem(node.url) ?? findMisleadingWords(node.url, getText(node), node.title);
    case "linkReference": {
      const { url = "", title } = defined.get(node.identifier) ?? {};
      return findMisleadingWords(url, getText(node), title);
    }
    default:
      return undefined;
  }
}

type Words = [message: string, fix: string];

function findAddressProblem(address: string): Words | undefined {
  const fault = findAddressFault(address, "link");
  return fault?.rule === linkHosts.id ? [fault.message, fault.fix] : undefined;
}
