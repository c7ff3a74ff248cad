import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a script of this project with this same Node, showing what it prints, and gives its exit code.
 * `script` is a path inside the project; `env` is what differs from this process's environment.
 */
export async function runScript(
  script: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}
