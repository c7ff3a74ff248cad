import { readFileSync } from "node:fs";
import { z } from "zod";

/** A file that holds no report of the checks; its message is for the person who named it. */
export class ReportError extends Error {}

const problem = z.object({
  rule: z.string(),
  path: z.string(),
  line: z.int(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
});
const report = z.object({ problems: z.array(problem) });

/** A finding, as a report of the checks has it. */
export type Problem = z.output<typeof problem>;

/** What the checks find after a change and didn't before it, and how many of their findings are gone. */
export interface FindingChanges {
  added: Problem[];
  mended: number;
}

/**
 * Reads what `npm run check -- --format json` wrote to a file.
 * @throws {ReportError} where the file is not that.
 */
export function readReport(file: string): Problem[] {
  const advice = `Make it with npm run --silent check -- --format json > ${file}.`;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ReportError(`There is no file “${file}” that can be read. ${advice}`);
  }
  try {
    return report.parse(JSON.parse(text)).problems;
  } catch {
    throw new ReportError(`“${file}” holds no report of the checks. ${advice}`);
  }
}

/** Compares two reports. A finding whose line moved is the same one. */
export function compareFindings(before: Problem[], after: Problem[]): FindingChanges {
  return { added: listBeyond(before, after), mended: listBeyond(after, before).length };
}

/** What a list has more of than another. */
function listBeyond(fewer: Problem[], list: Problem[]): Problem[] {
  const keyOf = ({ rule, path, message }: Problem) => JSON.stringify([rule, path, message]);
  const left = fewer.map(keyOf);
  return list.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
