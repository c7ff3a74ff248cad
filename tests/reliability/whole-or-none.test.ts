import { cpSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { projectFolder } from "../../scripts/child.ts";
import { days, goodBuild, startBuild, type BuildEnd } from "../setup/build-run.ts";
import { faultsIn } from "./fault.ts";
import { differences, fileHashes } from "./file-hashes.ts";
import { freshFolder, publish } from "../../src/build/place.ts";
import { recordFolder } from "../setup/content.ts";

// The light form of `npm run reliability` in tools/: one site is built over by builds that fail, by one that is
// killed and by one that works.

const patience = 300_000; // other tests keep the machine busy, and builds take turns

let folder: string;
let outDir: string;

beforeAll(() => {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  folder = mkdtempSync(join(projectFolder, ".build/reliability "));
  outDir = join(folder, "a site/dist");
  const build = freshFolder(outDir);
  cpSync(inject("smallDir"), build, { recursive: true, dereference: true });
  publish(build, outDir);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The content of a site of few pages, for builds that come to nothing. */
const young = { CONTENT_DIR: recordFolder("young") };

/** What differs between the site that was there at first and the one that is there now. */
const changed = (): string[] => differences(fileHashes(inject("smallDir")), fileHashes(outDir));

test.each(["Content with a problem", "A site with a file missing"])(
  "a build that fails leaves the site before, and says why in plain words: %s",
  async (name) => {
    const fault = faultsIn(folder).find((one) => one.name === name);
    const { exitCode, output } = await startBuild({ outDir, asOf: days[1], env: young, ...fault?.begin() })
      .ended;
    expect({ exitCode, changed: changed() }, output).toEqual({ exitCode: 1, changed: [] });
    expect(output).toContain("Nothing was published");
    expect(output).not.toMatch(/^ +at /m);
  },
  patience,
);

test(
  "a build that is killed leaves the site before",
  async () => {
    const build = startBuild({ outDir, asOf: days[1], env: young });
    await build.says("Making the search index");
    build.child.kill("SIGKILL");
    const { exitCode, output }: BuildEnd = await build.ended;
    expect({ exitCode, changed: changed() }, output).toEqual({ exitCode: null, changed: [] });
  },
  patience,
);

test(
  "the next build works, and one of the same day, elsewhere on Earth and on disk, has the same bytes and times",
  async () => {
    const before = readlinkSync(outDir);
    const timeOfFeed = () => Math.floor(statSync(join(outDir, "updates/feed.xml")).mtimeMs / 1000);
    const time = timeOfFeed();
    await goodBuild({
      outDir,
      asOf: days[0],
      env: { CONTENT_DIR: recordFolder("small"), TZ: "Pacific/Auckland", LC_ALL: "da_DK.UTF-8" },
    });
    expect(readlinkSync(outDir)).not.toBe(before);
    expect(fileHashes(outDir).size).toBeGreaterThan(100);
    expect(changed()).toEqual([]);
    expect(timeOfFeed()).toBe(time);
  },
  patience,
);
