import { readFileSync } from "node:fs";
import { join } from "node:path";
import { componentNames, components, type ComponentName, type Holds } from "../schemas/components.ts";
import { describedAttributes } from "../schemas/described.ts";
import { fieldTables } from "./kind-page.ts";

const examples = join(import.meta.dirname, "../texts/components/examples");

/** The page of the guide about what texts can have besides Markdown, in Markdown. */
export function componentsPage(): string {
  return `# Components

What a text can have besides Markdown. The page \`/writing/\` of the site shows each of them as readers see it.

- The name of the file ends in \`.mdx\`. To change a file from \`.md\`, change its name: the address of its page
  stays as it is.
- A component stands on lines of its own, with an empty line before and after it. It is never inside a list,
  a quotation or another component.
- Values are in straight quotes, as text. There is nothing to import.
- What stands between the tags is Markdown, on lines of its own.
- In an \`.mdx\` file, write \`\\<\` and \`\\{\` for the signs < and { themselves.

Feeds bring a component’s content too, and search finds it. \`npm run check\` says where one is misspelt or
has something missing.

${componentNames.map(partAbout).join("\n\n")}
`;
}

function partAbout(name: ComponentName): string {
  const attributes = describedAttributes(name);
  const table = attributes.length > 0 ? `\n\n${fieldTables(attributes, [], "attribute")}` : "";
  return `## ${name}

${components[name].about} ${between[components[name].holds]}${table}

\`\`\`mdx
${exampleOf(name).trim()}
\`\`\``;
}

const between: Record<Holds, string> = {
  nothing: "It has one tag, and nothing between.",
  text: "Between its tags is a text.",
  picture: "Between its tags is one picture, whose file lies beside the text’s.",
  "ordered list": "Between its tags is one numbered list.",
  "bullet list": "Between its tags is one list with bullets.",
};

/** How a component is written, as the guide and the page of the site show it. */
export function exampleOf(name: ComponentName): string {
  return readFileSync(join(examples, `${name}.mdx`), "utf8");
}
