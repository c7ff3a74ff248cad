import { z } from "zod";
import type { Path } from "../source/index.ts";

/** One field of a schema: what its `.describe()` says, the keys it may hold, and whether a value fits. */
export interface Field {
  description: string | undefined;
  keys: string[];
  accepts: (value: unknown) => boolean;
}

/** The field at a path of a schema, or nothing where the schema has no such field. */
export function findField(schema: z.core.$ZodType, path: Path): Field | undefined {
  const { inner, description } = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) {
    const forms = inner instanceof z.ZodUnion ? inner.options : [inner];
    const keys = forms.flatMap((form) => (form instanceof z.ZodObject ? Object.keys(form.shape) : []));
    return { description, keys, accepts: (value) => z.safeParse(inner, value).success };
  }
  if (inner instanceof z.ZodArray) {
    const item = findField(inner.element, rest);
    return item?.description || item?.keys.length ? item : item && { ...item, description };
  }
  if (inner instanceof z.ZodUnion) {
    const [form] = inner.options.flatMap((one) => findField(one, path) ?? []);
    return form && { ...form, description: form.description ?? description };
  }
  if (!(inner instanceof z.ZodObject) || !Object.hasOwn(inner.shape, step)) return undefined;
  const next: unknown = inner.shape[String(step)];
  return next instanceof z.ZodType ? findField(next, rest) : undefined;
}

/** A schema as it is written, without what makes it optional, with the outermost description. */
function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType; description: string | undefined } {
  const own = schema instanceof z.ZodType ? schema.description : undefined;
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPipe)) {
    return { inner: schema, description: own };
  }
  const { inner, description } = unwrap(schema instanceof z.ZodPipe ? schema.in : schema.unwrap());
  return { inner, description: own ?? description };
}
