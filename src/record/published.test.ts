import { expect, test } from "vitest";
import { getGuid } from "./published.ts";

test("an entry is known by its address, and after a new name by the first that it had", () => {
  const known = (id: string, ...redirect_from: string[]) => getGuid("updates", id, { redirect_from });
  expect(known("2022-03-14-spring")).toBe("/updates/2022-03-14-spring/");
  expect(known("2022-03-14-a", "/updates/2022-03-14-spring/")).toBe("/updates/2022-03-14-spring/");
  expect(known("2022-03-14-b", "/updates/2022-03-14-spring/", "/updates/2022-03-14-a/")).toBe(
    "/updates/2022-03-14-spring/",
  );
});
