import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Part } from "../part.ts";
import { plot } from "../plot.ts";
import { timePerUpdate, type Figures } from "./figures.ts";
import { report } from "./report.ts";

/** Measures the record alone, without a file, a page or Astro. */
export const record: Part = {
  name: "record",
  title: "The record",
  about: "building the record, and all that pages, feeds and data compute from it",
  async measure(sizes, tell) {
    const all: Figures[] = [];
    for (const updates of sizes) all.push(await figuresOf(updates, tell));
    return {
      text: report(all),
      drawings: { "record.svg": plot("Processor time per update, in µs", timePerUpdate(all)) },
    };
  },
};

// A process for each size: none warms up the engine or fills the memory for another.
function figuresOf(updates: number, tell: (line: string) => void): Promise<Figures> {
  const script = fileURLToPath(new URL("child.ts", import.meta.url));
  const child = fork(script, [String(updates)], { execArgv: ["--expose-gc"] });
  return new Promise((resolve, reject) => {
    child.on("message", (message: string | Figures) => {
      if (typeof message === "string") tell(message);
      else resolve(message);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Measuring ${updates} updates ended before it was done.`)));
  });
}
