import { parentPort, workerData } from "node:worker_threads";
import { readSpool } from "../spool.ts";
import { gatherWords } from "./words.ts";

/** The length of the next page in the spool, or that there are no more. */
export type Message = number | "end";

const { next, close } = readSpool(workerData as string);
const words = gatherWords();
parentPort?.on("message", (message: Message) => {
  if (message !== "end") return words.add(next(message).toString("latin1"));
  close();
  parentPort?.postMessage(words.all);
  parentPort?.close();
});
