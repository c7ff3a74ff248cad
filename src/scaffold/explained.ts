import { stringify } from "yaml";
import { getAbout, indent, listItem, writeBlank } from "../schemas/blank.ts";
import type { DescribedField } from "../schemas/described.ts";
import { isRecord } from "../source/yaml.ts";

/** What is filled in of an entry, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * An entry as lines of YAML, its fields in the order of the schema and each under the sentence that
 * explains it. What `values` doesn't fill in is there as a comment, to be filled in later.
 */
export function explainFields(
  fields: readonly DescribedField[],
  values: Values,
  writeUnfilled = writeBlank,
): string[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    const lines =
      value === undefined
        ? writeUnfilled(field).map(writeComment)
        : fillIn(field, value, (inside, item) => explainFields(inside, item, writeUnfilled));
    return [writeComment(getAbout(field)), ...lines];
  });
}

/** The same without what can be written below a field that isn’t filled in. */
export function explainBriefly(fields: readonly DescribedField[], values: Values): string[] {
  return explainFields(fields, values, ({ name, list }) => [list ? `${name}: []` : `${name}:`]);
}

/** An entry as lines of YAML, with what is filled in and nothing else. */
export function writePlain(fields: readonly DescribedField[], values: Values): string[] {
  const written = fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]));
  return formatYaml(Object.fromEntries(written));
}

function fillIn({ name, fields }: DescribedField, value: unknown, explain: typeof writePlain): string[] {
  if (!Array.isArray(value) || !value.every(isRecord)) return formatYaml({ [name]: value });
  // The first says what can be written in each; the others would only say it again.
  const items = value.map((item, index) => (index === 0 ? explain(fields, item) : writePlain(fields, item)));
  return [`${name}:`, ...items.flatMap((lines) => indent(listItem(lines)))];
}

function writeComment(line: string): string {
  return `# ${line}`;
}

function formatYaml(data: Values): string[] {
  return stringify(data, { lineWidth: 0 }).trimEnd().split("\n");
}
