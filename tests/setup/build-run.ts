import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../../scripts/command.ts";

/** A build that has been started, in a process of its own. */
export interface BuildRun {
  child: ChildProcess;
  /** Resolves when it has printed these words, or has ended without. */
  says(words: string): Promise<void>;
  ended: Promise<BuildEnd>;
}

/** How a build ended. */
export interface BuildEnd {
  /** Its exit code; nothing where it was killed. */
  exitCode: number | null;
  /** All that it printed. */
  output: string;
}

/** The path that sites are under in these tests, such as `/under/a-path`; empty where each is the root of its host. */
export const sitePath = process.env["SITES_UNDER"] ?? "";

/** What differs from a plain build of this repository. */
export interface BuildSettings {
  outDir: string;
  /** The day that it is made for; now if left out. */
  asOf?: string;
  /** The folder of the repository; this one if left out. */
  repository?: string;
  /** Other variables of its environment. */
  env?: NodeJS.ProcessEnv;
  /** The path that the site is to be under; the one of these tests if left out. */
  under?: string | undefined;
}

/** The days that trials build for: two of them, so that two builds in a row are different sites. */
export const days = ["2026-11-01", "2026-11-02"] as const;

/** The address that its `site.yaml` gives a record, with a path below it; nothing, and so that address, without a path. */
function getAddressUnder(path = "", contentDir = ""): string | undefined {
  const file = join(contentDir, "site.yaml");
  if (path === "" || !existsSync(file)) return undefined;
  const [address] = /(?<=^address: )\S+/m.exec(readFileSync(file, "utf8")) ?? [];
  return address && address + path;
}

/** Starts a build as `npm run build` does, whatever else is set in this process's environment. */
export function startBuild({
  outDir,
  asOf,
  repository = projectFolder,
  env,
  under = sitePath,
}: BuildSettings): BuildRun {
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CONTENT_DIR: undefined,
      SITE_URL: getAddressUnder(under, env?.["CONTENT_DIR"]),
      NODE_ENV: "production",
      VITEST: undefined,
      // Vitest sets DEV in workers, and Astro takes it for its own.
      DEV: undefined,
      OUT_DIR: outDir,
      AS_OF: asOf,
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += String(data)));
  const ended = once(child, "close").then(([exitCode]) => ({ exitCode, output }));
  const says = async (words: string) => {
    while (!output.includes(words) && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(child.stdout, "data"), ended]);
    }
  };
  return { child, says, ended };
}

/** Builds a site from start to end. */
export function runBuild(settings: BuildSettings): Promise<BuildEnd> {
  return startBuild(settings).ended;
}

/**
 * Builds a site that is needed for what follows.
 * @throws {Error} where it can't be built, with all that the build printed.
 */
export async function buildOrThrow(settings: BuildSettings): Promise<void> {
  const { exitCode, output } = await runBuild(settings);
  if (exitCode !== 0) throw new Error(`The site can't be built:\n${output}`);
}
