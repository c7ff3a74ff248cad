import type { DescribedField } from "./described.ts";

// Fields of an entry as lines of YAML whose values are still to be written.

/** A field that is to be filled in, with all that belongs under it, each line of that with what it is for. */
export function writeBlank({ name, value, list, fields }: DescribedField): string[] {
  if (value !== "group") return [list ? `${name}: []` : `${name}:`];
  const inside = fields.flatMap(explainBlank);
  return [`${name}:`, ...indent(list ? listItem(inside) : inside)];
}

function explainBlank(field: DescribedField): string[] {
  const [first = "", ...rest] = writeBlank(field);
  return [`${first} # ${getAbout(field)}`, ...rest];
}

/** Fields that an entry must have as lines to paste: each with what it is for, and of a group what that must have. */
export function writeNeeded(fields: readonly DescribedField[]): string[] {
  return fields.flatMap(({ fields, ...field }) =>
    explainBlank({ ...field, fields: fields.filter(({ needed }) => needed) }),
  );
}

/** Puts the hyphen of a list before the first line that isn't a comment, where it can be seen. */
export function listItem(lines: string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith("#"));
  return lines.map((line, index) => {
    if (index < first) return line;
    return (index === first ? "- " : "  ") + line;
  });
}

/** Lines with spaces before them, as YAML writes what belongs under another line. */
export function indent(lines: readonly string[], spaces = 2): string[] {
  return lines.map((line) => " ".repeat(spaces) + line);
}

/** What a field is for, and what can be chosen where that is not said. */
export function getAbout({ about, choices }: DescribedField): string {
  const unsaid = choices.filter((choice) => !about.includes(choice));
  return unsaid.length > 0 ? `${about} One of: ${choices.join(", ")}.` : about;
}
