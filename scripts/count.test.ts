import { expect, test } from "vitest";
import { countLine, countOne, countStates, total } from "./count.ts";

test("counts what passed, failed and was skipped", () => {
  expect(countLine(countStates(["passed", "failed", "passed", "skipped"]))).toBe(
    "2 passed, 1 failed, 1 skipped",
  );
});

test("counts a test that never ended as failed", () => {
  expect(countLine(countStates(["passed", "pending"]))).toBe("1 passed, 1 failed");
});

test("adds counts, and says nothing of skipped tests when there are none", () => {
  expect(countLine(total([countOne(true), countOne(false), countStates(["passed"])]))).toBe(
    "2 passed, 1 failed",
  );
});

test("counts nothing as nothing", () => {
  expect(countLine(total([]))).toBe("0 passed, 0 failed");
});
