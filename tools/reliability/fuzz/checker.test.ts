import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "../../../scripts/child.ts";
import { startChecker } from "./checker.ts";

const folder = mkdtempSync(join(tmpdir(), "checker-"));
afterAll(() => rmSync(folder, { recursive: true }));
const content = join(projectFolder, "docs/content/example");

/** A process that answers, ends or hangs, as the name of the content folder says. */
const script = join(folder, "child.mjs");
writeFileSync(
  script,
  `process.on("message", ({ contentDir }) => {
  if (contentDir === "ends") process.exit(1);
  while (contentDir === "hangs");
  process.send({ passes: true, findings: [], report: contentDir, processor: 1 });
});`,
);

test("the check that answers is the command’s", async () => {
  const checker = startChecker("2026-11-01", projectFolder);
  expect(await checker.check(content)).toMatchObject({ passes: true, findings: [] });
  expect(await checker.check(join(folder, "nowhere"))).toMatchObject({
    crash: expect.stringContaining("There is no content folder"),
  });
  checker.close();
});

test("a check that ends or hangs is told, and the next one is answered", async () => {
  const checker = startChecker("2026-11-01", folder, { script, patience: 500 });
  // The first answer also waits for the process to start.
  while (!("passes" in (await checker.check("first"))));
  expect(await checker.check("ends")).toHaveProperty("crash");
  while (!("passes" in (await checker.check("second"))));
  expect(await checker.check("hangs")).toHaveProperty("hang");
  while (!("passes" in (await checker.check("third"))));
  checker.close();
});
