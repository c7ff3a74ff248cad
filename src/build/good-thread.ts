import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import type { Settings } from "../settings.ts";
import { readGood } from "./good.ts";

// All that was read is much. It is gone with this thread, and Astro is loaded meanwhile.
parentPort?.postMessage(readGood(workerData as Settings, process.cwd()));
