import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";
import { hostsNamedBy, otherSite, withoutWww } from "./links/hosts.ts";

const { error } = findings("link-hosts");

/** Unicode Technical Report 36 (Security considerations), 2: visual spoofing. */
export const linkHosts: Rule = {
  id: "link-hosts",
  about:
    "A link to another site shows where it leads: its host is written plainly, and its words name no other.",
  why: "Letters of another alphabet look like ours, and words can name one site while the link leads to another. Readers trust a link because it stands here.",
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

function problemsOf(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  // Of two definitions of one name, Markdown takes the first.
  const defined = new Map(
    nodes
      .filter((node) => node.type === "definition")
      .toReversed()
      .map(({ identifier, url }) => [identifier, url]),
  );
  return nodes.flatMap((node) => {
    const words = problemIn(node, defined);
    return words ? [error(inBody(entry, node), ...words)] : [];
  });
}

function problemIn(node: MdastNode, defined: Map<string, string>): Words | undefined {
  switch (node.type) {
    case "definition":
      return addressProblem(node.url);
    case "link":
      return addressProblem(node.url) ?? wordsProblem(node.url, textOf(node));
    case "linkReference":
      return wordsProblem(defined.get(node.identifier) ?? "", textOf(node));
    default:
      return undefined;
  }
}

type Words = [message: string, fix: string];

const plainly = "Write the host in plain letters, as its owner does, such as https://www.nhs.uk/.";

function addressProblem(address: string): Words | undefined {
  if (/^mailto:.*[^!-~]/i.test(address))
    return ["This e-mail address has letters that look like others.", plainly];
  const url = otherSite(address);
  if (url === undefined) return undefined;
  if (url === null) return ["The address of this link can’t be read.", plainly];
  if (url.username !== "" || url.password !== "") {
    return [
      `This link leads to ${url.host}, whatever stands before the @.`,
      "Leave out what is before the @.",
    ];
  }
  const written = address.replace(/^(?:https?:)?[/\\]*/i, "").toLowerCase();
  if (url.hostname.includes("xn--") || !written.startsWith(url.hostname)) {
    return [`The host of this link is ${url.hostname}, and looks like another.`, plainly];
  }
  return undefined;
}

function wordsProblem(address: string, text: string): Words | undefined {
  const host = otherSite(address)?.hostname;
  if (host === undefined) return undefined;
  const named = hostsNamedBy(text).find((one) => withoutWww(one) !== withoutWww(host));
  return named === undefined
    ? undefined
    : [`The words name ${named}, and the link leads to ${host}.`, "Write what the link leads to."];
}
