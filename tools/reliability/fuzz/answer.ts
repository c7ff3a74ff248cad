import process from "node:process";
import type { Finding } from "../../../src/checks/finding.ts";
import { reporters } from "../../../src/checks/reporters/index.ts";
import { verdictOn } from "../../../src/checks/verdict.ts";
import { readSettings } from "../../../src/settings.ts";

/** What is to be checked, for which day, and the folder that paths in the report start from. */
export interface Asked {
  contentDir: string;
  asOf: string;
  seenFrom: string;
}

/** What a check of a content folder gave. */
export type Answer =
  | {
      passes: boolean;
      findings: Finding[];
      /** What the command prints. */
      report: string;
      /** How long it had the processor, in milliseconds. */
      processor: number;
    }
  | { crash: string }
  | { hang: string };

/** Checks a content folder as the command does. */
export async function answerTo({ contentDir, asOf, seenFrom }: Asked): Promise<Answer> {
  const settings = readSettings({ CONTENT_DIR: contentDir, AS_OF: asOf }, 0);
  const before = process.cpuUsage();
  try {
    const verdict = await verdictOn(settings, seenFrom);
    const report = reporters.text(verdict);
    const { user, system } = process.cpuUsage(before);
    return { passes: verdict.passes, findings: verdict.findings, report, processor: (user + system) / 1000 };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
