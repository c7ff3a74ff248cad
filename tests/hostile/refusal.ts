import { mkdirSync, rmSync } from "node:fs";
import type { Finding } from "../../src/checks/index.ts";
import { reporters } from "../../src/checks/reporters/index.ts";
import { verdictOn } from "../../src/checks/verdict.ts";
import { ukDayEnd } from "../../src/record/calendar.ts";
import { writeHostile } from "./folder.ts";
import { secret, type Input } from "./input.ts";

/** The day that hostile content is looked at. */
export const asOf = "2026-11-01";

/** What is wrong with an input: it is not refused by its rule at its line, or refused though it does nothing. */
export interface Problem {
  name: string;
  problem: string;
}

/**
 * Checks content folders that have the inputs in them, as a build does before it makes anything: as many at
 * once as can stand side by side. `folder` is for each of those in turn.
 * @throws {Error} where a report of the check tells the secret, or has a line that GitHub takes for a command.
 */
export async function problemsWith(inputs: readonly Input[], folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const some of sideBySide(inputs)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeHostile(folder, some);
      const verdict = await verdictOn({ contentDir: folder, asOf, at: ukDayEnd(asOf) }, folder);
      const reports = Object.values(reporters).map((write) => write(verdict));
      if (reports.join("").includes(secret.value)) throw new Error("A report of the check tells a secret.");
      if (/^\s*::/m.test(reporters.text(verdict)))
        throw new Error("A report of the check has a command in it.");
      const errors = verdict.findings.filter(({ severity }) => severity === "error");
      for (const input of some) {
        const problem = problemOf(input, errors);
        if (problem !== undefined) problems.push({ name: input.name, problem });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return problems;
}

function problemOf(input: Input, errors: Finding[]): string | undefined {
  const { expected, data = {} } = input;
  // What is wrong with a folder is said of the folder.
  const own = new Set([
    ...pathsOf(input),
    ...Object.keys(data),
    ...(expected === "inert" ? [] : [expected.path]),
  ]);
  const at = errors
    .filter(({ path }) => own.has(path))
    .map(({ rule, path, line }) => `${rule} at ${path}:${line}`);
  if (expected === "inert") return at.length === 0 ? undefined : `It is refused: ${at.join(", ")}.`;
  if (at.includes(`${expected.rule} at ${expected.path}:${expected.line}`)) return undefined;
  return `It is not refused by ${expected.rule} at line ${expected.line}: ${at.join(", ") || "accepted"}.`;
}

/** Sorts inputs into as few groups as they fit in, so that no two of a group have a file in common. */
function sideBySide(inputs: readonly Input[]): Input[][] {
  const groups: { paths: Set<string>; inputs: Input[] }[] = [];
  for (const input of inputs) {
    const paths = pathsOf(input);
    let group = groups.find((one) => !paths.some((path) => one.paths.has(path)));
    if (!group) groups.push((group = { paths: new Set(), inputs: [] }));
    group.inputs.push(input);
    for (const path of paths) group.paths.add(path);
  }
  return groups.map((group) => group.inputs);
}

function pathsOf({ files = {}, links = {} }: Input): string[] {
  return [...Object.keys(files), ...Object.keys(links)];
}
