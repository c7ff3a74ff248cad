import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { inProcess } from "./in-process.ts";

function moduleOf(code: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "process-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "work.mjs"), code);
  return pathToFileURL(join(folder, "work.mjs"));
}

test.each([undefined, ".build/compiled"])(
  "a process is sent its data, and sends its answer",
  async (cache) => {
    vi.stubEnv("NODE_COMPILE_CACHE", cache);
    onTestFinished(() => void vi.unstubAllEnvs());
    const size = moduleOf(`process.once("message", (all) => process.send(all.size, () => process.exit()))`);
    expect(await inProcess(size, new Map([["goals/falls", "one"]]))).toBe(1);
  },
);

test("a process that ends without an answer is an error, rather than no end", async () => {
  await expect(inProcess(moduleOf("process.exit(0)"), {})).rejects.toThrow("gave no answer");
});
