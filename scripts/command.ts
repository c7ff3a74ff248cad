import process from "node:process";
import type { ParseArgsOptionsConfig } from "node:util";
import { FlagError, readFlags, type Flags } from "./flags.ts";

/** What a command line takes and does. */
export interface Command<T extends ParseArgsOptionsConfig> {
  /** What `--help` shows. Its first line is how to type the command. */
  help: string;
  /** The flags, as `node:util` parseArgs takes them; `help` is added to each command. */
  options: T;
  /** How many plain words it takes besides flags; none if left out. */
  words?: number;
  /** Does the work. What it gives is the exit code; a `FlagError` is said in one line, with exit code 2. */
  run(flags: Flags<T>): Promise<number> | number;
}

/** Runs a command on this process's arguments, and sets the process's exit code. */
export async function runCommand<T extends ParseArgsOptionsConfig>(command: Command<T>): Promise<void> {
  const args = process.argv.slice(2);
  // Whoever reads what is printed may have seen enough, as `head` has: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  if (args.includes("--help")) {
    console.log(command.help);
    return;
  }
  try {
    process.exitCode = await command.run(readFlags(args, command.options, command.words));
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    console.error(`${error.message} Add --help to see what this command takes.`);
    process.exitCode = 2;
  }
}
