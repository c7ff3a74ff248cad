import { Worker } from "node:worker_threads";

/**
 * Has the work of a module done in a thread of its own, which is given some data and answers with one message.
 * Rejects with what the thread throws, which keeps its message and what the system said of it, and nothing of its
 * class.
 */
export function inThread<Answer>(module: URL, data: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(module, { workerData: data });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`${module.pathname} gave no answer.`)));
  });
}
