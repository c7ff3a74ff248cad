import { expect, test } from "vitest";
import { groupPagesByKind } from "./everything.ts";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const content = makeContent({
  strategy: [{ title: "Zest" }, { title: "“Better” care" }, { title: "Apples" }],
  updates: [{ published: "2022-03-14" }, { published: "2022-06-15" }, { published: "2023-01-01" }],
});
const everything = groupPagesByKind(buildRecord(content, "2022-12-31"));
const pagesOf = (kind: string) => everything.find((one) => one.kind === kind)?.pages;

test("pages come from A to Z, whatever the quotation marks", () => {
  expect(pagesOf("Strategy")?.map(({ title }) => title)).toEqual(["Apples", "“Better” care", "Zest"]);
});

test("updates of one title come with the newest first, and say of which day they are", () => {
  expect(pagesOf("Update")).toEqual([
    { title: "Better Care update", of: "15 June 2022", href: "/updates/2022-06-15-better-care-1/" },
    { title: "Better Care update", of: "14 March 2022", href: "/updates/2022-03-14-better-care-0/" },
  ]);
});

test("what is held back, and a kind without a page, are not there", () => {
  expect(JSON.stringify(everything)).not.toContain("2023");
  expect(pagesOf("Goal")).toBeUndefined();
});
