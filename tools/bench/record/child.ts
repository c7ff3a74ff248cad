import process from "node:process";
import { buildRecord } from "../../../src/record/index.ts";
import { formatNumber } from "../../../src/record/quantities.ts";
import { lastDay } from "../content/days.ts";
import { contentOf } from "../content/written.ts";
import { generateContent } from "../generate.ts";
import type { Figures } from "./figures.ts";
import { steps } from "./steps.ts";
import { memoryOf, timeOf, type Time } from "./timing.ts";

// The process that measures one size: the number of updates is its argument.

const updates = Number(process.argv[2]);
const send = (message: string | Figures) => process.send?.(message);
const tell = (line: string) => send(`${formatNumber(updates)} updates: ${line}`);

tell("writing the content");
const content = contentOf(generateContent({ updates }));
const build = () => buildRecord(content, lastDay);

tell("memory");
const { result: record, memory } = await memoryOf(build);
const { memory: stepsMemory } = await memoryOf(async () => {
  for (const { run } of steps) await run(record);
});

tell("building the record");
const buildTime = await timeOf(build);

const times: { name: string; time: Time }[] = [];
for (const { name, run } of steps) {
  tell(name.toLowerCase());
  times.push({ name, time: await timeOf(() => run(record)) });
}

send({ updates, build: { time: buildTime, memory }, steps: times, stepsPeak: stepsMemory.peak });
