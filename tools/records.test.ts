import { expect, test } from "vitest";
import { makeSource } from "../src/checks/fixture.ts";
import { checkContent } from "../src/checks/index.ts";
import { type ContentFiles, readRecord } from "../tests/setup/content.ts";
import { makeRecordsLike } from "./records-like.ts";

const small = readRecord("small");
const records = makeRecordsLike(small, readRecord("young"));
const updatesIn = (files: ContentFiles) => Object.keys(files).filter((path) => path.startsWith("updates/"));

test.each(records)("the check passes the record “$name”", ({ files }) => {
  const findings = checkContent(makeSource(files));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("an update more, and ten with other headings, come after the newest", () => {
  const [, one, ten] = records.map(({ files }) => files);
  expect(updatesIn(one!)).toEqual([...updatesIn(small), "updates/2022-04-13-common-ground.md"]);
  expect(updatesIn(ten!)).toHaveLength(updatesIn(small).length + 10);
  expect(ten!["updates/2022-05-13-common-ground.md"]).toContain("\n## Hearth Rooms, part 2\n");
});
