import process from "node:process";
import type { ParseArgsOptionsConfig } from "node:util";
import type { Settings } from "../src/settings.ts";
import { FlagError, readFlags, type Flags } from "./flags.ts";
import { settingsOfRun } from "./settings.ts";

/** Where a command runs. */
export interface Surroundings {
  /** The settings of the run. Throws a `FlagError` where a variable of the environment can't be used. */
  settings(): Promise<Settings>;
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
  /** Does the work. What it gives is the exit code; a `FlagError` is said in one line, with exit code 2. */
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
  const here = { settings: settingsOfRun, folder: process.cwd() };
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
    if (!(error instanceof FlagError)) throw error;
    console.error(`${error.message} Add --help to see what this command takes.`);
    return 2;
  }
}
