import { Worker } from "node:worker_threads";

/** A thread would let what is of no more use grow by 200 MB and more before it looks for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** A thread with some work of its own. */
export interface Thread<Answer> {
  send(message: unknown): void;
  /**
   * The one message that it answers with. Rejects with what the thread throws, which keeps its message and what the
   * system said of it, and nothing of its class.
   */
  answer: Promise<Answer>;
  /** Ends it, whatever it does. */
  end(): Promise<unknown>;
}

/** Starts the work of a module in a thread of its own, which is given some data. */
export function startThread<Answer>(module: URL, data?: unknown): Thread<Answer> {
  const thread = new Worker(module, { workerData: data, resourceLimits });
  const answer = new Promise<Answer>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`${module.pathname} gave no answer.`)));
  });
  answer.catch(() => undefined); // Whoever waits for it is told.
  return { send: (message) => thread.postMessage(message), answer, end: () => thread.terminate() };
}

/** Has the work of a module done in a thread of its own, and gives its answer. */
export function inThread<Answer>(module: URL, data: unknown): Promise<Answer> {
  return startThread<Answer>(module, data).answer;
}
