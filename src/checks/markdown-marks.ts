import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { goal } from "./example.ts";
import { plainPath } from "./plain-name.ts";
import { findings, inText, type Finding, type Rule } from "./finding.ts";

const { error, warning } = findings("markdown-marks");

/** CommonMark 0.31, 6.2 and 6.3: marks without their partner, and brackets of a link that don't meet, are text. */
export const markdownMarks: Rule = {
  id: "markdown-marks",
  about: "The marks of links and of bold text are complete, so that readers see none of them.",
  why: "A link with half a bracket is no link: readers get the brackets and the address in the middle of a sentence.",
  wrong: { "goals/falls.md": goal("See [all goals] (/goals/) and **the plan.") },
  right: { "goals/falls.md": goal("See [all goals](/goals/) and **the plan**.") },
  check: ({ entries }) =>
    entries.flatMap((entry) => (entry.body?.nodes() ?? []).flatMap((node) => problemsOf(entry, node))),
};

/** How an address begins that stands alone in brackets. */
const address = String.raw`(?:\/|#|https?:|mailto:|tel:|www\.)[^()\s\]]*`;

const apart = new RegExp(String.raw`(?<!\\)\[([^[\]\n]+)\][ \t]+\((${address})\)`);
const swapped = new RegExp(String.raw`(?<!\\)\(([^()\n]+)\)\[(${address})\]`);
const cut = /(?<!\\)(!?)\[([^[\]\n]*)\]\(((?:[^()\n]|\([^()\n]*\))*)(\)?)/;
const note = /(?<!\\)\[\^[^\]\s]+\]/;
const again = new RegExp(String.raw`^\(${address}\)`);
/** Two of them mean nothing else than bold text, as a star alone can. */
const bold = /(?<![\\*])\*\*(?!\*)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,:;!?])(?<![\\*])\*\*(?!\*)/u;

function problemsOf(entry: SourceEntry, parent: MdastNode): Finding[] {
  if (!("children" in parent)) return [];
  return parent.children.flatMap((node, index) => {
    if (node.type !== "text") return [];
    const start = node.position?.start.offset ?? 0;
    // As it is written: a sign after \ is meant to be seen.
    const written = entry.body?.text.slice(start, node.position?.end.offset) ?? "";
    const problem = linkProblem(written, parent.children[index - 1]) ?? boldProblem(written);
    return problem ? [problem.make(inText(entry, start + problem.offset), ...problem.words)] : [];
  });
}

interface Problem {
  make: typeof error;
  /** Where it is in the text, from 0. */
  offset: number;
  words: [message: string, fix: string];
}

function linkProblem(written: string, before: MdastNode | undefined): Problem | undefined {
  const twice = before?.type === "link" ? again.exec(written) : null;
  if (twice) {
    return problem(
      twice,
      "The address of this link is here twice, and readers see the second.",
      `Delete ${twice[0]}.`,
    );
  }
  const parted = apart.exec(written);
  if (parted) {
    return problem(
      parted,
      "The two brackets of this link have a space between them, so it is none.",
      `Write [${parted[1]}](${parted[2]}).`,
    );
  }
  const turned = swapped.exec(written);
  if (turned) {
    return problem(
      turned,
      "The brackets of this link are the wrong way round, so it is none.",
      `Write the words in [ ] and the address in ( ): [${turned[1]}](${turned[2]}).`,
    );
  }
  const half = cut.exec(written);
  const unknown = half ? null : note.exec(written);
  if (unknown) {
    return problem(
      unknown,
      `The note ${unknown[0]} isn’t in this text.`,
      `Write it at the end: ${unknown[0]}: The note.`,
    );
  }
  if (!half) return undefined;
  const [, sign = "", words = "", to = "", closing] = half;
  if (sign !== "") {
    const name = to.trim().split(/[/\\]/).at(-1) ?? "";
    return problem(
      half,
      "This picture isn’t shown, as its address has spaces or brackets in it.",
      `Give the file a plain name and write it: ![${words || "What the picture tells"}](${plainPath(name)}).`,
    );
  }
  if (closing === "") {
    return problem(
      half,
      "The address of this link has no ) after it, so it is none.",
      "Write ) after the address.",
    );
  }
  const number = to.replace(/[\s()-]/g, "");
  return problem(
    half,
    "The address of this link has a space in it, so it is none.",
    /^\+?\d{5,}$/.test(number)
      ? `Write [${words}](tel:${number}).`
      : `Write [${words}](${to.trim().replaceAll(" ", "%20")}).`,
  );
}

function boldProblem(written: string): Problem | undefined {
  const mark = bold.exec(written);
  if (!mark) return undefined;
  const words: Problem["words"] = [
    "These marks of bold text have no partner, so readers see them.",
    "Write ** at both ends of the words, with no space inside, or \\*\\* for the signs themselves.",
  ];
  return { make: warning, offset: mark.index, words };
}

function problem(match: RegExpExecArray, message: string, fix: string): Problem {
  return { make: error, offset: match.index, words: [message, fix] };
}
