import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { closest } from "fastest-levenshtein";
import { FlagError, UserError } from "../src/lib/user-error.ts";
import type { MailSettings, Settings } from "../src/settings.ts";

export { FlagError };

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a script of this project with this same Node, showing what it prints, and gives its exit code.
 * `script` is a path inside the project; `env` is what differs from this process's environment.
 */
export async function runScript(
  script: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

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
    throw new FlagError(`There is no flag ${token.rawName}.${suggest(token.name, known)}`);
  }
  if (positionals.length > words) {
    throw new FlagError(`"${positionals[words]}" is one word too many here.`);
  }
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new FlagError(error instanceof Error ? takeFirstSentence(error.message) : String(error));
  }
}

function suggest(name: string, known: string[]): string {
  return known.length === 0 ? "" : ` Did you mean --${closest(name, known)}?`;
}

function takeFirstSentence(text: string): string {
  return `${text.split(/\.?\s*(?:\n|\. |$)/)[0]}.`;
}

/**
 * This run's settings.
 * @throws {UserError} where a variable of the environment can't be used.
 */
export async function readRunSettings(): Promise<Settings> {
  // Imported here because a variable that can't be used makes the import fail.
  return (await import("../src/settings.ts")).settings;
}

/**
 * The settings of its emails.
 * @throws {UserError} in the same way.
 */
async function readRunMailSettings(): Promise<MailSettings> {
  return (await import("../src/settings.ts")).readOwnMailSettings();
}

/** Where a command runs. */
export interface Surroundings {
  /** The settings of the run. Throws a `UserError` where a variable of the environment can't be used. */
  settings(): Promise<Settings>;
  /** The settings of emails, which throw in the same way. */
  mailSettings(): Promise<MailSettings>;
  /** The folder, absolute, that paths are typed and shown from. */
  folder: string;
}

/** What a command line takes and does. */
export interface Command<T extends ParseArgsOptionsConfig> {
  /** What `--help` shows. Its first line is how to type the command. */
  help: string;
  /** The flags, as `node:util` parseArgs takes them; `help` is added to each command. */
  options: T;
  /** How many plain words it takes besides flags; none if left out. */
  words?: number;
  /** Does the work. What it gives is the exit code; a `UserError` is printed as it is, and gives its own. */
  run(flags: Flags<T>, surroundings: Surroundings): Promise<number> | number;
}

/** Gives a command back as it is, with the types of its flags. */
export const defineCommand = <T extends ParseArgsOptionsConfig>(command: Command<T>): Command<T> => command;

/** Runs a command on this process's arguments, and sets the process's exit code. */
export async function runCommand<T extends ParseArgsOptionsConfig>(command: Command<T>): Promise<void> {
  // Whoever reads what is printed may have seen enough, as `head` has: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const here = { settings: readRunSettings, mailSettings: readRunMailSettings, folder: process.cwd() };
  process.exitCode = await answer(command, process.argv.slice(2), here);
}

/** Does what the arguments ask of a command, printing what it has to say, and gives its exit code. */
export async function answer<T extends ParseArgsOptionsConfig>(
  command: Command<T>,
  args: string[],
  surroundings: Surroundings,
): Promise<number> {
  if (args.includes("--help")) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(readFlags(args, command.options, command.words), surroundings);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const advice = error instanceof FlagError ? " Add --help to see what this command takes." : "";
    console.error(error.message + advice);
    return error.exitCode;
  }
}
