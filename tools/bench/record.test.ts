import { expect, test } from "vitest";
import { buildRecord } from "../../src/record/index.ts";
import { toContent, generateContent, lastDay } from "./generate.ts";
import { steps } from "./record.ts";

const record = buildRecord(toContent(generateContent({ updates: 20, workstreams: 20 })), lastDay);

test.each(steps)("the bench has something to measure in: $name", async ({ run }) => {
  expect(JSON.stringify(await run(record)).length).toBeGreaterThan(20);
});
