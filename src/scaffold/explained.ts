import { stringify } from "yaml";
import type { DescribedField } from "../schemas/described.ts";
import { isRecord } from "../source/yaml.ts";

/** What is filled in of an entry, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * An entry as lines of YAML, its fields in the order of the schema and each under the sentence that
 * explains it. What `values` doesn't fill in is there as a comment, to be filled in later.
 */
export function explained(fields: readonly DescribedField[], values: Values): string[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    const lines = value === undefined ? blank(field).map(comment) : filled(field, value);
    return [comment(aboutOf(field)), ...lines];
  });
}

/** An entry as lines of YAML, with what is filled in and nothing else. */
export function plain(fields: readonly DescribedField[], values: Values): string[] {
  const written = fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]));
  return yaml(Object.fromEntries(written));
}

/** Lines with spaces before them, as YAML writes what belongs under another line. */
export function indented(lines: readonly string[], spaces = 2): string[] {
  return lines.map((line) => " ".repeat(spaces) + line);
}

function filled({ name, fields }: DescribedField, value: unknown): string[] {
  if (!Array.isArray(value) || !value.every(isRecord)) return yaml({ [name]: value });
  // The first says what can be written in each; the others would only say it again.
  const items = value.map((item, index) => (index === 0 ? explained(fields, item) : plain(fields, item)));
  return [`${name}:`, ...items.flatMap((lines) => indented(listItem(lines)))];
}

/** Puts the hyphen of a list before the first line that isn't a comment, where it can be seen. */
function listItem(lines: string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith("#"));
  return lines.map((line, index) => {
    if (index < first) return line;
    return (index === first ? "- " : "  ") + line;
  });
}

/** A field that is to be filled in, with all that belongs under it. */
function blank({ name, value, list, fields }: DescribedField): string[] {
  if (value !== "group") return [list ? `${name}: []` : `${name}:`];
  const inside = fields.flatMap((field) => {
    const [first = "", ...rest] = blank(field);
    return [`${first} # ${aboutOf(field)}`, ...rest];
  });
  return [`${name}:`, ...indented(list ? listItem(inside) : inside)];
}

function aboutOf({ about, choices }: DescribedField): string {
  const unsaid = choices.filter((choice) => !about.includes(choice));
  return unsaid.length > 0 ? `${about} One of: ${choices.join(", ")}.` : about;
}

function comment(line: string): string {
  return `# ${line}`;
}

function yaml(data: Values): string[] {
  return stringify(data, { lineWidth: 0 }).trimEnd().split("\n");
}
