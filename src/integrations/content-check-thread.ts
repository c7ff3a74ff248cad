import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { reporters } from "../checks/reporters/index.ts";
import { verdictOn } from "../checks/verdict.ts";
import type { Settings } from "../settings.ts";
import type { Checked } from "./content-check.ts";
import { overlayOf } from "./overlay.ts";

const settings = workerData as Settings;
const verdict = await verdictOn(settings, process.cwd());
const checked: Checked = {
  report: reporters.text(verdict),
  error: overlayOf(verdict, settings.contentDir),
};
parentPort?.postMessage(checked);
