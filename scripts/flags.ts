import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { closest } from "fastest-levenshtein";

/** A command used in a way that it doesn't know. Its message is one line for the person who typed it. */
export class FlagError extends Error {}

/** The flags and the other words of a command, typed after the options that it declares. */
export type Flags<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: boolean }>
>;

/**
 * Reads a command's arguments. `words` is how many plain words it takes besides its flags.
 * @throws {FlagError} for an unknown flag, a missing value or a word too many.
 */
export function readFlags<T extends ParseArgsOptionsConfig>(args: string[], options: T, words = 0): Flags<T> {
  const { tokens, positionals } = parseArgs({
    args,
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const known = Object.keys(options);
  for (const token of tokens) {
    if (token.kind !== "option" || known.includes(token.name)) continue;
    throw new FlagError(`There is no flag ${token.rawName}.${suggestion(token.name, known)}`);
  }
  if (positionals.length > words) {
    throw new FlagError(`"${positionals[words]}" is one word too many here.`);
  }
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new FlagError(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

function suggestion(name: string, known: string[]): string {
  return known.length === 0 ? "" : ` Did you mean --${closest(name, known)}?`;
}

function firstSentence(text: string): string {
  return `${text.split(/\.?\s*(?:\n|\. |$)/)[0]}.`;
}
