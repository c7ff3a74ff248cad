import { clearLine, cursorTo } from "node:readline";
import type { Progress } from "../src/build/progress.ts";
import { formatNumber } from "../src/record/quantities.ts";

/** How often a count is told where it can't be written over, in milliseconds. */
const pause = 5000;

/**
 * Shows what a build tells: a line a step, and how far a step is on one line that changes, or, where the output is no
 * terminal, on a line every few seconds. Ended, it leaves the output at the beginning of a line.
 */
export function showProgress(output: NodeJS.WriteStream): { progress: Progress; end(): void } {
  let counted: string | undefined;
  const write = (line: string) => void output.write(`${line}\n`);
  const timer = setInterval(() => {
    if (output.isTTY || counted === undefined) return;
    write(counted);
    counted = undefined;
  }, pause).unref();
  const endLine = () => {
    if (output.isTTY && counted !== undefined) output.write("\n");
    counted = undefined;
  };
  return {
    progress(step, count) {
      if (!count) {
        endLine();
        return write(step);
      }
      counted = `${step}: ${formatNumber(count.done)} of ${formatNumber(count.total)}`;
      if (!output.isTTY) return;
      cursorTo(output, 0);
      output.write(counted);
      clearLine(output, 1);
    },
    end() {
      clearInterval(timer);
      endLine();
    },
  };
}
