import { fork } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";
import { compileCache } from "./compile-cache.ts";

/** What was compiled of the modules of such processes before takes a third off their start. */
const usualCache = (): string => compileCache(resolve("node_modules/.cache/compiled"));

/**
 * Has the work of a module done in a process of its own, which is sent some data and sends one answer. The system
 * has all its memory back then, which it hasn't of a thread. What the process throws, it prints itself.
 */
export function inProcess<Answer>(module: URL, data: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? usualCache() };
    const child = fork(module, { serialization: "advanced", env });
    child.once("message", (answer) => resolve(answer as Answer));
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${module.pathname} gave no answer.`)));
    child.send(data);
  });
}
