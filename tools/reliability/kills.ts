import { readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { days, goodBuild, startBuild } from "../../tests/setup/build-run.ts";
import { fileHashes, isSame, type FileHashes } from "../../tests/reliability/file-hashes.ts";
import { randomFrom } from "./random.ts";
import type { Trial } from "./trial.ts";

const outcomes = {
  before: "the site before is whole",
  after: "the new site is whole",
  broken: "the site is broken",
};

/** The step in which a build takes the place of the one before. */
const lastStep = "Looking the site over";

interface WholeBuild {
  asOf: string;
  site: FileHashes;
  duration: number;
  swap: number;
}

/** Kills builds at moments spread over the whole of a build, and every fourth in its last step, around the swap. */
export const kills: Trial = {
  name: "kills",
  about: "kills builds at moments spread over the whole of a build",
  times: 40,
  async run({ folder, times, seed }, tell) {
    const outDir = join(folder, "dist");
    const random = randomFrom(seed);
    const first = await wholeBuild(outDir, days[0]);
    const second = await wholeBuild(outDir, days[1]);

    const count = { before: 0, after: 0, broken: 0 };
    let [current, next] = [second, first];
    for (let kill = 0; kill < times; kill++) {
      const build = startBuild({ outDir, asOf: next.asOf });
      const aroundSwap = kill % 4 === 3;
      if (aroundSwap) await build.says(lastStep);
      const moment = aroundSwap ? second.swap * random() : (second.duration * (kill + random())) / times;
      await Promise.race([setTimeout(moment), build.ended]);
      build.child.kill("SIGKILL");
      const { output } = await build.ended;
      const found = fileHashes(outDir);
      const isNew = isSame(found, next.site);
      const outcome = isSame(found, current.site) ? "before" : isNew ? "after" : "broken";
      count[outcome]++;
      if (isNew) [current, next] = [next, current];
      tell(`Kill ${kill + 1} of ${times}, in "${output.trim().split("\n").at(-1)}": ${outcomes[outcome]}`);
    }

    await goodBuild({ outDir, asOf: days[0] });
    const left = leftovers(folder);
    return {
      found: `${times} builds killed (seed ${seed}): after ${count.before} of them the site before was whole, after ${count.after} the new one, after ${count.broken} neither. They left ${left.length} folders that the next good build did not remove.`,
      well: count.broken === 0 && isSame(fileHashes(outDir), first.site) && left.length === 0,
    };
  },
};

/** Builds without harm, and measures in milliseconds how long all of it takes and its last step. */
async function wholeBuild(outDir: string, asOf: string): Promise<WholeBuild> {
  const started = performance.now();
  const build = startBuild({ outDir, asOf });
  await build.says(lastStep);
  const inLastStep = performance.now();
  const { exitCode, output } = await build.ended;
  if (exitCode !== 0) throw new Error(`The site can't be built:\n${output}`);
  const ended = performance.now();
  return { asOf, site: fileHashes(outDir), duration: ended - started, swap: ended - inLastStep };
}

/** What lies beside the present build, the one before it and the link to that. */
function leftovers(folder: string): string[] {
  const names = readdirSync(join(folder, ".dist-builds")).filter((name) => /^(?:making|build)-/.test(name));
  const builds = names.filter((name) => name.startsWith("build-"));
  return [...names.filter((name) => !builds.includes(name)), ...builds.slice(2)];
}
