import type { MdastNode } from "satteri";
import type { z } from "zod";
import {
  componentNames,
  getComponent,
  isComponentName,
  type Holds,
  type Component,
} from "../../schemas/components.ts";
import {
  isComponent,
  type ComponentNode,
  getAttributes,
  type WrittenAttribute,
} from "../../source/components.ts";
import type { SourceEntry } from "../../source/index.ts";
import { findBlocks } from "../../source/markdown.ts";
import { askDidYouMean, findMeant } from "../did-you-mean.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, type Finding, type Rule, locateInText } from "../finding.ts";
import { findField } from "../field.ts";
import { explainIssue } from "../schema-words.ts";

export const componentsRule: Rule = {
  id: "components",
  about: "A component is one that there is, with the attributes and the content that it takes.",
  why: "What is misspelt would be missing from the page and from feeds. docs/content/components.md has every component.",
  wrong: {
    "goals/falls.mdx": writeGoal(
      '<Calout kind="danger">\nMind the step.\n</Calout>\n\n<Steps>\nLook up.\n</Steps>',
    ),
  },
  right: {
    "goals/falls.mdx": writeGoal(
      '<Callout kind="warning">\nMind the step.\n</Callout>\n\n<Steps>\n1. Look up.\n2. Look down.\n</Steps>',
    ),
  },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  const [root, ...nodes] = entry.body?.nodes() ?? [];
  const alone = new Set(findBlocks(root));
  return nodes.flatMap((node) => {
    if (isComponent(node)) return problemsWith(node, entry, alone.has(node));
    const name = findTagInMarkdown(node);
    // The tag that closes it is the same slip.
    const opens = name !== undefined && "value" in node && !node.value.startsWith("</");
    return opens ? [error(locateInBody(entry, node), ...needsMdx(name))] : [];
  });
}

function problemsWith(node: ComponentNode, entry: SourceEntry, isAlone: boolean): Finding[] {
  const component = getComponent(node.name);
  if (!component) {
    const fix = askDidYouMean(node.name, componentNames, `Use one of ${componentNames.join(", ")}.`);
    return [error(locateInBody(entry, node), `There is no component <${node.name}>.`, fix)];
  }
  const problem = isAlone ? findContentProblem(node, component.holds) : placeProblem(node);
  return [
    ...findAttributeProblems(node, component, entry),
    ...(problem ? [error(locateInBody(entry, node), ...problem)] : []),
  ];
}

/** The component whose tag stands in Markdown, where tags are HTML. */
export function findTagInMarkdown(node: MdastNode): string | undefined {
  const name = node.type === "html" ? /^<\/?([A-Z]\w*)/.exec(node.value)?.[1] : undefined;
  return name !== undefined && isComponentName(name) ? name : undefined;
}

function needsMdx(name: string): [message: string, fix: string] {
  return [
    `<${name}> is a component, which works in an .mdx file alone.`,
    "Change the file’s extension from .md to .mdx: its address stays as it is.",
  ];
}

type Problem = [message: string, fix: string];

/** What is wrong with where a component stands that is inside something else. */
function placeProblem({ name, type }: ComponentNode): Problem {
  return type === "mdxJsxTextElement"
    ? [`<${name}> stands in the middle of a line.`, "Put it on lines of its own."]
    : [
        `<${name}> is inside a list, a quotation or another component.`,
        "Put it outside, with an empty line before and after it.",
      ];
}

/** What is wrong with what stands between the tags of a component, if anything is. */
function findContentProblem({ name, children }: ComponentNode, holds: Holds): Problem | undefined {
  const parts: MdastNode[] = children;
  const [first] = parts;
  if (holds === "nothing") {
    const fix = `Write it as <${name} … />, and put the text under it.`;
    return first ? [`<${name}> holds nothing between its tags.`, fix] : undefined;
  }
  if (!first) return [`<${name}> is empty.`, `Put ${wanted[holds]} between <${name}> and </${name}>.`];
  if (parts.some(isPhrasing)) {
    return [
      `The content of <${name}> is on the line of its tag.`,
      `Put it on a line of its own, and </${name}> on the next.`,
    ];
  }
  if (holds === "text" || fits[holds](parts)) return undefined;
  return [`<${name}> holds ${wanted[holds]} and nothing else.`, examples[holds]];
}

const wanted: Record<Exclude<Holds, "nothing">, string> = {
  text: "the text",
  picture: "one picture",
  "ordered list": "one numbered list",
  "bullet list": "one list with bullets",
  video: "a still picture, a link to the video and one to its transcript",
};

const examples: Record<Exclude<Holds, "nothing" | "text">, string> = {
  picture: "Write ![What the picture tells](its-name.jpg) there, and other text under the component.",
  "ordered list": "Begin each item with its number, such as “1. ”, and put other text outside.",
  "bullet list": "Begin each item with “- ”, and put other text outside.",
  video:
    "Write each on a line of its own, with an empty line between: ![What it shows](still.jpg), [Watch the video](https://…), [Transcript](transcript.docx).",
};

/** True for a paragraph that is a picture or a link, and nothing else. */
const isOnly = (node: MdastNode | undefined, type: "image" | "link"): boolean =>
  node?.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === type;

const fits: Record<keyof typeof examples, (nodes: readonly MdastNode[]) => boolean> = {
  picture: (nodes) => nodes.length === 1 && isOnly(nodes[0], "image"),
  "ordered list": ([node, ...others]) =>
    others.length === 0 && node?.type === "list" && node.ordered === true,
  "bullet list": ([node, ...others]) => others.length === 0 && node?.type === "list" && node.ordered !== true,
  video: (nodes) =>
    nodes.length === 3 && nodes.every((node, index) => isOnly(node, index === 0 ? "image" : "link")),
};

/** What Markdown puts inside a paragraph: it stands bare where it is on the line of a tag. */
function isPhrasing({ type }: MdastNode): boolean {
  return phrasing.has(type);
}

const phrasing = new Set<MdastNode["type"]>([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "mdxJsxTextElement",
]);

/** What is wrong with the attributes of a component. Code in one is for the rule against code. */
function findAttributeProblems(node: ComponentNode, component: Component, entry: SourceEntry): Finding[] {
  const written = entry.body ? getAttributes(node, entry.body) : [];
  const { shape } = component.attributes;
  const [known = [], unknown = []] = [true, false].map((is) =>
    written.filter(({ name }) => Object.hasOwn(shape, name) === is),
  );
  // One slip is one finding: an attribute that was meant isn't missing.
  const passed = [...findCodes(node), ...unknown.map(({ name }) => findMeant(name, Object.keys(shape)))];
  const find = (attribute?: WrittenAttribute) =>
    attribute ? locateInText(entry, attribute.start) : locateInBody(entry, node);
  return [
    ...unknown.map((one) => error(find(one), ...explainUnknown(node, one, Object.keys(shape)))),
    ...[...Map.groupBy(known, ({ name }) => name).values()]
      .flatMap(([, ...others]) => others)
      .map((one) => error(find(one), `<${node.name}> has “${one.name}” twice.`, "Leave out one of them.")),
    ...getIssues(component, known)
      .filter(({ path }) => !passed.includes(String(path[0])))
      .map((issue) => {
        const attribute = known.find(({ name }) => name === issue.path[0]);
        return error(find(attribute), ...explainValue(node, component, issue));
      }),
  ];
}

function findCodes({ attributes }: ComponentNode): string[] {
  return attributes.flatMap((attribute) =>
    attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "object"
      ? [attribute.name]
      : [],
  );
}

function getIssues({ attributes }: Component, written: WrittenAttribute[]): z.core.$ZodIssue[] {
  const data = Object.fromEntries(written.map(({ name, value }) => [name, value ?? null]));
  const issues = attributes.safeParse(data, { error: explainIssue, reportInput: true }).error?.issues ?? [];
  // A value can fail in several ways at once: the first says enough.
  return issues.filter(({ path }, index) => issues.findIndex((one) => one.path[0] === path[0]) === index);
}

type Words = [message: string, fix: string];

function explainUnknown({ name }: ComponentNode, attribute: WrittenAttribute, known: string[]): Words {
  const otherwise = known.length > 0 ? `Leave it out, or use ${known.join(" or ")}.` : "Leave it out.";
  return [`<${name}> has no attribute “${attribute.name}”.`, askDidYouMean(attribute.name, known, otherwise)];
}

function explainValue({ name }: ComponentNode, { attributes }: Component, issue: z.core.$ZodIssue): Words {
  const attribute = String(issue.path[0]);
  const about = findField(attributes, issue.path)?.description ?? "";
  if (issue.input === undefined || issue.input === null) {
    return [`<${name}> has no text for “${attribute}”.`, `Write ${attribute}="…" in its tag. ${about}`];
  }
  const choices = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return [
    `“${attribute}” of <${name}> ${issue.message}.`,
    askDidYouMean(String(issue.input), choices, about),
  ];
}
