import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { formatNumber } from "../../src/record/quantities.ts";
import { tryReading } from "../../tests/reading/trial.ts";
import {
  copyRepository,
  listDifferences,
  type Fault,
  listFaults,
  hashFiles,
  type FileHashes,
  isSame,
} from "../../tests/reliability/trial.ts";
import { days, buildOrThrow, runBuild, startBuild } from "../../tests/setup/build-run.ts";
import type { Trial } from "./fuzz.ts";
import { makeRandom } from "../../tests/setup/random.ts";

/** A disk in memory, to be filled up. */
export interface SmallDisk {
  /** How much of it is used, in bytes. */
  used(): number;
  /** Sets its size, in bytes. */
  resize(bytes: number): void;
  /** Makes it one that can only be read, or can be written to again. */
  allow(what: "ro" | "rw"): void;
  remove(): void;
}

/** Makes a small disk at a folder; gives nothing where this user or this machine can't. */
function makeSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const mount = (...args: string[]) => execFileSync("mount", [...args, folder], { stdio: "ignore" });
  try {
    mount("-t", "tmpfs", "-o", "size=1g", "tmpfs");
  } catch {
    return undefined;
  }
  return {
    used() {
      const { blocks, bfree, bsize } = statfsSync(folder);
      return (blocks - bfree) * bsize;
    },
    resize: (bytes) => mount("-o", `remount,size=${Math.ceil(bytes)}`),
    allow: (what) => mount("-o", `remount,${what}`),
    remove: () => execFileSync("umount", [folder]),
  };
}

/** Lets builds fail in many ways. A disk is full as often as asked, which may be never, where a small disk can be made. */
export const faults: Trial = {
  name: "faults",
  about:
    "lets builds fail: a disk that is full at so many points or can’t be written to, bad content, a bad site",
  times: 10,
  async run({ folder, times }, tell) {
    const disk = times > 0 ? makeSmallDisk(join(folder, "disk")) : undefined;
    if (times > 0 && !disk) tell("No small disk can be made here: that takes Linux and its root user.");
    const outDir = join(folder, "disk/dist");
    try {
      await buildOrThrow({ outDir, asOf: days[0] });
      const before = hashFiles(outDir);
      const all = [...(disk ? listFaultsOf(disk, times) : []), ...listFaults(folder)];
      let whole = 0;
      let plain = 0;
      for (const fault of all) {
        const { exitCode, output } = await runBuild({ outDir, asOf: days[1], ...fault.begin() });
        fault.end?.();
        const isWhole = isSame(hashFiles(outDir), before);
        if (isWhole) whole++;
        if (exitCode === 1 && !/^ +at /m.test(output)) plain++;
        const said = output.split("\n\nNothing was published")[0]!.trim().split("\n").at(-1);
        tell(`${fault.name}: exit code ${exitCode}, the site is ${isWhole ? "whole" : "broken"}. "${said}"`);
      }
      await buildOrThrow({ outDir, asOf: days[1] });
      return {
        found: `${all.length} builds failed: the site before was whole after ${whole} of them, and ${plain} gave their reason in plain words. The next build worked.`,
        well: whole === all.length && plain === all.length,
      };
    } finally {
      disk?.remove();
    }
  },
};

/** A disk that has no room for a part of what a build needs, and one that can't be written to. */
function listFaultsOf(disk: SmallDisk, times: number): Fault[] {
  const used = disk.used();
  const full = Array.from({ length: times }, (_, index) => {
    const part = (index + 1) / (times + 1);
    return {
      name: `A disk with room for ${Math.round(part * 100)}% of a site`,
      begin: () => disk.resize(used * (1 + part)),
      end: () => disk.resize(used * 10),
    };
  });
  const begin = () => disk.allow("ro");
  return [...full, { name: "A disk that can only be read", begin, end: () => disk.allow("rw") }];
}

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
    const random = makeRandom(seed).next;
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
      const found = hashFiles(outDir);
      const isNew = isSame(found, next.site);
      const outcome = isSame(found, current.site) ? "before" : isNew ? "after" : "broken";
      count[outcome]++;
      if (isNew) [current, next] = [next, current];
      tell(`Kill ${kill + 1} of ${times}, in "${output.trim().split("\n").at(-1)}": ${outcomes[outcome]}`);
    }

    await buildOrThrow({ outDir, asOf: days[0] });
    const left = leftovers(folder);
    return {
      found: `${times} builds killed (seed ${seed}): after ${count.before} of them the site before was whole, after ${count.after} the new one, after ${count.broken} neither. They left ${left.length} folders that the next good build did not remove.`,
      well: count.broken === 0 && isSame(hashFiles(outDir), first.site) && left.length === 0,
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
  return { asOf, site: hashFiles(outDir), duration: ended - started, swap: ended - inLastStep };
}

/** What lies beside the present build, the one before it and the link to that. */
function leftovers(folder: string): string[] {
  const names = readdirSync(join(folder, ".dist-builds")).filter((name) => /^(?:making|build)-/.test(name));
  const builds = names.filter((name) => name.startsWith("build-"));
  return [...names.filter((name) => !builds.includes(name)), ...builds.slice(2)];
}

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
        await buildOrThrow({ repository, outDir, asOf: days[0], env: place });
        const hashes = hashFiles(outDir);
        first ??= hashes;
        const found = listDifferences(first, hashes);
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

/** As many texts as one site has. */
const most = 1000;

/** Builds sites of texts of all that Markdown has, and compares what was checked with what was published. */
export const reading: Trial = {
  name: "reading",
  about: "compares what the check read with what was published, on that many texts",
  times: 20_000,
  async run({ folder, times, seed }, tell) {
    let [built, refused] = [0, 0];
    const differences: string[] = [];
    for (let round = 0; built < times; round++) {
      const own = join(folder, `texts-${round}`);
      mkdirSync(own);
      const trial = await tryReading(own, Math.min(most, times - built), seed * 1000 + round);
      rmSync(own, { recursive: true });
      built += trial.built;
      refused += trial.refused;
      differences.push(...trial.differences);
      tell(`${formatNumber(built)} texts: ${differences.length} published otherwise than they were checked`);
    }
    const figures = `Of ${formatNumber(built + refused)} texts the check refused ${formatNumber(refused)}. Of the other ${formatNumber(built)}, ${differences.length} were published otherwise than they were checked.`;
    return { found: [figures, ...differences.slice(0, 20)].join("\n"), well: differences.length === 0 };
  },
};
