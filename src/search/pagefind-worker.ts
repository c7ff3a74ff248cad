// Pagefind's own loader, pagefind.js, does all of this and more, for another request and 13 kB.

/** Asks Pagefind's worker to do something (the messages of pagefind-worker.js). */
export type Ask = (method: "init" | "search" | "getData", ...args: unknown[]) => Promise<unknown>;

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Starts Pagefind's worker. Where it fails, all that it was asked is rejected. */
export function startWorker(address: string): { ask: Ask; end(): void } {
  const worker = new Worker(address);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const ask: Ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    });
  worker.addEventListener("message", ({ data: { id, result, error } }: MessageEvent<Answer>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(error));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("Pagefind's worker failed."));
    waiting.clear();
  });
  return { ask, end: () => worker.terminate() };
}
