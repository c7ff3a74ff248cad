import type { MdastNode } from "satteri";
import { isComponent } from "../source/components.ts";
import { astroMark, type SourceEntry } from "../source/index.ts";
import { textsIn } from "../source/yaml.ts";
import { tagInMarkdown } from "./components.ts";
import { goal } from "./example.ts";
import { findings, inBody, inData, type Finding, type Rule } from "./finding.ts";
import { withoutComment, withoutHtml } from "./no-html.ts";
import { unreadableWords } from "./unreadable.ts";

const { error } = findings("no-code");

export const noCode: Rule = {
  id: "no-code",
  about: "Text is Markdown and components alone: no HTML, no program and no link that runs one.",
  why: "Content may come from anyone who can suggest a change, so it must not be able to run a program or break a page.",
  wrong: { "goals/falls.md": goal("<b>Every</b> ward takes part.") },
  right: { "goals/falls.md": goal("**Every** ward takes part.") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

const linkSchemes = new Set(["https:", "http:", "mailto:", "tel:"]);

function problemsOf(entry: SourceEntry): Finding[] {
  return [...marksIn(entry), ...codeInBody(entry)];
}

function marksIn(entry: SourceEntry): Finding[] {
  return textsIn(entry.raw)
    .filter(({ text }) => text.trimStart().startsWith(astroMark))
    .map(({ path }) =>
      error(
        inData(entry, path),
        `“${astroMark}” at the beginning is a mark of the program that makes the site.`,
        "Begin with another word.",
      ),
    );
}

function codeInBody(entry: SourceEntry): Finding[] {
  const { body } = entry;
  if (!body) return [];
  const { fault } = body.markdown();
  if (fault) {
    const at = { path: entry.path, line: fault.line + body.line - 1, column: fault.column };
    return [error(at, ...unreadableWords(body, fault), withoutComment(entry, fault))];
  }
  let parents: Map<MdastNode, MdastNode> | undefined;
  const found = body
    .nodes()
    .flatMap((node) =>
      codeIn(node).map(([message, fix]) =>
        error(
          inBody(entry, node),
          message,
          fix,
          withoutHtml(entry, node, above(node, (parents ??= parentsIn(body.nodes())))),
        ),
      ),
    );
  // <b>word</b> is two pieces of HTML and one slip.
  return [...Map.groupBy(found, ({ line }) => line).values()].flatMap(([first, ...others]) => {
    const edits = [first, ...others].flatMap((finding) => finding?.edits ?? []);
    return first ? [edits.length > 0 ? { ...first, edits } : first] : [];
  });
}

function parentsIn(nodes: readonly MdastNode[]): Map<MdastNode, MdastNode> {
  return new Map(
    nodes.flatMap((node) => ("children" in node ? node.children.map((child) => [child, node] as const) : [])),
  );
}

/** The nodes that a node stands in, the outermost first. */
function above(node: MdastNode, parents: Map<MdastNode, MdastNode>): MdastNode[] {
  const parent = parents.get(node);
  return parent ? [...above(parent, parents), parent] : [];
}

function codeIn(node: MdastNode): [message: string, fix: string][] {
  switch (node.type) {
    case "html":
      if (tagInMarkdown(node)) return [];
      return [[`“${short(node.value)}” is HTML.`, "Write it in Markdown, or \\< for the sign itself."]];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      if (isComponent(node)) {
        return node.attributes.some(runs)
          ? [[`<${node.name}> has { } in it, which runs code.`, 'Write its values as text in "quotes".']]
          : [];
      }
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
      return linkSchemes.has(schemeOf(node.url)) ? [] : [refusedLink(node)];
    default:
      return [];
  }
}

function refusedLink({ type, url }: { type: string; url: string }): [message: string, fix: string] {
  if (!/^(?:file:|[a-z]:[\\/])/i.test(url)) {
    return [`The link “${short(url)}” may run code.`, "Link to an address that begins with https:// or /."];
  }
  if (type === "image") return ["This picture is on your computer.", "Put the file beside this one."];
  return [
    "This link leads to a file on your computer.",
    "Link to an address that begins with https:// or /.",
  ];
}

type Attribute = Extract<MdastNode, { type: "mdxJsxFlowElement" }>["attributes"][number];

function runs(attribute: Attribute): boolean {
  return attribute.type === "mdxJsxExpressionAttribute" || typeof attribute.value === "object";
}

/** The scheme as a browser reads it, which passes over line breaks inside it; https for an address of this site. */
function schemeOf(url: string): string {
  if (/^[/#]/.test(url)) return "https:";
  return URL.parse(url, "https://example.org/")?.protocol ?? "https:";
}

function short(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
