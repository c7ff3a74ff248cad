import { join } from "node:path";
import { days, goodBuild, runBuild } from "../../tests/setup/build-run.ts";
import { faultsIn, type Fault } from "../../tests/reliability/fault.ts";
import { fileHashes, isSame } from "../../tests/reliability/file-hashes.ts";
import { smallDisk, type SmallDisk } from "./small-disk.ts";
import type { Trial } from "./trial.ts";

/** Lets builds fail in many ways. A disk is full as often as asked, which may be never, where a small disk can be made. */
export const faults: Trial = {
  name: "faults",
  about:
    "lets builds fail: a disk that is full at so many points or can’t be written to, bad content, a bad site",
  times: 10,
  async run({ folder, times }, tell) {
    const disk = times > 0 ? smallDisk(join(folder, "disk")) : undefined;
    if (times > 0 && !disk) tell("No small disk can be made here: that takes Linux and its root user.");
    const outDir = join(folder, "disk/dist");
    try {
      await goodBuild({ outDir, asOf: days[0] });
      const before = fileHashes(outDir);
      const all = [...(disk ? faultsOf(disk, times) : []), ...faultsIn(folder)];
      let whole = 0;
      let plain = 0;
      for (const fault of all) {
        const { exitCode, output } = await runBuild({ outDir, asOf: days[1], ...fault.begin() });
        fault.end?.();
        const isWhole = isSame(fileHashes(outDir), before);
        if (isWhole) whole++;
        if (exitCode === 1 && !/^ +at /m.test(output)) plain++;
        const said = output.split("\n\nNothing was published")[0]!.trim().split("\n").at(-1);
        tell(`${fault.name}: exit code ${exitCode}, the site is ${isWhole ? "whole" : "broken"}. "${said}"`);
      }
      await goodBuild({ outDir, asOf: days[1] });
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
function faultsOf(disk: SmallDisk, times: number): Fault[] {
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
