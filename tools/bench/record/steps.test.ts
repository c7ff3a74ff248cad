import { expect, test } from "vitest";
import { buildRecord } from "../../../src/record/index.ts";
import { lastDay } from "../content/days.ts";
import { contentOf } from "../content/written.ts";
import { generateContent } from "../generate.ts";
import { steps } from "./steps.ts";

const record = buildRecord(contentOf(generateContent({ updates: 20, workstreams: 20 })), lastDay);

test.each(steps)("the bench has something to measure in: $name", async ({ run }) => {
  expect(JSON.stringify(await run(record)).length).toBeGreaterThan(20);
});
