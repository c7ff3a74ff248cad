import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";
import { findAddressFault, findMisleadingWords } from "../markdown/address-fault.ts";

const { error } = findings("link-hosts");

/** Unicode Technical Report 36 (Security considerations), 2: visual spoofing. */
export const linkHosts: Rule = {
  id: "link-hosts",
  about:
    "A link shows where it leads: to no other host, with no message that it fills in and no code that it dials.",
  why: "Letters of another alphabet look like ours, and words can name one site while the link leads to another. A link that writes a mail can send it to others as well, and one that calls can dial a code that changes a telephone. Readers trust a link because it stands here.",
  wrong: {
    "goals/falls.md": goal(
      "See [the advice](https://www.nh\u0455.example/) and [example.org/advice](https://example.com/advice).",
    ),
  },
  right: {
    "goals/falls.md": goal(
      "See [the advice](https://www.nhs.example/) and [that of others](https://example.com/advice).",
    ),
  },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

type Definition = Extract<MdastNode, { type: "definition" }>;

function problemsOf(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  // Of two definitions of one name, Markdown takes the first.
  const defined = new Map(
    nodes
      .filter((node) => node.type === "definition")
      .toReversed()
      .map((node) => [node.identifier, node]),
  );
  return nodes.flatMap((node) => {
    const words = problemIn(node, defined);
    return words ? [error(inBody(entry, node), ...words)] : [];
  });
}

function problemIn(node: MdastNode, defined: Map<string, Definition>): Words | undefined {
  switch (node.type) {
    case "definition":
      return addressProblem(node.url);
    case "link":
      return addressProblem(node.url) ?? findMisleadingWords(node.url, textOf(node), node.title);
    case "linkReference": {
      const { url = "", title } = defined.get(node.identifier) ?? {};
      return findMisleadingWords(url, textOf(node), title);
    }
    default:
      return undefined;
  }
}

type Words = [message: string, fix: string];

function addressProblem(address: string): Words | undefined {
  const fault = findAddressFault(address, "link");
  return fault?.rule === linkHosts.id ? [fault.message, fault.fix] : undefined;
}
