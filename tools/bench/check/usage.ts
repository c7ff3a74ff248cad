import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { projectFolder } from "../../../scripts/child.ts";
import type { Cost } from "../../process/cost.ts";

/**
 * What one run of `npm run check` takes, from the start of Node.js to its end.
 * @throws {Error} where the content has a problem or the check can’t run.
 */
export async function usageOfCheck(contentDir: string): Promise<Cost> {
  const meter = new URL("meter.ts", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", meter, "scripts/check.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    env: { ...process.env, CONTENT_DIR: contentDir },
  });
  const [said, written, [code]] = await Promise.all([
    text(child.stdio[1]!),
    text(child.stdio[3] as Readable),
    once(child, "close"),
  ]);
  if (code !== 0) throw new Error(`The check of ${contentDir} ended with ${code}:\n${said}`);
  return JSON.parse(written) as Cost;
}
