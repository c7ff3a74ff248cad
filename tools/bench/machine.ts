import { availableParallelism, cpus, totalmem } from "node:os";
import process from "node:process";

/** The machine that measures, in a line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${memory} GB of memory, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`;
}
