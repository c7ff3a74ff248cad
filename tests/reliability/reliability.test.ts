import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { makeBuildFolder, publish } from "../../src/build/publish.ts";
import { type BuildEnd, days, buildOrThrow, startBuild } from "../setup/build-run.ts";
import { getRecordFolder } from "../setup/content.ts";
import { listDifferences, listFaults, hashFiles } from "./trial.ts";

// The light form of `npm run reliability` in tools/: one site is built over by builds that fail, by one that is
// killed and by one that works.

const patience = 300_000; // other tests keep the machine busy, and builds take turns

let wholeOrNoneFolder: string;
let outDir: string;

beforeAll(() => {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  wholeOrNoneFolder = mkdtempSync(join(projectFolder, ".build/reliability "));
  outDir = join(wholeOrNoneFolder, "a site/dist");
  const build = makeBuildFolder(outDir);
  cpSync(inject("smallDir"), build, { recursive: true, dereference: true });
  publish(build, outDir);
});
afterAll(() => rmSync(wholeOrNoneFolder, { recursive: true }));

/** The content of a site of few pages, for builds that come to nothing. */
const young = { CONTENT_DIR: getRecordFolder("young") };

/** What differs between the site that was there at first and the one that is there now. */
const changed = (): string[] => listDifferences(hashFiles(inject("smallDir")), hashFiles(outDir));

test.each(["Content with a problem", "A site with a file missing"])(
  "a build that fails leaves the site before, and says why in plain words: %s",
  async (name) => {
    const fault = listFaults(wholeOrNoneFolder).find((one) => one.name === name);
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
    await buildOrThrow({
      outDir,
      asOf: days[0],
      env: { CONTENT_DIR: getRecordFolder("small"), TZ: "Pacific/Auckland", LC_ALL: "da_DK.UTF-8" },
    });
    expect(readlinkSync(outDir)).not.toBe(before);
    expect(hashFiles(outDir).size).toBeGreaterThan(100);
    expect(changed()).toEqual([]);
    expect(timeOfFeed()).toBe(time);
  },
  patience,
);

mkdirSync(join(projectFolder, ".build"), { recursive: true });
const readOnceFolder = mkdtempSync(join(projectFolder, ".build/read-once-"));
afterAll(() => rmSync(readOnceFolder, { recursive: true }));

const front = "---\ntitle: Ponds\nsummary: Why.\nsource: A plan\n---\n\n";

test("what was checked is what is published, though files change, come and go while the site is made", async () => {
  const contentDir = join(readOnceFolder, "content");
  const outDir = join(readOnceFolder, "dist");
  const site = join(contentDir, "site.yaml");
  const pond = join(contentDir, "strategy/pond.svg");
  const drawing = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${colour}"/></svg>\n`;
  cpSync(join(projectFolder, "docs/content/example"), contentDir, { recursive: true });
  writeFileSync(join(contentDir, "strategy/ponds.md"), `${front}They were dug.\n\n![A pond](pond.svg)\n`);
  writeFileSync(join(contentDir, "strategy/trees.md"), `${front}They were planted.\n`);
  writeFileSync(pond, drawing("blue"));
  const before = readFileSync(site, "utf8");
  const build = startBuild({ outDir, asOf: days[0], env: { CONTENT_DIR: contentDir } });
  await build.says("Making the pages");
  writeFileSync(join(contentDir, "strategy/ponds.md"), `${front}<script>alert(1)</script>\n`);
  writeFileSync(join(contentDir, "strategy/new.md"), `${front}Nobody has checked this.\n`);
  writeFileSync(pond, drawing("red").replace("<rect", "<script>alert(1)</script><rect"));
  rmSync(join(contentDir, "strategy/trees.md"));
  writeFileSync(site, before.replace("record.example.org", "other.example.org"));
  rmSync(join(contentDir, "places.yaml"));
  const { exitCode, output } = await build.ended;
  expect(exitCode, output).toBe(0);
  const read = (path: string) => readFileSync(join(outDir, path), "utf8");
  expect(read("strategy/ponds/index.html")).toContain("They were dug.");
  expect(read("strategy/trees/index.html")).toContain("They were planted.");
  expect(read("strategy/ponds/index.html")).toContain(
    'rel="canonical" href="https://record.example.org/strategy/ponds/"',
  );
  expect(read("updates/feed.xml")).not.toContain("other.example.org");
  expect(() => read("strategy/new/index.html")).toThrow("ENOENT");
  const [, picture = ""] = /src="\/(pictures\/pond\.\w+\.svg)"/.exec(read("strategy/ponds/index.html")) ?? [];
  expect(read(picture)).toBe(drawing("blue"));
}, 120_000);
