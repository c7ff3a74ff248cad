import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTurn } from "./workshop.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "turn-"));
  file = join(folder, "new/lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = () => expect.unreachable("nobody else is at work");

test("gives what the work gives, one time after the other", async () => {
  expect(await inTurn(file, never, async () => "first")).toBe("first");
  expect(await inTurn(file, never, async () => "second")).toBe("second");
});

test("work that fails doesn't keep the turn", async () => {
  await expect(inTurn(file, never, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await inTurn(file, never, async () => "next")).toBe("next");
});

test("waits for another process, and goes on when that is killed", async () => {
  const module = new URL("workshop.ts", import.meta.url).href;
  const script = `import { inTurn } from ${JSON.stringify(module)};
    await inTurn(${JSON.stringify(file)}, () => {}, () => { console.log("at work"); return new Promise(() => setInterval(() => {}, 1000)); });`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");

  const seen: string[] = [];
  const waits = () => {
    seen.push("waits");
    other.kill("SIGKILL");
  };
  await inTurn(file, waits, async () => seen.push("works"));
  expect(seen).toEqual(["waits", "works"]);
});
