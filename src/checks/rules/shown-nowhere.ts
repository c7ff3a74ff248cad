import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, type Finding, type Rule } from "../finding.ts";

export const shownNowhere: Rule = {
  id: "shown-nowhere",
  about: "Everything in a text is shown: a note or an address that stands apart has its sign in the text.",
  why: "Markdown leaves out without a word what nothing refers to, so readers would miss what the writer meant for them.",
  wrong: { "goals/falls.md": writeGoal("Every ward takes part.\n\n[^1]: Wards for children do from May.") },
  right: {
    "goals/falls.md": writeGoal("Every ward takes part.[^1]\n\n[^1]: Wards for children do from May."),
  },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  const named = new Set(
    nodes.flatMap((node) => ("identifier" in node && refers(node) ? [nameOf(node)] : [])),
  );
  const met = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type === "code")
      return findInfoProblem(node).map((words) => error(locateInBody(entry, node), ...words));
    if (node.type !== "definition" && node.type !== "footnoteDefinition") return [];
    const name = nameOf(node);
    const isFirst = met.size < met.add(name).size;
    if (named.has(name) && isFirst) return isLikeSecond(name, named) ? [findSecondProblem(entry, node)] : [];
    const [what, sign] =
      node.type === "definition" ? ["address", `[words][${node.label}]`] : ["note", `[^${node.label}]`];
    return [
      isFirst
        ? error(
            locateInBody(entry, node),
            `This ${what} is shown nowhere: nothing in the text refers to it.`,
            `Put ${sign} where it belongs, or remove it. For brackets that are text, write \\[.`,
          )
        : error(
            locateInBody(entry, node),
            `This ${what} is shown nowhere: another one above it has the same name.`,
            "Give it a name of its own, here and in the text.",
          ),
    ];
  });
}

/** A page counts the signs of one note from the second on, behind its name: the second of “1” has the address of “1-2”. */
function isLikeSecond(name: string, named: ReadonlySet<string>): boolean {
  return name.startsWith("^") && named.has(name.replace(/-\d+$/, "")) && /-\d+$/.test(name);
}

function findSecondProblem(entry: SourceEntry, node: MdastNode): Finding {
  const message =
    "The name of this note is that of another with a number behind, and a page counts notes so.";
  return error(locateInBody(entry, node), message, "Give it another name, here and in the text.");
}

const refers = ({ type }: MdastNode): boolean =>
  type === "linkReference" || type === "imageReference" || type === "footnoteReference";

/** Notes and addresses have names of their own. */
function nameOf(node: Extract<MdastNode, { identifier: string }>): string {
  return `${node.type.startsWith("footnote") ? "^" : ""}${node.identifier}`;
}

/** What stands on the line of the signs that open a code block names its language, and no page shows it. */
function findInfoProblem({
  lang,
  meta,
}: Extract<MdastNode, { type: "code" }>): [message: string, fix: string][] {
  const info = [lang, meta].filter(Boolean).join(" ");
  if (info === "" || (!meta && /^[\w+#.-]{1,20}$/.test(info))) return [];
  return [
    [
      `“${info}” is shown nowhere: it stands on the line that opens a block of code.`,
      "Put it on the next line.",
    ],
  ];
}
