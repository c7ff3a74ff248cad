import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { plainEnvironment, type Command } from "./command.ts";
import { whenInterrupted } from "./interrupt.ts";

/** A program that runs, with all that it starts. */
export interface Started {
  pid: number;
  /** How it ended. */
  ended: Promise<number | null>;
  /** The last that it printed. */
  output(): string;
  /** Ends it and all that it has started. */
  stop(): Promise<void>;
}

const mostOutput = 20_000;

/** Starts a program in a session of its own, by which all that it starts is known. */
export function start({ program, args, cwd, env }: Command): Started {
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...plainEnvironment, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => (output = `${output}${String(data)}`.slice(-mostOutput)));
  }
  const forget = whenInterrupted(() => kill(child));
  const ended = once(child, "close").then(([code]): number | null => {
    forget();
    return typeof code === "number" ? code : null;
  });
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    stop: async () => {
      kill(child);
      await ended;
    },
  };
}

function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
