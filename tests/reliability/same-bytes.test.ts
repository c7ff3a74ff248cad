import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { goodBuild } from "../../scripts/reliability/build-run.ts";
import { differences, fileHashes } from "../../scripts/reliability/file-hashes.ts";

test("another build of the same day, elsewhere on Earth and on disk, has the same bytes", async () => {
  const siteDir = inject("siteDir");
  const { asAt } = JSON.parse(readFileSync(join(siteDir, "data/goals.json"), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "same bytes "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outDir = join(folder, "another/site");
  await goodBuild({ outDir, asOf: asAt, env: { TZ: "Pacific/Auckland", LC_ALL: "da_DK.UTF-8" } });

  const built = fileHashes(outDir);
  expect(built.size).toBeGreaterThan(100);
  expect(differences(fileHashes(siteDir), built)).toEqual([]);
}, 300_000);
