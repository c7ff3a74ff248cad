import { performance } from "node:perf_hooks";
import process from "node:process";
import { progress } from "@clack/prompts";
import type { Tell } from "./part.ts";

/**
 * Tells steps with their number. `weights` says how long each takes beside the others; what it gives is
 * called at the start of each, with what is done in it.
 */
export function counted(weights: readonly number[], tell: Tell): (line: string) => void {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [count, done] = [0, 0];
  return (line) => {
    tell(`${count + 1} of ${weights.length}: ${line}`, done / all);
    done += weights[count] ?? 0;
    count += 1;
  };
}

/** Shows on the screen what is told: as a bar in a terminal, and elsewhere a line at a time. */
export function shown(): { tell: Tell; end(): void } {
  const begun = performance.now();
  const bar = process.stderr.isTTY ? progress({ max: parts, output: process.stderr }) : undefined;
  let [started, at] = [false, 0];
  return {
    tell: (line, done) => {
      const words = done === undefined ? line : `${line}${timing(performance.now() - begun, done)}`;
      if (bar === undefined || (done === undefined && !started)) return console.error(words);
      if (!started) bar.start(words);
      started = true;
      const to = done === undefined ? at : Math.round(done * parts);
      bar.advance(to - at, words);
      at = to;
    },
    end: () => void (started && bar?.stop("Measured")),
  };
}

const parts = 1000;

/** How long it has taken, and how much longer it will take where it goes on so: times in milliseconds. */
export function timing(elapsed: number, done: number): string {
  const taken = `, ${duration(elapsed)} so far`;
  return done > 0 ? `${taken}, about ${duration((elapsed / done) * (1 - done))} left` : taken;
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
