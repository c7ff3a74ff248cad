import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

// wrk asks a server as often as it can: on Debian and Ubuntu it is the package `wrk`.

/** Whether it is installed. Without a flag that it knows it ends with 1. */
export const hasWrk = spawnSync("wrk", ["-v"]).error === undefined;

const summary = z.object({
  requests: z.number(),
  /** Of the requests: those without an answer, or with one that isn't 2xx or 3xx. */
  failed: z.number(),
  seconds: z.number(),
  bytes: z.number(),
  /** In milliseconds: half of the answers take no longer than the first, 99% no longer than the second. */
  p50: z.number(),
  p99: z.number(),
});

export type Load = z.infer<typeof summary>;

/** Asks for paths in turn, over 32 connections, for some seconds. */
export async function load(address: string, paths: string[], seconds: number): Promise<Load> {
  const script = join(import.meta.dirname, "load.lua");
  const { stdout } = await promisify(execFile)("wrk", [
    "--threads",
    "2",
    "--connections",
    "32",
    "--duration",
    `${seconds}s`,
    "--timeout",
    "5s",
    "--latency",
    "--script",
    script,
    address,
    "--",
    ...paths,
  ]);
  return summary.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
