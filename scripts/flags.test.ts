import { expect, test } from "vitest";
import { FlagError, readFlags } from "./flags.ts";

const options = { port: { type: "string" }, help: { type: "boolean" } } as const;

test("reads the flags that a command declares", () => {
  expect(readFlags(["--port", "5000"], options).values.port).toBe("5000");
});

test("reads the words that a command takes", () => {
  expect(readFlags(["old", "new"], options, 2).positionals).toEqual(["old", "new"]);
});

test.each([
  [["--prot", "5000"], "There is no flag --prot. Did you mean --port?"],
  [["-p"], "There is no flag -p. Did you mean --port?"],
  [["--port"], "Option '--port <value>' argument missing."],
  [["--help=yes"], "Option '--help' does not take an argument."],
  [["dist"], '"dist" is one word too many here.'],
])("says in one line what is wrong with %j", (args, message) => {
  expect(() => readFlags(args, options)).toThrow(new FlagError(message));
});
