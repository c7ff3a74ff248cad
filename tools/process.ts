import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { format, resolveConfig } from "prettier";
import { FlagError, projectFolder } from "../scripts/command.ts";
import { UserError } from "../src/lib/user-error.ts";
import { buildOrThrow } from "../tests/setup/build-run.ts";

/** A program to start. */
export interface Command {
  program: string;
  args: string[];
  /** The folder that it works in. */
  cwd: string;
  /** What differs from this process's environment. */
  env?: NodeJS.ProcessEnv;
}

/** What a program that is measured has instead of what the person who measures has set. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  CONTENT_DIR: undefined,
  OUT_DIR: undefined,
  AS_OF: undefined,
  SITE_URL: undefined,
  NODE_ENV: undefined,
  VITEST: undefined,
  DEV: undefined,
  NODE_OPTIONS: undefined,
  ASTRO_TELEMETRY_DISABLED: "1",
};

type Clean = () => void;

const cleaning = new Set<Clean>();
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let listens = false;

/**
 * Does something where this process ends too early: ends a child, removes a folder. What was asked last is
 * done first, and nothing of it may wait. Gives the function that takes it back.
 */
export function cleanUpWhenInterrupted(clean: Clean): () => void {
  if (!listens) {
    for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
    process.once("exit", () => [...cleaning].toReversed().forEach((one) => one()));
    listens = true;
  }
  cleaning.add(clean);
  return () => void cleaning.delete(clean);
}

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

const MAX_OUTPUT = 20_000;

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
    stream.on("data", (data) => (output = `${output}${String(data)}`.slice(-MAX_OUTPUT)));
  }
  const forget = cleanUpWhenInterrupted(() => kill(child));
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

/** What the processes of a session take at a moment. */
export interface Taken {
  /** Bytes in memory, all processes together: what two of them share counts twice. */
  memory: number;
  /** Milliseconds that each has had the processor for, by its number. */
  processor: Map<number, number>;
}

/** True where the system tells what processes take: Linux (proc(5)). */
export const isTold = existsSync("/proc/self/stat");

// The kernel's clock ticks 100 times a second for user space, on every architecture (USER_HZ).
const tick = 10;

/** What the processes of a session take now. A session's number is that of its first process. */
export function readUsage(session: number): Taken {
  const taken: Taken = { memory: 0, processor: new Map() };
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = parseFields(readFileSync(`/proc/${pid}/stat`, "utf8"));
      if (fields.session !== session) continue;
      taken.processor.set(pid, fields.processor);
      taken.memory += parseResidentBytes(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      // It has ended meanwhile.
    }
  }
  return taken;
}

/** Milliseconds that this process's children, which have ended and been waited for, had the processor for. */
export function readChildrenProcessor(): number {
  return parseFields(readFileSync("/proc/self/stat", "utf8")).children;
}

/** The fields of a line of /proc/PID/stat (proc_pid_stat(5)) that matter here; times are in milliseconds. */
export function parseFields(line: string): { session: number; processor: number; children: number } {
  // The name of a program, in brackets, may have spaces and brackets.
  const [, , , session = 0, ...rest] = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = rest.slice(7);
  return { session, processor: (utime + stime) * tick, children: (cutime + cstime) * tick };
}

/** What a process has in memory, from its /proc/PID/status (proc_pid_status(5)); 0 for one that has ended. */
export function parseResidentBytes(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** What it took to run some programs. */
export interface Cost {
  /** By the clock, in milliseconds. */
  elapsed: number;
  /** On the processor, all threads and processes together, in milliseconds; NaN where it isn't told. */
  processor: number;
  /** The most memory that all processes together had at a time, in bytes; NaN where it isn't told. */
  memory: number;
}

/** A program that didn't do its work; the message has the last that it printed. */
export class RunError extends UserError {}

const pause = 100; // milliseconds between two looks at the memory

/**
 * Runs programs one after the other, and gives what they took with all that they started.
 * @throws {RunError} where one ends with anything but 0.
 */
export async function measureCost(commands: readonly Command[]): Promise<Cost> {
  const whole: Cost = { elapsed: 0, processor: 0, memory: isTold ? 0 : NaN };
  for (const command of commands) {
    const { elapsed, processor, memory } = await measureOneCost(command);
    whole.elapsed += elapsed;
    whole.processor += processor;
    whole.memory = Math.max(whole.memory, memory);
  }
  return whole;
}

async function measureOneCost(command: Command): Promise<Cost> {
  const before = isTold ? readChildrenProcessor() : NaN;
  const begun = performance.now();
  const { pid, ended, output } = start(command);
  const seen = new Map<number, number>();
  let memory = isTold ? 0 : NaN;
  const look = (): void => {
    const taken = readUsage(pid);
    memory = Math.max(memory, taken.memory);
    for (const [process, time] of taken.processor) seen.set(process, time);
  };
  const looking = isTold ? setInterval(look, pause) : undefined;
  const code = await ended.finally(() => clearInterval(looking));
  const elapsed = performance.now() - begun;
  if (code !== 0) {
    throw new RunError(`${[command.program, ...command.args].join(" ")} ended with ${code}:\n${output()}`);
  }
  // A process that nobody waited for is only in what was seen; what was seen lacks each one's last moments.
  const waited = isTold ? readChildrenProcessor() - before : NaN;
  const sum = seen.values().reduce((total, time) => total + time, 0);
  return { elapsed, processor: Math.max(waited, sum), memory };
}

/**
 * Installs what package.json of a generator's folder names, the first time; `announce` is called before.
 * @throws {RunError} where that can't be done.
 */
export async function installOnce(folder: string, announce: () => void = () => undefined): Promise<void> {
  // npm writes this file when it is done.
  if (existsSync(join(folder, "node_modules/.package-lock.json"))) return;
  announce();
  // An install script may download what a tool doesn't need here.
  const args = ["install", "--ignore-scripts", "--no-audit"];
  const { ended, output } = start({ program: "npm", args, cwd: folder });
  if ((await ended) !== 0) throw new RunError(`npm install doesn’t work in ${folder}:\n${output()}`);
}

/**
 * Does some work with a new folder, which is removed afterwards however the work ends. It is inside the
 * project, because Astro finds no packages through a link from a folder elsewhere.
 */
export async function useWorkFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(projectFolder, ".build");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  const remove = () => removeFolder(folder);
  const forget = cleanUpWhenInterrupted(remove);
  try {
    return await work(folder);
  } finally {
    forget();
    remove();
  }
}

/** Removes a folder, also one that a program which has just been ended still writes to. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * The folder of the built site that was asked for, or else of one that is built of the content folder for a
 * day, in `folder`.
 * @throws {FlagError} where there is none in the folder that was asked for.
 */
export async function findSiteToLookAt(
  asked: string | undefined,
  folder: string,
  asOf: string,
): Promise<string> {
  if (asked === undefined) {
    const outDir = join(folder, "built");
    await buildOrThrow({ outDir, asOf });
    return outDir;
  }
  if (!existsSync(join(asked, "index.html"))) throw new FlagError(`There is no built site in ${asked}.`);
  return asked;
}

/** Writes a file that a command makes, such as `docs/accessibility.md`, in the project's one format. */
export async function writePage(path: string, text: string): Promise<void> {
  const file = join(projectFolder, path);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
