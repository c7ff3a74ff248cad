/** What an expression of a workflow can name: values by their path, such as `steps.day.outputs.day`. */
export interface Context {
  /** The value at a path; empty where there is none. */
  valueOf(path: string): string;
  /** The status functions: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions */
  status: Record<"success" | "failure" | "always" | "cancelled", boolean>;
}

/** A text with the values of its expressions `${{ … }}` put in. */
export function interpolated(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => String(valueOf(expression, context)));
}

/** Whether a step or job with such a condition runs. Without a status function, only where all went well before. */
export function isMet(condition: string | undefined, context: Context): boolean {
  if (condition === undefined) return context.status.success;
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/s, "$1");
  const asks = /\b(?:success|failure|always|cancelled)\(\)/.test(expression);
  return (asks || context.status.success) && isTrue(valueOf(expression, context));
}

type Value = string | boolean;

const isTrue = (value: Value): boolean => value !== "" && value !== false;

const token = /\s*(?:'((?:[^']|'')*)'|([\w-]+(?:\.[\w-]+)*)(\(\))?|(==|!=|&&|\|\||[!()]))/y;

/**
 * What an expression says.
 * @throws {Error} for what this project's workflows don't have.
 */
function valueOf(expression: string, context: Context): Value {
  const tokens = [...expression.trim().matchAll(new RegExp(token.source, "g"))];
  if (tokens.map(([all]) => all).join("") !== expression.trim()) throw new Error(`Unknown: ${expression}`);
  let at = 0;
  const isNext = (sign: string) => tokens[at]?.[4] === sign && ++at > 0;

  const any = (): Value => {
    let value = all();
    while (isNext("||")) {
      const other = all();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const all = (): Value => {
    let value = comparison();
    while (isNext("&&")) {
      const other = comparison();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const comparison = (): Value => {
    const value = single();
    if (isNext("==")) return value === single();
    return isNext("!=") ? value !== single() : value;
  };
  const single = (): Value => {
    if (isNext("!")) return !isTrue(single());
    if (isNext("(")) {
      const value = any();
      if (!isNext(")")) throw new Error(`Unknown: ${expression}`);
      return value;
    }
    const [, text, path, call] = tokens[at++] ?? [];
    if (text !== undefined) return text.replaceAll("''", "'");
    if (path === undefined) throw new Error(`Unknown: ${expression}`);
    if (!call) return context.valueOf(path);
    if (!(path in context.status)) throw new Error(`Unknown: ${expression}`);
    return context.status[path as keyof Context["status"]];
  };
  const value = any();
  if (at !== tokens.length) throw new Error(`Unknown: ${expression}`);
  return value;
}
