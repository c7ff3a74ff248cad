import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { projectFolder } from "../../../scripts/child.ts";
import { runBuild } from "../../../tests/setup/build-run.ts";
import { fileHashes, isSame } from "../../../tests/reliability/file-hashes.ts";
import type { Answer } from "./answer.ts";

/** Where the content is and the day, as a command is told. */
export interface Told {
  contentDir: string;
  asOf: string;
}

/** What `npm run check` does other than the check that a process of its own made; nothing where it agrees. */
export async function checkDiffers(told: Told, answer: Answer): Promise<string | undefined> {
  if (!("passes" in answer)) return "There is nothing to compare with.";
  const child = spawn(process.execPath, ["scripts/check.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, CONTENT_DIR: told.contentDir, AS_OF: told.asOf },
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (data) => (output += String(data)));
  child.stderr.on("data", (data) => (errors += String(data)));
  const [exitCode] = await once(child, "close");
  const expected = answer.passes ? 0 : 1;
  if (exitCode !== expected) return `It ended with ${exitCode}, not ${expected}: ${errors}`;
  if (hasStackTrace(output + errors)) return `It shows a stack trace: ${errors}`;
  return output.trim() === answer.report.trim() ? undefined : "It says other words.";
}

/** What `npm run build` does other than to refuse content with the words of the check, and to leave the site. */
export async function buildDiffers(told: Told, outDir: string, answer: Answer): Promise<string | undefined> {
  if (!("passes" in answer)) return "There is nothing to compare with.";
  const before = fileHashes(outDir);
  const env = { CONTENT_DIR: told.contentDir };
  const { exitCode, output } = await runBuild({ outDir, asOf: told.asOf, env });
  if (exitCode !== 1) return `It ended with ${exitCode}.`;
  if (hasStackTrace(output)) return `It shows a stack trace: ${output}`;
  if (!output.includes(answer.report.trim())) return "It says other words.";
  return isSame(before, fileHashes(outDir)) ? undefined : "It changed the site.";
}

function hasStackTrace(text: string): boolean {
  return /^\s+at \S/m.test(text);
}
