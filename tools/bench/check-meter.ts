import { writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import process from "node:process";
import type { Cost } from "../process.ts";

// Loaded into a process before its program, this writes what the process took to the fourth of its pipes.

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Cost = {
    elapsed: performance.now(),
    processor: (userCPUTime + systemCPUTime) / 1000,
    memory: maxRSS * 1024,
  };
  writeSync(3, JSON.stringify(usage));
});
