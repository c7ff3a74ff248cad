import process from "node:process";
import { expect, test } from "vitest";
import { measureCost, parseFields, parseResidentBytes } from "./process.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code], cwd: process.cwd() });

test("what a program printed is told where it fails", async () => {
  const fails = node("console.error('no such thing'); process.exit(3)");
  await expect(measureCost([node("0"), fails])).rejects.toThrow(/ended with 3:\nno such thing/);
});

test("the fields of a process are read, whatever its program is called", () => {
  const line = "4711 (my (odd) prog) S 1 2 815 0 -1 4194560 10 20 30 40 150 25 300 75 20 0 11";
  expect(parseFields(line)).toEqual({ session: 815, processor: 1750, children: 3750 });
});

test("what is in memory is read, and is nothing for a process that has ended", () => {
  expect(parseResidentBytes("VmPeak:\t  900 kB\nVmRSS:\t     512 kB\nThreads:\t3\n")).toBe(512 * 1024);
  expect(parseResidentBytes("Name:\tnode\nState:\tZ (zombie)\n")).toBe(0);
});

test.runIf(process.platform === "linux")("a process with its children is measured", async () => {
  const { measureCost: costOf } = await import("./process.ts");
  const work = "for (const end = Date.now() + 300; Date.now() < end;);";
  const child = `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(work)}])`;
  const { processor, memory } = await costOf([
    { program: process.execPath, args: ["-e", child], cwd: process.cwd() },
  ]);
  expect(processor).toBeGreaterThan(50);
  expect(memory).toBeGreaterThan(20e6);
});
