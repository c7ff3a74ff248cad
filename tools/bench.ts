import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatDate } from "../src/record/calendar.ts";
import { builds } from "./bench/builds.ts";
import { check } from "./bench/check.ts";
import { describeMachine, insertInPage, type Part, showProgress } from "./bench/report.ts";
import { record } from "./bench/record.ts";
import { reload } from "./bench/reload.ts";
import { search } from "./bench/search.ts";
import { views } from "./bench/views.ts";
import { FlagError, runCommand } from "../scripts/command.ts";

/** All parts, in the order of the page. */
const parts: readonly Part[] = [builds, reload, search, views, record, check];

const usualSizes = [1000, 3000, 10_000];
const most = 100_000;
const page = join(import.meta.dirname, "README.md");
const drawingsFolder = join(import.meta.dirname, "drawings");

await runCommand({
  help: `npm run bench -- [--only NAME] [--sizes N,N]

Measures how long the project takes for records of different sizes and how much memory, and what its
search costs a reader, some of it beside other generators; shows the figures, and writes them to
tools/README.md. All parts take an hour or more: leave the machine alone meanwhile. The first time,
the generators are installed in tools/bench/peers; Hugo is measured where it is installed already.

  --only NAME    one part: ${parts.map(({ name }) => name).join(", ")}; all if left out
  --sizes N,N    other numbers of updates than the usual, to ${most}; tools/README.md then stays as it is
  --help         show this

Parts:
${parts.map((part) => `  ${part.name.padEnd(14)} ${part.about}${sizesIn(part)}`).join("\n")}`,
  options: { only: { type: "string" }, sizes: { type: "string" } },
  async run({ values: { only, sizes } }, { settings }) {
    const chosen = readParts(only);
    const counts = readSizes(sizes);
    const { asOf } = await settings();
    const measured = new Map<string, string>();
    for (const part of chosen) {
      const { tell, end } = showProgress();
      const { text, drawings } = await part.measure(counts ?? usualSizesOf(part), tell).finally(end);
      const command = `npm run bench -- --only ${part.name}`;
      measured.set(
        part.title,
        `Measured on ${formatDate(asOf)} with \`${command}\`: ${describeMachine()}.\n\n${text}`,
      );
      console.log(await insertInPage("", measured, [part.title]));
      if (sizes === undefined) writeDrawings(drawings);
    }
    if (sizes === undefined) await writePage(measured);
    return 0;
  },
});

async function writePage(measured: Map<string, string>): Promise<void> {
  const titles = parts.map(({ title }) => title);
  writeFileSync(page, await insertInPage(readFileSync(page, "utf8"), measured, titles));
  console.error("Written to tools/README.md");
}

function writeDrawings(drawings: Record<string, string>): void {
  mkdirSync(drawingsFolder, { recursive: true });
  for (const [name, drawing] of Object.entries(drawings)) writeFileSync(join(drawingsFolder, name), drawing);
}

function readParts(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts;
  const chosen = parts.filter(({ name }) => name === only);
  if (chosen.length > 0) return chosen;
  throw new FlagError(`There is no part "${only}": write ${parts.map(({ name }) => name).join(" or ")}.`);
}

function usualSizesOf({ sizes }: Part): number[] {
  return [...(sizes ?? usualSizes)];
}

function sizesIn(part: Part): string {
  const sizes = usualSizesOf(part);
  return sizes.length === 0 ? "" : ` (${sizes.join(", ")})`;
}

function readSizes(text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined;
  const sizes = text.split(",").map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= most)) {
    return sizes.toSorted((a, b) => a - b);
  }
  throw new FlagError(`--sizes is "${text}": write whole numbers from 1 to ${most}, such as 100,1000.`);
}
