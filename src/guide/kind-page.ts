import { kinds } from "../schemas/kinds.ts";
import { describedFields, type DescribedField } from "../schemas/described.ts";
import type { Collection } from "../schemas/index.ts";
import type { Source } from "../source/index.ts";

/** The page of the guide about a kind, in Markdown. Its example is an entry of `example`. */
export function kindPage(collection: Collection, example: Source, canBeMade: boolean): string {
  const { name, one, about, where } = kinds[collection];
  const make = canBeMade
    ? `\n\n\`npm run new -- ${name}\` makes one with everything in it that it can have.`
    : "";
  return `# ${capital(one)}

${about}

## Where it goes

${where}${make}

## What to write

${fieldTables(describedFields(collection))}
${exampleOf(collection, example)}`;
}

/** A table of some fields, and one more for each of them that has fields of its own. */
export function fieldTables(
  fields: readonly DescribedField[],
  within: string[] = [],
  noun = "field",
): string {
  const rows = fields.map(({ name, needed, about, ...field }) => {
    const cells = [`\`${name}\``, needed ? "yes" : "no", formOf(field), about];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const table = [`| ${noun} | needed | form | what to write |`, "| --- | --- | --- | --- |", ...rows, ""];
  const inner = fields
    .filter(({ value }) => value === "group")
    .map((group) => {
      const of = within.length > 0 ? `, in ${within.map((name) => `\`${name}\``).join(", ")}` : "";
      const heading = `### ${group.list ? "Each of" : "In"} \`${group.name}\`${of}`;
      return `${heading}\n\n${fieldTables(group.fields, [...within, group.name])}`;
    });
  return [...table, ...inner].join("\n");
}

function formOf({ value, list, choices }: Pick<DescribedField, "value" | "list" | "choices">): string {
  if (value === "group") return list ? "list of groups, see below" : "group, see below";
  const form = value === "choice" ? choices.join(" or ") : value === "date" ? "date: YYYY-MM-DD" : value;
  return list ? `list of ${form}` : form;
}

function exampleOf(collection: Collection, { files }: Source): string {
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
