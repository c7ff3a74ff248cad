import { parentPort } from "node:worker_threads";
import { heaviestFirstView } from "./first-view.ts";

// Ready before there is a site to look at: what it needs takes as long to load as the look.
parentPort?.once("message", (folder: string) => parentPort?.postMessage(heaviestFirstView(folder)));
