import { describe, expect, test } from "vitest";
import { due } from "./due.ts";

describe("a due date", () => {
  test("has the days that its words say", () => {
    expect(due.parse({ text: "by 2024" })).toEqual({ text: "by 2024", from: "2024-01-01", by: "2024-12-31" });
  });

  test("has the days that are written, and can be read a second time", () => {
    const written = { text: "winter 2022", from: "2022-11-15", by: "2023-02-28" };
    expect(due.parse(due.parse(written))).toEqual(written);
    expect(due.parse({ text: "winter 2022", by: "2023-02-28" }).from).toBeUndefined();
    expect(due.parse({ text: "mid-May 2022", by: "2022-05-15" }).from).toBe("2022-05-11");
  });

  test("has no days where its words name no time", () => {
    expect(due.parse({ text: "by the end of this Parliament" }).by).toBeUndefined();
  });

  test.each([
    [{ text: "winter 2022" }, ["by"]],
    [{ text: "by the autumn" }, ["by"]],
    [{ text: "next year" }, ["by"]],
    [{ text: "mid-May 2022", from: "2022-05-21", by: "2022-05-20" }, ["from"]],
    [{ text: "by 2024", from: "2025-01-01" }, ["from"]],
  ])("is refused: %j", (written, path) => {
    expect(due.safeParse(written).error?.issues).toMatchObject([{ path }]);
  });
});
