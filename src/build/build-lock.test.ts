import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./build-lock.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "new/lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = () => expect.unreachable("nobody else is at work");

test("gives what the work gives, one time after the other", async () => {
  expect(await withLock(file, never, async () => "first")).toBe("first");
  expect(await withLock(file, never, async () => "second")).toBe("second");
});

test("work that fails doesn't keep the turn", async () => {
  await expect(withLock(file, never, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await withLock(file, never, async () => "next")).toBe("next");
});

test("waits for another process, and goes on when that is killed", async () => {
  const module = new URL("build-lock.ts", import.meta.url).href;
  const script = `import { withLock } from ${JSON.stringify(module)};
    await withLock(${JSON.stringify(file)}, () => {}, () => { console.log("at work"); return new Promise(() => setInterval(() => {}, 1000)); });`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");

  const seen: string[] = [];
  const waits = () => {
    seen.push("waits");
    other.kill("SIGKILL");
  };
  await withLock(file, waits, async () => seen.push("works"));
  expect(seen).toEqual(["waits", "works"]);
});
