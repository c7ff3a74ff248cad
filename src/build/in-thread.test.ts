import { expect, test } from "vitest";
import { diskErrorIn } from "./disk-error.ts";
import { inThread, startThread } from "./in-thread.ts";

const moduleOf = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads";${code}`)}`,
  );

test("a thread is given its data, and gives its answer", async () => {
  const double = moduleOf("parentPort.postMessage(workerData.number * 2)");
  expect(await inThread(double, { number: 21 })).toBe(42);
});

test("what a thread throws is thrown on, with what the system said of it", async () => {
  const full = moduleOf(
    `throw Object.assign(new Error("ENOSPC: no space left on device, write"), { path: "/site/a" })`,
  );
  const error = await inThread(full, {}).catch((thrown: unknown) => thrown);
  expect(diskErrorIn(error)?.message).toBe("There is no room left on the disk: /site/a.");
});

test("a thread that ends without an answer is an error, rather than no end", async () => {
  await expect(inThread(moduleOf("process.exit(0)"), {})).rejects.toThrow("gave no answer");
});

test("a thread is sent messages while it works, and answers once", async () => {
  const adds = moduleOf(`let sum = 0;
    parentPort.on("message", (number) => (number === 0 ? parentPort.postMessage(sum) : (sum += number)))`);
  const thread = startThread<number>(adds);
  for (const number of [1, 2, 3, 0]) thread.send(number);
  expect(await thread.answer).toBe(6);
  await thread.end();
});

test("a thread that is ended gives no answer", async () => {
  const thread = startThread(moduleOf("parentPort.on('message', () => {})"));
  await thread.end();
  await expect(thread.answer).rejects.toThrow("gave no answer");
});
