import { parentPort } from "node:worker_threads";
import { fileWriter } from "../build/file-writer.ts";
import { filesIn } from "./kept-parts.ts";
import { startWhole } from "./whole-index.ts";

/** A part of an index, by its place among all parts, or where the whole is to be written. */
export type Message = { at: number; files: Uint8Array } | { folder: string; earlier: string | undefined };

const index = startWhole();
parentPort?.on("message", (message: Message) => {
  if ("files" in message) return index.add(message.at, filesIn(message.files));
  parentPort?.postMessage(index.write(fileWriter(message.folder, message.earlier)));
  parentPort?.close();
});
