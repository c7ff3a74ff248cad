import { format } from "prettier";
import { newCollections } from "../scaffold/kind-of.ts";
import { kinds } from "../schemas/kinds.ts";
import type { Collection } from "../schemas/index.ts";
import type { Source } from "../source/index.ts";
import { componentsPage } from "./components-page.ts";
import { editorFiles } from "./editor-files.ts";
import { kindPage } from "./kind-page.ts";

const all = Object.keys(kinds).filter((name): name is Collection => name in kinds);

/**
 * What writers are told of the kinds of content, made from the schemas: a page for each kind with an
 * entry of `example`, a list of them, a page about components, and what VS Code reads. By path inside the
 * repository.
 */
export async function guideFiles(example: Source): Promise<Map<string, string>> {
  const pages = all.map((collection): [string, string] => [
    `docs/content/${kinds[collection].name}.md`,
    kindPage(
      collection,
      example,
      newCollections.some((made) => made === collection),
    ),
  ]);
  const others = [
    ["docs/content/README.md", list()],
    ["docs/content/components.md", componentsPage()],
  ] as const;
  const written = [...pages, ...others].map(async ([path, text]): Promise<[string, string]> => [
    path,
    await format(text, { parser: "markdown" }),
  ]);
  const editor = [...editorFiles()].map(async ([path, data]): Promise<[string, string]> => [
    path,
    await format(JSON.stringify(data), { parser: "json", printWidth: 110 }),
  ]);
  return new Map(await Promise.all([...written, ...editor]));
}

function list(): string {
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
