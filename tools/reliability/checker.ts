import { fork } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { RuleFinding } from "../../src/checks/finding.ts";
import { reporters } from "../../src/checks/reporters/index.ts";
import { checkFolder } from "../../src/checks/check-folder.ts";
import { readSettings } from "../../src/settings.ts";

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
      findings: RuleFinding[];
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
    const result = await checkFolder(settings, seenFrom);
    const report = reporters.text(result);
    const { user, system } = process.cpuUsage(before);
    return { passes: result.passes, findings: result.findings, report, processor: (user + system) / 1000 };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Checks content folders in a process of its own, and in a new one where that ended or never does. */
export interface Checker {
  check(contentDir: string): Promise<Answer>;
  close(): void;
}

/** How a checker works, where it is not the usual way. */
interface How {
  script?: string;
  /** How long an answer may take by the clock, in milliseconds: a busy machine needs much more than the check has of the processor. */
  patience?: number;
}

const usualScript = import.meta.filename;

/** Starts a checker for a day; paths in its reports start from a folder. */
export function startChecker(asOf: string, seenFrom: string, how: How = {}): Checker {
  const { script = usualScript, patience = 120_000 } = how;
  let child = fork(script);
  return {
    async check(contentDir) {
      const stop = new AbortController();
      const { signal } = stop;
      child.send({ contentDir, asOf, seenFrom } satisfies Asked);
      const answer = await Promise.race([
        once(child, "message", { signal }).then(([message]) => message as Answer),
        once(child, "exit", { signal }).then(() => ({ crash: "The process that checks has ended." })),
        setTimeout(patience, { hang: `There was no answer for ${patience / 1000} s.` }, { signal }),
      ]);
      stop.abort();
      if (!("passes" in answer)) {
        child.kill("SIGKILL");
        child = fork(script);
      }
      return answer;
    },
    close: () => void child.kill(),
  };
}

// The process that checks: it is sent content folders, and sends an answer for each.
if (import.meta.main) {
  process.on("message", async (asked: Asked) => {
    const answer = await answerTo(asked);
    // Who asked may have ended meanwhile, which is no fault of the check.
    process.send?.(answer, () => undefined);
  });
}
