import { performance } from "node:perf_hooks";
import process from "node:process";
import { GCProfiler } from "node:v8";
import { median } from "../median.ts";

/** How long something takes, in milliseconds. */
export interface Time {
  /** By the clock. */
  elapsed: number;
  /** On the processor, which leaves out waiting while other programs have it. */
  processor: number;
}

type Run = () => unknown;

const samples = 7;
// In milliseconds. The processor's clock is too coarse for less than the shortest sample.
const [warmUp, shortestSample] = [400, 50];

/**
 * The medians of several samples, after enough runs for the engine to have compiled the code. What is
 * quick is run many times a sample.
 */
export async function timeOf(run: Run): Promise<Time> {
  const begun = processorTime();
  let runs = 0;
  for (; processorTime() - begun < warmUp; runs += 1) await run();
  const repeats = Math.ceil((shortestSample * runs) / (processorTime() - begun));
  const times: Time[] = [];
  while (times.length < samples) times.push(await sample(run, repeats));
  return {
    elapsed: median(times.map(({ elapsed }) => elapsed)),
    processor: median(times.map(({ processor }) => processor)),
  };
}

async function sample(run: Run, repeats: number): Promise<Time> {
  collectGarbage();
  const [start, before] = [performance.now(), processorTime()];
  for (let count = 0; count < repeats; count += 1) await run();
  return {
    elapsed: (performance.now() - start) / repeats,
    processor: (processorTime() - before) / repeats,
  };
}

/** The time that this thread has had the processor for, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The memory of JavaScript objects that something takes, in bytes beyond what was in use before. */
export interface Memory {
  /** At most, rubbish that wasn't collected yet included. */
  peak: number;
  /** By what it gave, once rubbish is collected. */
  kept: number;
}

/** Runs something once and gives its result with the memory that it took. Needs --expose-gc. */
export async function memoryOf<T>(run: () => Promise<T> | T): Promise<{ result: T; memory: Memory }> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  // Memory grows until rubbish is collected, so it is at its peak just before that or at the end.
  const profiler = new GCProfiler();
  profiler.start();
  const result = await run();
  const end = process.memoryUsage().heapUsed;
  const { statistics } = profiler.stop();
  const heights = statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
  collectGarbage();
  return {
    result,
    memory: {
      peak: Math.max(end, ...heights) - before,
      kept: process.memoryUsage().heapUsed - before,
    },
  };
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc.");
  void globalThis.gc();
}
