import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "../../scripts/child.ts";
import { days, startBuild } from "../setup/build-run.ts";

mkdirSync(join(projectFolder, ".build"), { recursive: true });
const folder = mkdtempSync(join(projectFolder, ".build/read-once-"));
afterAll(() => rmSync(folder, { recursive: true }));

const front = "---\ntitle: Ponds\nsummary: Why.\nsource: A plan\n---\n\n";

test("what was checked is what is published, though files change, come and go while the site is made", async () => {
  const contentDir = join(folder, "content");
  const outDir = join(folder, "dist");
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
