import type { SourceEntry } from "../source/index.ts";
import { textOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";

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
  return (entry.body?.nodes() ?? []).flatMap((node) => {
    if (node.type !== "link" && node.type !== "definition") return [];
    const words = problemWith(node.url, node.type === "link" ? textOf(node) : "");
    return words ? [error(inBody(entry, node), ...words)] : [];
  });
}

const plainly = "Write the host in plain letters, as its owner does, such as https://www.nhs.uk/.";

function problemWith(address: string, text: string): [message: string, fix: string] | undefined {
  if (/^mailto:.*[^!-~]/i.test(address))
    return ["This e-mail address has letters that look like others.", plainly];
  if (!/^(?:https?:)?[/\\]{2}/i.test(address)) return undefined;
  const url = URL.parse(address, "https://example.org/");
  if (!url) return ["The address of this link can’t be read.", plainly];
  if (url.username !== "" || url.password !== "") {
    return [
      `This link leads to ${url.host}, whatever stands before the @.`,
      "Leave out what is before the @.",
    ];
  }
  if (url.hostname.includes("xn--") || !address.toLowerCase().includes(url.hostname)) {
    return [`The host of this link is ${url.hostname}, and looks like another.`, plainly];
  }
  const named = hostNamedBy(text);
  if (named === undefined || withoutWww(named) === withoutWww(url.hostname)) return undefined;
  return [`The words name ${named}, and the link leads to ${url.hostname}.`, "Write what the link leads to."];
}

/** The host that some words name, as `nhs.uk/conditions` does. */
function hostNamedBy(text: string): string | undefined {
  return /^((?:[\p{L}\p{N}-]+\.)+(?:uk|com|org|net|int|eu|example))(?:[/:?#]\S*)?$/iu
    .exec(text)?.[1]
    ?.toLowerCase();
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
