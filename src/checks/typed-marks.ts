import { read } from "./written-blocks.ts";

/** A way of typing a mark of which readers see the signs. */
export interface TypedMark {
  pattern: RegExp;
  /** Whether it holds an address: others are not looked for in addresses. */
  isOfLinks?: boolean;
  /** Whether it can be meant as it is. */
  isDoubt?: boolean;
  /** What is wrong, with the parts of the match as they are written. */
  message: string | ((part: Part) => string);
  /** What to write, with them and with what stands for all of it. */
  fix: string | ((part: Part, instead: string | undefined) => string);
  /** What to write for all of it, where that is certain. */
  instead?: (part: Part) => string | undefined;
}

/** Gives the part of a match that has a number, 0 for all of it. */
type Part = (number: number) => string;

/** How an address begins that stands alone in brackets. */
const address = String.raw`(?:\/|#[a-z]|https?:|mailto:|tel:|www\.)[^()\s\]]*`;
const inBrackets = String.raw`([^[\]\n]+)`;
const inRound = String.raw`((?:[^()\n]|\([^()\n]*\))+)`;

const link = (words: string, to: string) => `[${words.trim()}](${to})`;
const writeInstead = (instead: string | undefined) => `Write ${instead ?? "it anew"}.`;

/** The order says which one is told of a text that is several. */
export const typedMarks: TypedMark[] = [
  {
    // Behind a link, whose end Markdown has read.
    pattern: new RegExp(String.raw`(?<=${read})\(${address}\)`, "dg"),
    isOfLinks: true,
    message: "The address of this link is here twice, and readers see the second.",
    fix: (part) => `Delete ${part(0)}.`,
  },
  {
    pattern: new RegExp(String.raw`\[${inBrackets}\]\s+\((${address})\)`, "dg"),
    isOfLinks: true,
    instead: (part) => link(part(1), part(2)),
    message: "The two brackets of this link have a space between them, so it is none.",
    fix: (_part, instead) => writeInstead(instead),
  },
  {
    pattern: new RegExp(String.raw`\(${inRound}\)\s?\[(${address})\]`, "dg"),
    isOfLinks: true,
    instead: (part) => link(part(1), part(2)),
    message: "The brackets of this link are the wrong way round, so it is none.",
    fix: (_part, instead) => `Write the words in [ ] and the address in ( ): ${instead}.`,
  },
  {
    pattern: new RegExp(String.raw`\((${address})\)\s?\[${inBrackets}\]`, "dg"),
    isOfLinks: true,
    message: "The address of this link stands before its words, so it is none.",
    fix: (part) => writeInstead(link(part(2), part(1))),
  },
  {
    pattern: new RegExp(String.raw`\[${inBrackets}\]\s?\[(${address})\]`, "dg"),
    isOfLinks: true,
    instead: (part) => link(part(1), part(2)),
    message: "The address of this link is in [ ], so it is none.",
    fix: (_part, instead) => `Write it in ( ): ${instead}.`,
  },
  {
    pattern: new RegExp(String.raw`\(${inRound}\)\((${address})\)`, "dg"),
    isOfLinks: true,
    instead: (part) => link(part(1), part(2)),
    message: "The words of this link are in ( ), so it is none.",
    fix: (_part, instead) => `Write them in [ ]: ${instead}.`,
  },
  {
    // As wikis have it.
    pattern: /\[(https?:\/\/[^\s\]]+)[ \t]+([^[\]\n]+)\]/dg,
    isOfLinks: true,
    instead: (part) => link(part(2), part(1)),
    message: "Readers see the brackets of this link.",
    fix: (_part, instead) => writeInstead(instead),
  },
  {
    pattern: /\[([^[\]|\n]+)\|(https?:\/\/[^\s\]|]+)\]/dg,
    isOfLinks: true,
    instead: (part) => link(part(1), part(2)),
    message: "Readers see the brackets of this link.",
    fix: (_part, instead) => writeInstead(instead),
  },
  {
    pattern: /\[\[[^[\]\n]+\]\]/dg,
    isOfLinks: true,
    message: "Readers see these double brackets.",
    fix: "Write a link: [words](/address/).",
  },
  {
    pattern: /(!?)\[([^[\]\n]*)\]\(((?:[^()\n]|\([^()\n]*\))*)(\)?)/dg,
    isOfLinks: true,
    message: (part) => {
      if (part(1)) return "This picture isn’t shown, as its address has spaces or brackets in it.";
      return part(4)
        ? "The address of this link has a space in it, so it is none."
        : "The address of this link has no ) after it, so it is none.";
    },
    fix: (part) => fixBrokenLink(part(1), part(2), part(3), part(4)),
  },
  {
    pattern: /\]\((?:[^()\n]*\))?/dg,
    isOfLinks: true,
    message: "A bracket of this link is missing, so it is none.",
    fix: "Write [words](/address/).",
  },
  {
    pattern: /\[\^[^\]\s]+\]/dg,
    message: (part) => `The note ${part(0)} isn’t in this text.`,
    fix: (part) => `Write it at the end: ${part(0)}: The note.`,
  },
  {
    pattern: /\^\[[^\]\n]+\]/dg,
    message: "A note inside a sentence is seen as it is typed.",
    fix: "Write [^1] here and, at the end of the text, [^1]: The note.",
  },
  {
    pattern: /\[!(\w+)\][+-]?/dg,
    message: "A note of this kind is one at GitHub alone: readers see the signs.",
    fix: "Delete them; or, in an .mdx file, write <Callout> above the note and </Callout> below it.",
  },
  {
    pattern: /^[ \t]*(?::{3,}[ \t]*\{?\.?\w[^\n]*|(?:!!!|\?\?\?\+?) ?\w[^\n]*|\.\. \w+::[^\n]*)/dgm,
    message: "A block of this kind is one in other programs alone: readers see the signs.",
    fix: "Delete them; or, in an .mdx file, write <Callout> above the text and </Callout> below it.",
  },
  {
    pattern: /[ \t]*(?<!\{)\{(?:#[\w-]+|:?[ ]?[.#][\w-][^{}\n]*|:[a-z-]+=[^{}\n]*)\}(?!\})/dg,
    instead: () => "",
    message: (part) => `“${part(0).trim()}” names or styles nothing here: readers see it.`,
    fix: "Delete it. A heading can be linked to by its words in lower case, joined by hyphens.",
  },
  {
    pattern: /^\[\[?_?toc_?\]?\]$/dgim,
    message: "A list of contents is made by itself: readers see these signs.",
    fix: "Delete them.",
  },
  {
    // Two stars that close behind a sign and before a letter close nothing: CommonMark 0.31, 6.2.
    pattern: /(?<![*\p{L}\p{N}])(\*\*|__)(?![\s*_])([^*\n]*?[\p{P}\p{S}])\1(?=[\p{L}\p{N}])/dgu,
    instead: (part) => `${part(1)}${part(2)}${part(1)} `,
    message: "These marks of bold text don’t end before a letter, so readers see them.",
    fix: (part) => `Write a space between ${part(1)}${part(2)}${part(1)} and what follows.`,
  },
  {
    pattern:
      /(?<![\\*])\*\*(?!\*)(?=[^*\n]*\p{L})(?:[ \t\u00A0]+([^*\n]*[^\s*])[ \t\u00A0]*|([^\s*][^*\n]*?)[ \t\u00A0]+)\*\*(?!\*)/dgu,
    isDoubt: true,
    instead: (part) => tightened(part(0), "**"),
    message: "These marks of bold text have a space inside, so readers see them.",
    fix: "Write ** at both ends of the words, with no space inside, or \\*\\* for the signs themselves.",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_])__(?!_)(?=[^_\n]*\p{L})(?:[ \t\u00A0]+([^_\n]*[^\s_])[ \t\u00A0]*|([^\s_][^_\n]*?)[ \t\u00A0]+)__(?![\p{L}\p{N}_])/dgu,
    isDoubt: true,
    instead: (part) => tightened(part(0), "__"),
    message: "These marks of bold text have a space inside, so readers see them.",
    fix: "Write ** at both ends of the words, with no space inside.",
  },
  {
    // Two of them mean nothing else than bold text, as a star alone can; behind a figure, they lead to a note.
    pattern: /(?<![\\*])\*\*(?!\*)(?=[\p{L}\p{N}])|(?<=[\p{L}.,:;!?])(?<![\\*])\*\*(?!\*)/dgu,
    isDoubt: true,
    message: "These marks of bold text have no partner, so readers see them.",
    fix: "Write ** at both ends of the words, with no space inside, or \\*\\* for the signs themselves.",
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*(?=\p{L})([^*\n]*[^\s*])[ \t\u00A0]+\*(?![\p{L}\p{N}*])/dgu,
    isDoubt: true,
    message: "These marks have a space inside, so readers see them.",
    fix: (part) => `Write *${part(1)}*, or \\* for the sign itself.`,
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?:[ ]?\p{L}[^_\n]*[^\s_][ ]|[ ]\p{L}[^_\n]*[^\s_])_(?![\p{L}\p{N}_])/dgu,
    isDoubt: true,
    message: "These marks have a space inside, so readers see them.",
    fix: "Write *the words*.",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}:/]):(?:[a-z]+(?:_[a-z]+)+|\+1|tada|tick|smile|warning|heart|rocket|star|wave):(?![\p{L}\p{N}:/])/dgu,
    message: (part) => `Readers see “${part(0)}” as it is typed.`,
    fix: "Write the sign itself, or leave it out.",
  },
  {
    // The name of a file or an account has other signs beside its letters.
    pattern: /(?<![\p{L}\p{N}_@#./\\-])(?:\p{L}+_\p{L}+_\p{L}*|_\p{L}+_\p{L}+)(?![\p{L}\p{N}_@./\\-])/dgu,
    isDoubt: true,
    message: (part) => `Readers see the signs _ in “${part(0)}”.`,
    fix: (part) => `Write * for letters that stand out, and \`${part(0)}\` for what is exactly so.`,
  },
  {
    pattern: /(?<![=<>!+-])==(?![=\s])([^=\n]*[^=\s])==(?!=)|^={2,}[ ][^=\n]+[ ]={2,}$/dgm,
    message: "The signs == mark nothing here: readers see them.",
    fix: (part) => (part(1) ? `Write **${part(1)}**, or leave them out.` : "Write ## before a heading."),
  },
  {
    pattern:
      /~~(?=[^~\n]*\p{L})([^~\n]+)~~|(?<![\p{L}\p{N}~])~(?=\p{L})([^~\n]*)(?<=\p{L}|\p{N})~(?![\p{L}\p{N}~])/dgu,
    isDoubt: true,
    message: "These signs strike nothing out: readers see them.",
    fix: (part) =>
      `Write ~~${(part(1) || part(2)).trim()}~~ if it is to be struck out, or leave the words out.`,
  },
  {
    pattern: /~([^~\s]{1,12})~/dg,
    instead: (part) => lowered(part(1), low),
    message: (part) => `Readers see the signs of “${part(0)}”.`,
    fix: (_part, instead) => (instead === undefined ? "Leave them out." : `Write “${instead}”.`),
  },
  {
    pattern: /\^([^^\s]{1,12})\^/dg,
    instead: (part) => lowered(part(1), high),
    message: (part) => `Readers see the signs of “${part(0)}”.`,
    fix: (_part, instead) => (instead === undefined ? "Leave them out." : `Write “${instead}”.`),
  },
  {
    pattern: /(?<=[^\s:][ \t]*\n)[ \t]*:[ \t]+\S[^\n]*|^:[ \t]+\S[^\n]*$/dg,
    isDoubt: true,
    message: "Markdown has no list of terms like this: readers see the colon.",
    fix: "Write a list: - **Term**: what it means.",
  },
  {
    pattern: /&amp;(?:#x?[\da-f]+|[a-z]{2,8});/dgi,
    message: (part) => `Readers see “${part(0).replace("&amp;", "&")}”.`,
    fix: "Write the sign itself, or `…` round what is code.",
  },
  {
    pattern:
      /&lt;\/?(b|strong|i|em|u|br|p|a|span|div|li|ul|ol|sup|sub|font|h[1-6])\b(?:(?!&[lg]t;)[^\n])*&gt;(?:[^\n]*?&lt;\/\1&gt;)?/dgi,
    message: "Readers see these marks of HTML.",
    fix: "Delete them, or write `…` round what is code.",
  },
  {
    // Headings in the middle of a line, or ended as they begin: the rule `headings` has those that begin a line.
    pattern: /(?<=\S[ \t])#{2,6}[ \t]?(?=\p{Lu})|(?<=\p{L})#{2,6}$/dgmu,
    message: "Readers see these signs of a heading.",
    fix: "Begin a heading on a line of its own, with an empty line above it, or delete the signs.",
  },
  {
    pattern:
      /^h[1-6]\. |'''[^'\n]+'''|\[\/(?:b|i|u|url|img|quote|list|color|size)\]|\[(?:url|color|size)=[^\]\n]*\]/dgim,
    message: (part) => `“${part(0).trim()}” is a mark in other programs: readers see it.`,
    fix: "Write ## before a heading, **words** for bold text and [words](/address/) for a link.",
  },
  {
    // Marks of where a chat program had something from.
    pattern:
      /【[^】\n]*】|:contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|\[oai_citation[^\]\n]*\]|\bcite(?:turn\d+\w+\d+)+/dg,
    message: "This is a mark of a program that the text was copied from.",
    fix: "Delete it, and check what it stood for.",
  },
];

function fixBrokenLink(sign: string, words: string, to: string, closing: string): string {
  if (sign) return `Write < and > round the name: ![${words || "What the picture tells"}](<${to.trim()}>).`;
  if (!closing) return "Write ) after the address.";
  const number = to.replace(/[\s()-]/g, "");
  return `Write [${words}](${/^\+?\d{5,}$/.test(number) ? `tel:${number}` : to.trim().replaceAll(" ", "%20")}).`;
}

/** Bold text with the spaces inside its marks outside them. */
function tightened(written: string, mark: string): string {
  const inner = written.slice(mark.length, -mark.length);
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(inner) ?? [];
  return `${before}${mark}${words}${mark}${after}`.replace(/^[ \t\u00A0]+/, "");
}

const low = "₀₁₂₃₄₅₆₇₈₉";
const high = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits set low or high as signs of their own; for st, nd, rd and th, as they are. */
function lowered(written: string, signs: typeof low | typeof high): string | undefined {
  if (signs === high && /^(?:st|nd|rd|th)$/.test(written)) return written;
  return /^\d+$/.test(written) ? written.replace(/\d/g, (digit) => signs[Number(digit)] ?? "") : undefined;
}
