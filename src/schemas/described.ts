import { z } from "zod";
import { components, type ComponentName } from "./components.ts";
import { collections, type Collection } from "./index.ts";

/** A field as its schema describes it to a writer. */
export interface DescribedField {
  name: string;
  /** The sentence that tells a writer what to put. */
  about: string;
  /** Whether an entry must have it. */
  needed: boolean;
  /** What is written; a `group` has fields of its own. */
  value: "text" | "date" | "number" | "true or false" | "choice" | "group";
  /** Whether several of these are written, as a list. */
  list: boolean;
  /** What a `choice` is of. */
  choices: readonly string[];
  /** The fields of a `group`. */
  fields: readonly DescribedField[];
}

type Shape = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 7, which every editor reads) of an entry of a collection, as it is written. */
export function getEntryShape(collection: Collection): Shape {
  return getShape(collections[collection].schema);
}

function getShape(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override({ jsonSchema }) {
      // Not a format of JSON Schema; the pattern beside it says the same.
      if (jsonSchema.format === "starts_with") delete jsonSchema.format;
      // The format says it in words that a writer can read.
      if (jsonSchema.format === "date") delete jsonSchema.pattern;
    },
  });
}

/** The fields of an entry of a collection, in the order of its schema. */
export function describeFields(collection: Collection): DescribedField[] {
  return getFields(getEntryShape(collection));
}

/** The attributes of a component, in the order of its schema. */
export function describeAttributes(name: ComponentName): DescribedField[] {
  return getFields(getShape(components[name].attributes));
}

function getFields({ properties = {}, required = [] }: Shape): DescribedField[] {
  return Object.entries(properties).flatMap(([name, shape]) =>
    typeof shape === "object" ? [getField(name, shape, required.includes(name))] : [],
  );
}

function getField(name: string, written: Shape, needed: boolean): DescribedField {
  // Of what can be written as one value or as a list, the one.
  const [first] = written.anyOf ?? [];
  const shape = typeof first === "object" ? { ...first, description: written.description } : written;
  const list = shape.type === "array";
  const one = list && typeof shape.items === "object" && !Array.isArray(shape.items) ? shape.items : shape;
  return {
    name,
    about: shape.description ?? one.description ?? "",
    needed,
    value: getValue(one),
    list,
    choices: (one.enum ?? []).map(String),
    fields: getFields(one),
  };
}

function getValue({ type, format, enum: choices, properties }: Shape): DescribedField["value"] {
  if (choices) return "choice";
  if (properties) return "group";
  if (type === "number" || type === "integer") return "number";
  if (type === "boolean") return "true or false";
  return format === "date" ? "date" : "text";
}
