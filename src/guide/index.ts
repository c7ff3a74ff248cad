import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { newCollections } from "../scaffold/question.ts";
import { kinds } from "../schemas/kinds.ts";
import { type Collection, collections } from "../schemas/index.ts";
import type { Source } from "../source/index.ts";
import {
  describeFields,
  type DescribedField,
  describeAttributes,
  getEntryShape,
} from "../schemas/described.ts";
import { componentNames, components, type ComponentName, type Holds } from "../schemas/components.ts";

const all = Object.keys(kinds).filter((name): name is Collection => name in kinds);

/**
 * What writers are told of the kinds of content, made from the schemas: a page for each kind with an
 * entry of `example`, a list of them, a page about components, and what VS Code reads. By path inside the
 * repository.
 */
export async function writeGuide(example: Source): Promise<Map<string, string>> {
  const pages = all.map((collection): [string, string] => [
    `docs/content/${kinds[collection].name}.md`,
    writeKindPage(
      collection,
      example,
      newCollections.some((made) => made === collection),
    ),
  ]);
  const others = [
    ["docs/content/README.md", writeList()],
    ["docs/content/components.md", writeComponentsPage()],
  ] as const;
  const written = [...pages, ...others].map(async ([path, text]): Promise<[string, string]> => [
    path,
    await format(text, { parser: "markdown" }),
  ]);
  const editor = [...writeEditorFiles()].map(async ([path, data]): Promise<[string, string]> => [
    path,
    await format(JSON.stringify(data), { parser: "json", printWidth: 110 }),
  ]);
  return new Map(await Promise.all([...written, ...editor]));
}

function writeList(): string {
  const rows = all.map((collection) => {
    const { name, one, about } = kinds[collection];
    return `| [${one}](${name}.md) | ${about} |`;
  });
  return `# What can be written

The content is in the folder \`content\`. Each page here says where an entry of a kind goes and what to
write, with an example.

The name of a file is the address of its page. It is lower case words joined by hyphens, such as
\`garden-rooms.md\`, and never changes once the page is published.

| to write | what it is |
| --- | --- |
${rows.join("\n")}

Texts are Markdown. They can also have [components](components.md), such as a callout, steps or a figure.

[\`example\`](example) is a small content folder with an entry of each kind. It passes the check.
[VS Code](../vs-code.md) can complete and explain the fields while you type.

\`npm run docs\` writes these pages from the schemas in \`src/schemas\`.
`;
}

/** The page of the guide about a kind, in Markdown. Its example is an entry of `example`. */
function writeKindPage(collection: Collection, example: Source, canBeMade: boolean): string {
  const { name, one, about, where } = kinds[collection];
  const make = canBeMade
    ? `\n\n\`npm run new -- ${name}\` makes one with everything in it that it can have.`
    : "";
  return `# ${capitalise(one)}

${about}

## Where it goes

${where}${make}

## What to write

${writeFieldTables(describeFields(collection))}
${showEntry(collection, example)}`;
}

/** A table of some fields, and one more for each of them that has fields of its own. */
function writeFieldTables(fields: readonly DescribedField[], within: string[] = [], noun = "field"): string {
  const rows = fields.map(({ name, needed, about, ...field }) => {
    const cells = [`\`${name}\``, needed ? "yes" : "no", getForm(field), about];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const table = [`| ${noun} | needed | form | what to write |`, "| --- | --- | --- | --- |", ...rows, ""];
  const inner = fields
    .filter(({ value }) => value === "group")
    .map((group) => {
      const of = within.length > 0 ? `, in ${within.map((name) => `\`${name}\``).join(", ")}` : "";
      const heading = `### ${group.list ? "Each of" : "In"} \`${group.name}\`${of}`;
      return `${heading}\n\n${writeFieldTables(group.fields, [...within, group.name])}`;
    });
  return [...table, ...inner].join("\n");
}

function getForm({ value, list, choices }: Pick<DescribedField, "value" | "list" | "choices">): string {
  if (value === "group") return list ? "list of groups, see below" : "group, see below";
  const form = value === "choice" ? choices.join(" or ") : value === "date" ? "date: YYYY-MM-DD" : value;
  return list ? `list of ${form}` : form;
}

function showEntry(collection: Collection, { files }: Source): string {
  const file = files.find((one) => one.collection === collection);
  if (!file) return "";
  const language = file.path.endsWith(".yaml") ? "yaml" : "markdown";
  return `## An example

[\`${file.path}\`](example/${file.path}):

\`\`\`${language}
${file.text.trimEnd()}
\`\`\`
`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const examples = join(import.meta.dirname, "../texts/components/examples");

/** The page of the guide about what texts can have besides Markdown, in Markdown. */
function writeComponentsPage(): string {
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

${componentNames.map(writeComponent).join("\n\n")}
`;
}

function writeComponent(name: ComponentName): string {
  const attributes = describeAttributes(name);
  const table = attributes.length > 0 ? `\n\n${writeFieldTables(attributes, [], "attribute")}` : "";
  return `## ${name}

${components[name].about} ${between[components[name].holds]}${table}

\`\`\`mdx
${showComponent(name).trim()}
\`\`\``;
}

const between: Record<Holds, string> = {
  nothing: "It has one tag, and nothing between.",
  text: "Between its tags is a text.",
  picture: "Between its tags is one picture, whose file lies beside the text’s.",
  "ordered list": "Between its tags is one numbered list.",
  "bullet list": "Between its tags is one list with bullets.",
  video:
    "Between its tags are three paragraphs: a still picture, whose file lies beside the text’s, a link to the video, and a link to its transcript.",
};

/** How a component is written, as the guide and the page of the site show it. */
export function showComponent(name: ComponentName): string {
  return readFileSync(join(examples, `${name}.mdx`), "utf8");
}

// What VS Code needs to complete and explain the fields of the content while someone types.

/** The JSON Schema of each YAML file, and the settings that name them, by path in the repository. */
export function writeEditorFiles(): Map<string, object> {
  const schemas = all
    .filter(isYaml)
    .map((collection): [string, object] => [getSchemaPath(collection), getJsonSchema(collection)]);
  return new Map([...schemas, [".vscode/settings.json", writeSettings()]]);
}

function getSchemaPath(collection: Collection): string {
  return `.vscode/schemas/${collection}.json`;
}

/** The shape of a collection's front matter as JSON Schema; for a list, of its whole file. */
export function getJsonSchema(collection: Collection): object {
  const { $schema, ...entry } = getEntryShape(collection);
  const { one, about } = kinds[collection];
  const head = { $schema, title: one, description: about };
  const isList = collection !== "site" && isYaml(collection);
  return isList ? { ...head, type: "object", additionalProperties: entry } : { ...head, ...entry };
}

function writeSettings(): object {
  const files = all.filter(isYaml).map((collection) => [
    `./${getSchemaPath(collection)}`,
    // Also in the example of the guide.
    [`content/${collections[collection].files}`, `docs/content/example/${collections[collection].files}`],
  ]);
  return {
    "yaml.schemas": Object.fromEntries(files),
    "astro.content-intellisense": true,
    "files.eol": "\n",
  };
}

function isYaml(collection: Collection): boolean {
  return collections[collection].files.endsWith(".yaml");
}
