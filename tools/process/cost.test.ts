import process from "node:process";
import { expect, test } from "vitest";
import { costOf } from "./cost.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code], cwd: process.cwd() });

test("what a program printed is told where it fails", async () => {
  const fails = node("console.error('no such thing'); process.exit(3)");
  await expect(costOf([node("0"), fails])).rejects.toThrow(/ended with 3:\nno such thing/);
});
