import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Answer, Asked } from "./answer.ts";

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

const usualScript = fileURLToPath(new URL("checker-child.ts", import.meta.url));

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
