import { performance } from "node:perf_hooks";
import type { Command } from "./command.ts";
import { isTold, processorOfChildren, takenBy } from "./session.ts";
import { start } from "./start.ts";

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
export class RunError extends Error {}

const pause = 100; // milliseconds between two looks at the memory

/**
 * Runs programs one after the other, and gives what they took with all that they started.
 * @throws {RunError} where one ends with anything but 0.
 */
export async function costOf(commands: readonly Command[]): Promise<Cost> {
  const whole: Cost = { elapsed: 0, processor: 0, memory: isTold ? 0 : NaN };
  for (const command of commands) {
    const { elapsed, processor, memory } = await costOfOne(command);
    whole.elapsed += elapsed;
    whole.processor += processor;
    whole.memory = Math.max(whole.memory, memory);
  }
  return whole;
}

async function costOfOne(command: Command): Promise<Cost> {
  const before = isTold ? processorOfChildren() : NaN;
  const begun = performance.now();
  const { pid, ended, output } = start(command);
  const seen = new Map<number, number>();
  let memory = isTold ? 0 : NaN;
  const look = (): void => {
    const taken = takenBy(pid);
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
  const waited = isTold ? processorOfChildren() - before : NaN;
  const sum = seen.values().reduce((total, time) => total + time, 0);
  return { elapsed, processor: Math.max(waited, sum), memory };
}
