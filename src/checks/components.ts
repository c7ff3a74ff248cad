import type { MdastNode } from "satteri";
import { componentNames, componentOf, isComponentName } from "../schemas/components.ts";
import { isComponent, type ComponentNode } from "../source/components.ts";
import type { SourceEntry } from "../source/index.ts";
import { blocksOf } from "../source/markdown.ts";
import { attributeProblems } from "./components/attributes.ts";
import { contentProblem, placeProblem } from "./components/contents.ts";
import { didYouMean } from "./did-you-mean.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";

const { error } = findings("components");

export const components: Rule = {
  id: "components",
  about: "A component is one that there is, with the attributes and the content that it takes.",
  why: "What is misspelt would be missing from the page and from feeds. docs/content/components.md has every component.",
  wrong: {
    "goals/falls.mdx": goal(
      '<Calout kind="danger">\nMind the step.\n</Calout>\n\n<Steps>\nLook up.\n</Steps>',
    ),
  },
  right: {
    "goals/falls.mdx": goal(
      '<Callout kind="warning">\nMind the step.\n</Callout>\n\n<Steps>\n1. Look up.\n2. Look down.\n</Steps>',
    ),
  },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

function problemsOf(entry: SourceEntry): Finding[] {
  const [root, ...nodes] = entry.body?.nodes() ?? [];
  const alone = new Set(blocksOf(root));
  return nodes.flatMap((node) => {
    if (isComponent(node)) return problemsWith(node, entry, alone.has(node));
    const name = tagInMarkdown(node);
    // The tag that closes it is the same slip.
    const opens = name !== undefined && "value" in node && !node.value.startsWith("</");
    return opens ? [error(inBody(entry, node), ...needsMdx(name))] : [];
  });
}

function problemsWith(node: ComponentNode, entry: SourceEntry, isAlone: boolean): Finding[] {
  const component = componentOf(node.name);
  if (!component) {
    const fix = didYouMean(node.name, componentNames, `Use one of ${componentNames.join(", ")}.`);
    return [error(inBody(entry, node), `There is no component <${node.name}>.`, fix)];
  }
  const problem = isAlone ? contentProblem(node, component.holds) : placeProblem(node);
  return [
    ...attributeProblems(node, component, entry),
    ...(problem ? [error(inBody(entry, node), ...problem)] : []),
  ];
}

/** The component whose tag stands in Markdown, where tags are HTML. */
export function tagInMarkdown(node: MdastNode): string | undefined {
  const name = node.type === "html" ? /^<\/?([A-Z]\w*)/.exec(node.value)?.[1] : undefined;
  return name !== undefined && isComponentName(name) ? name : undefined;
}

function needsMdx(name: string): [message: string, fix: string] {
  return [
    `<${name}> is a component, which works in an .mdx file alone.`,
    "Change the file’s extension from .md to .mdx: its address stays as it is.",
  ];
}
