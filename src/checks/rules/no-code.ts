import type { MdastNode } from "satteri";
import { isComponent } from "../../source/components.ts";
import { astroMark, type SourceEntry, type Body } from "../../source/index.ts";
import { listTexts } from "../../source/yaml.ts";
import { findTagInMarkdown } from "./components.ts";
import { writeGoal } from "../example.ts";
import {
  error,
  locateInBody,
  locateInData,
  locateInText,
  type Finding,
  type Rule,
  type TextEdit,
} from "../finding.ts";
import { besideText, findAddressFault } from "../../markdown/address-fault.ts";

export const noCode: Rule = {
  id: "no-code",
  about: "Text is Markdown and components alone: no HTML, no program and no link that runs one.",
  why: "Content may come from anyone who can suggest a change, so it must not be able to run a program or break a page.",
  wrong: { "goals/falls.md": writeGoal("<b>Every</b> ward takes part.") },
  right: { "goals/falls.md": writeGoal("**Every** ward takes part.") },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return [
    ...findMarks(entry),
    ...findPrograms(entry),
    ...findCodeInBody(entry),
    ...nodes.flatMap((node) => openComment(entry, node)),
  ];
}

/** Values that are nothing but the address of a program: who reads the published data may make links of them. */
function findPrograms(entry: SourceEntry): Finding[] {
  return listTexts(entry.raw)
    .filter(({ text }) => /^\s*(?:javascript|vbscript|data):\S+\s*$/i.test(text))
    .map(({ text, path }) =>
      error(
        locateInData(entry, path),
        `“${short(text.trim())}” is the address of a program.`,
        "Write it in words.",
      ),
    );
}

function findMarks(entry: SourceEntry): Finding[] {
  return listTexts(entry.raw)
    .filter(({ text }) => text.trimStart().startsWith(astroMark))
    .map(({ path }) =>
      error(
        locateInData(entry, path),
        `“${astroMark}” at the beginning is a mark of the program that makes the site.`,
        "Begin with another word.",
      ),
    );
}

function findCodeInBody(entry: SourceEntry): Finding[] {
  const { body } = entry;
  if (!body) return [];
  const { fault } = body.markdown();
  if (fault) {
    const at = { path: entry.path, line: fault.line + body.line - 1, column: fault.column };
    return [error(at, ...explainUnreadable(body, fault))];
  }
  const found = body
    .nodes()
    .flatMap((node) =>
      findCode(node).map((words) => error(locateInBody(entry, node), ...words, removeHtml(entry, node))),
    );
  // <b>word</b> is two pieces of HTML and one slip.
  return [...Map.groupBy(found, ({ line }) => line).values()].flatMap(([first, ...others]) => {
    const edits = [first, ...others].flatMap((finding) => finding?.edits ?? []);
    return first ? [edits.length > 0 ? { ...first, edits } : first] : [];
  });
}

/** A comment without an end that begins within a line is text. */
function openComment(entry: SourceEntry, node: MdastNode): Finding[] {
  if (node.type !== "text" || !node.value.includes("<!--")) return [];
  const start = node.position?.start.offset ?? 0;
  const written = entry.body?.text.slice(start, node.position?.end.offset) ?? "";
  const at = /(?<!\\)<!--/.exec(written)?.index;
  return at === undefined ? [] : [error(locateInText(entry, start + at), ...explainComment(written))];
}

function explainComment(html: string): Words {
  return html.includes("-->")
    ? [
        "The words behind this comment would be left out with it.",
        "Write them below it, after an empty line.",
      ]
    : ["This comment has no end.", "Write --> where it ends."];
}

type Words = [message: string, fix: string];

function findCode(node: MdastNode): Words[] {
  switch (node.type) {
    case "html":
      if (findTagInMarkdown(node)) return [];
      return [explainHtml(node.value)];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      if (isComponent(node)) {
        return node.attributes.some(runs)
          ? [[`<${node.name}> has { } in it, which runs code.`, 'Write its values as text in "quotes".']]
          : [];
      }
      if (node.name === "img") return [pastedPicture];
      return [[`<${node.name ?? ""}> can’t be used in the text.`, "Write it in Markdown."]];
    case "mdxjsEsm":
      return [
        ["A line that begins with import or export is code.", "Remove it, or begin with another word."],
      ];
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return [[`“{${short(node.value)}}” is code.`, "Remove it, or write \\{ for the sign itself."]];
    case "link":
    case "image":
    case "definition":
      return getRefusedAddress(node);
    default:
      return [];
  }
}

/** As GitHub writes a picture that is pasted into its editor. */
const pastedPicture: Words = ["<img> is HTML for a picture.", besideText];

function explainHtml(html: string): Words {
  if (/^<img\b/i.test(html)) return pastedPicture;
  if (/^\s*<!--(?!-?>)/.test(html) && !/<[!/\w]/.test(html.replace(/<!--[^]*?-->|^\s*<!--/g, "")))
    return explainComment(html);
  return [`“${short(html)}” is HTML.`, "Write it in Markdown, or \\< for the sign itself."];
}

function getRefusedAddress({ type, url }: { type: string; url: string }): Words[] {
  const fault = findAddressFault(url, type === "image" ? "picture" : "link");
  return fault?.rule === noCode.id ? [[fault.message, fault.fix]] : [];
}

type Attribute = Extract<MdastNode, { type: "mdxJsxFlowElement" }>["attributes"][number];

function runs(attribute: Attribute): boolean {
  return attribute.type === "mdxJsxExpressionAttribute" || typeof attribute.value === "object";
}

function short(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** How much of a text is looked at round a piece of HTML. */
const MAX_LENGTH = 1000;

/**
 * The edit that frees the words which a comment or `<br>` at the beginning of their line keeps from being read as
 * Markdown. Nothing for other HTML, which only its writer can put into other words.
 */
function removeHtml(entry: SourceEntry, node: MdastNode): TextEdit[] | undefined {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type !== "html" || end - start > MAX_LENGTH) return undefined;
  const written = entry.body?.text.slice(start, end) ?? "";
  const bare = written
    .replace(/<!--(?!-?>)[^]*?-->[ \t]*/g, "")
    .replace(/^(?:[ \t>]*<\/?br\s*\/?>[ \t]*\n?)+/i, "");
  const isText = bare !== written && !/<[!/\w]/.test(bare.replace(/<\/?br\s*\/?>/gi, ""));
  return isText ? [{ ...locateInText(entry, start), written, instead: bare }] : undefined;
}

/** What to say of a body that can't be read, from what the parser says of it. */
function explainUnreadable({ syntax, text }: Body, fault: { line: number; reason: string }): Words {
  if (syntax === "md") return ["This text can’t be read as Markdown.", "Make it simpler."];
  const open = /^Expected a closing tag for `<([A-Z]\w*)/.exec(fault.reason)?.[1];
  if (open) {
    return [
      `<${open}> is not closed.`,
      `Write </${open}> on a line of its own where it ends; for one that holds nothing, <${open} … />.`,
    ];
  }
  const [, close, opened] =
    /^Unexpected closing tag `<\/([A-Z]\w*)>`, expected (?:corresponding closing tag for `<(\w+)>`|an open tag)/.exec(
      fault.reason,
    ) ?? [];
  if (close) {
    const fix = opened ? `Write </${opened}> to close <${opened}>.` : `Write <${close}> where it begins.`;
    return [`</${close}> closes nothing that is open.`, fix];
  }
  const tag = /<([A-Z]\w*)/.exec(text.split("\n")[fault.line - 1] ?? "")?.[1];
  if (tag) {
    return [
      `The tag <${tag} can’t be read.`,
      `Write the value of each attribute in straight quotes: <${tag} name="value">.`,
    ];
  }
  return [
    "In an .mdx file, < and { begin code, and this can’t be read.",
    "Write \\< or \\{ for the sign itself, or change the file’s extension to .md.",
  ];
}
