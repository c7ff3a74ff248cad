import { parentPort, workerData } from "node:worker_threads";
import type { File } from "./index-files.ts";
import { writeIndex } from "./write-index.ts";

const { parts, folder } = workerData as { parts: File[][]; folder: string };
parentPort?.postMessage(writeIndex(parts, folder));
