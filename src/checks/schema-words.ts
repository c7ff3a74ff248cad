import type { z } from "zod";

// What to say of each kind of issue that Zod can raise, so that its own words never
// reach an editor. A schema's own `error` text goes first: it begins with "must" too.

const kinds: Record<string, string> = {
  string: "must be text; write a number or true as text with quotes round it",
  number: "must be a number, without quotes, commas or words",
  int: "must be a whole number, such as 3",
  boolean: "must be true or false, without quotes",
  array: "must be a list: in [square brackets], or one on each line after a hyphen and a space",
  object: "must be a group of lines, each with a key, a colon and a value",
};

const unusable = "has a value that can’t be used";

/** The end of a sentence that begins with the field's name. */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "string" && typeof issue.input === "object") return "must be text on one line";
      return kinds[issue.expected] ?? "has a value of the wrong kind";
    case "invalid_value":
      return `must be ${issue.values.map(String).join(", or ")}`;
    case "too_small":
      return explainSize(issue.origin, "at least", issue.minimum);
    case "too_big":
      return explainSize(issue.origin, "at most", issue.maximum);
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format":
      return "is not written as it must be";
    case "unrecognized_keys":
      return "has a key that is not known";
    default:
      return unusable;
  }
}

function explainSize(origin: string, bound: string, limit: number | bigint): string {
  if (origin === "array") return `must have ${bound} ${limit} in its list`;
  if (origin === "string") return `must have ${bound} ${limit} ${limit === 1 ? "character" : "characters"}`;
  return `must be ${bound} ${limit}`;
}

/** What is wrong with a value that has several forms: what is wrong with it in the form that it was written in. */
export function getOfForm(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  // A schema that says itself what all its forms are has the better words.
  if (issue.code !== "invalid_union" || issue.message !== unusable) return [issue];
  const form = issue.errors.find((errors) =>
    errors.every(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );
  return (form ?? issue.errors[0] ?? []).map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}
