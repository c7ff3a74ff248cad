import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildSite, ContentError } from "./index.ts";
import { readSettings } from "../settings.ts";
import { makeBuildFolder, publish } from "./publish.ts";

test("content with a problem is not published: the site that was there stays, and the problem is said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const contentDir = join(folder, "content");
  const outDir = join(folder, "dist");
  mkdirSync(contentDir);
  writeFileSync(join(contentDir, "site.yaml"), "title: Half a site\n");
  const good = makeBuildFolder(outDir);
  writeFileSync(join(good, "index.html"), "good");
  publish(good, outDir);

  const settings = { ...readSettings({}, 0), contentDir, outDir };
  const build = buildSite(settings, () => {});
  await expect(build).rejects.toThrow(ContentError);
  await expect(build).rejects.toThrow(/site\.yaml/);
  expect(readFileSync(join(outDir, "index.html"), "utf8")).toBe("good");
  const builds = () => readdirSync(join(folder, ".dist-builds")).filter((name) => !name.startsWith("."));
  expect(builds()).toHaveLength(1);

  // Nor is anything else the matter where the site that was there is gone.
  rmSync(join(folder, ".dist-builds"), { recursive: true });
  await expect(buildSite(settings, () => {})).rejects.toThrow(ContentError);
  expect(builds()).toEqual([]);
});
