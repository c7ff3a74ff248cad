import { existsSync } from "node:fs";
import { join } from "node:path";
import { FlagError } from "../scripts/flags.ts";
import { goodBuild } from "../tests/setup/build-run.ts";

/**
 * The folder of the built site that was asked for, or else of one that is built of the content folder for a
 * day, in `folder`.
 * @throws {FlagError} where there is none in the folder that was asked for.
 */
export async function siteToLookAt(asked: string | undefined, folder: string, asOf: string): Promise<string> {
  if (asked === undefined) {
    const outDir = join(folder, "built");
    await goodBuild({ outDir, asOf });
    return outDir;
  }
  if (!existsSync(join(asked, "index.html"))) throw new FlagError(`There is no built site in ${asked}.`);
  return asked;
}
