import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { days, goodBuild } from "../../tests/setup/build-run.ts";
import { copyRepository } from "../../tests/reliability/copy.ts";
import { differences, fileHashes, type FileHashes } from "../../tests/reliability/file-hashes.ts";
import type { Trial } from "./trial.ts";

// Languages that sort letters each in their own way, and time zones where it is another day.
const places = [
  { LC_ALL: "C.UTF-8", TZ: "UTC" },
  { LC_ALL: "da_DK.UTF-8", TZ: "Pacific/Auckland" },
  { LC_ALL: "cs_CZ.UTF-8", TZ: "America/Los_Angeles" },
  { LC_ALL: "et_EE.UTF-8", TZ: "Asia/Kathmandu" },
] as const;

/** A disk in memory, where there is one: it lists a folder's files in another order than other disks. */
const memory = "/dev/shm";

/** Builds copies of the repository, each in another folder, time zone and language, and compares their bytes. */
export const twice: Trial = {
  name: "twice",
  about: "builds copies in other folders, time zones and languages, and compares their bytes",
  times: 3,
  async run({ folder, times }, tell) {
    let first: FileHashes | undefined;
    let different = 0;
    for (let build = 0; build < times; build++) {
      const disk = build % 2 === 1 && existsSync(memory) ? memory : folder;
      const parent = mkdtempSync(join(disk, `copy ${"deeper ".repeat(build)}`));
      try {
        const repository = join(parent, "repository");
        const outDir = join(repository, "dist");
        const place = places[build % places.length]!;
        copyRepository(repository);
        await goodBuild({ repository, outDir, asOf: days[0], env: place });
        const hashes = fileHashes(outDir);
        first ??= hashes;
        const found = differences(first, hashes);
        different += found.length;
        tell(
          `Build ${build + 1} of ${times}, ${place.LC_ALL}, ${place.TZ}, ${repository}: ${hashes.size} files`,
        );
        for (const line of found) tell(`  ${line}`);
      } finally {
        rmSync(parent, { recursive: true });
      }
    }
    return {
      found: `${times} builds of ${first?.size ?? 0} files: ${different} files differ from the first build’s.`,
      well: different === 0,
    };
  },
};
