import type { Finding } from "../../../src/checks/finding.ts";
import type { Answer } from "./answer.ts";
import type { Files, Mutant, Spot } from "./mutant.ts";
import { isRightPlace } from "./right-place.ts";

/** What came of a mutation: it was refused or accepted, as it should be, or something went wrong. */
export type Judgement = { outcome: "refused" | "accepted" } | { outcome: Fault; why: string };

export type Fault = "crash" | "hang" | "wrong verdict" | "wrong place";

/** The most time of the processor that a check may take, in milliseconds. */
const mostTime = 5000;

/** Judges what the check said of a mutant of some files. */
export function judge(mutant: Mutant, before: Files, answer: Answer): Judgement {
  if ("crash" in answer) return { outcome: "crash", why: answer.crash };
  if ("hang" in answer) return { outcome: "hang", why: answer.hang };
  const { passes, findings, processor } = answer;
  if (processor > mostTime) return { outcome: "hang", why: `It took ${Math.round(processor)} ms.` };
  const lines = linesAfter(mutant, before);
  const nowhere = findings.find(({ path, line }) => line < 1 || line > (lines(path)?.length ?? 1));
  if (nowhere) return { outcome: "wrong place", why: `There is no such place: ${said([nowhere])}` };
  const { outcome, at } = mutant.expected;
  if (outcome === "right") {
    const wrong = wrongPlace(mutant, before, findings);
    return wrong ?? { outcome: passes ? "accepted" : "refused" };
  }
  if (passes !== (outcome === "warned")) {
    return {
      outcome: "wrong verdict",
      why: `It ${passes ? "was accepted" : "was refused"}: ${said(findings)}`,
    };
  }
  const severity = outcome === "warned" ? "warning" : "error";
  const found = findings.some(
    (finding) => finding.severity === severity && at.some((spot) => isIn(finding, spot)),
  );
  return found
    ? { outcome: passes ? "accepted" : "refused" }
    : { outcome: "wrong place", why: `It is not at ${at.map(shown).join(" or ")}: ${said(findings)}` };
}

/** Where nothing that was found stands in its place. */
function wrongPlace(mutant: Mutant, before: Files, findings: Finding[]): Judgement | undefined {
  const lines = linesAfter(mutant, before);
  const files = mutant.changes.map(({ path }) => ({
    path,
    before: linesOf(before.get(path)),
    after: lines(path) ?? [],
  }));
  const isRight = (finding: Finding) =>
    files.some((file) => isRightPlace(finding, file, ({ path, line }) => lines(path)?.[line - 1] ?? path));
  const errors = findings.filter(({ severity }) => severity === "error");
  const weightiest = errors.length > 0 ? errors : findings;
  if (weightiest.length === 0 || weightiest.some(isRight)) return undefined;
  return { outcome: "wrong place", why: said(weightiest) };
}

function linesAfter({ changes }: Mutant, before: Files): (path: string) => string[] | undefined {
  return (path) => {
    const change = changes.findLast((one) => one.path === path);
    if (change?.kind === "file") return linesOf(change.bytes);
    return change === undefined && before.has(path) ? linesOf(before.get(path)) : undefined;
  };
}

function linesOf(bytes: Uint8Array | undefined): string[] {
  return bytes === undefined ? [] : new TextDecoder().decode(bytes).split("\n");
}

function isIn({ path, line }: Finding, spot: Spot): boolean {
  return path === spot.path && line >= spot.from && line <= spot.to;
}

function shown({ path, from, to }: Spot): string {
  return `${path}:${from}${to > from ? `-${to}` : ""}`;
}

function said(findings: Finding[]): string {
  const few = findings.slice(0, 3).map(({ path, line, message }) => `${path}:${line} ${message}`);
  return few.join(" ") || "nothing was found";
}
