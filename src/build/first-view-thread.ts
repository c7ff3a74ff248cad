import { parentPort, workerData } from "node:worker_threads";
import { heaviestFirstView } from "./first-view.ts";

parentPort?.postMessage(heaviestFirstView(workerData as string));
