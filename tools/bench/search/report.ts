import { formatNumber } from "../../../src/record/quantities.ts";
import { median } from "../median.ts";
import { table } from "../page.ts";
import type { Asked } from "./ask.ts";

/** All searches at one size. */
export interface Figures {
  updates: number;
  asked: Asked[];
}

interface Row {
  way: string;
  shown: number;
  bytes: number;
  requests: number;
}

/** What was measured as Markdown. `peer` is the way that the others stand beside. */
export function report(all: readonly Figures[], words: readonly string[], peer: string): string {
  return [
    `What a search takes, with nothing of it in the browser’s cache: from the first key to the title of the first
result, and all that is sent meanwhile and for the rest of the first results, compressed with gzip and without
headers. Medians of ${words.length} searches: ${words.map((one) => `“${one}”`).join(", ")}; each is typed all at once.
The network is “Slow 4G” of Chromium’s developer tools (562.5 ms for an answer, 1.44 Mbit/s), the processor
slowed down 4 times. Starlight’s search works in a worker, which Chromium doesn’t slow down. Starlight sends its
search interface with every page beforehand: that is not counted here.`,
    ...all.flatMap(({ updates, asked }) => [
      `### ${formatNumber(updates)} updates`,
      sizeTable(rowsOf(asked), peer),
      heaviest(asked),
    ]),
  ].join("\n\n");
}

/** The medians of each way. */
export function rowsOf(asked: readonly Asked[]): Row[] {
  return [...Map.groupBy(asked, ({ way }) => way)].map(([way, own]) => ({
    way,
    shown: median(own.map(({ shown }) => shown)),
    bytes: median(own.map(({ sent }) => sent.reduce((sum, { bytes }) => sum + bytes, 0))),
    requests: median(own.map(({ sent }) => sent.length)),
  }));
}

function sizeTable(rows: readonly Row[], peer: string): string {
  const other = rows.find(({ way }) => way === peer);
  const share = (row: Row, of: "shown" | "bytes") =>
    other && row !== other ? (row[of] / other[of]).toFixed(2) : "";
  return table([
    ["", "First result, ms", `Of ${peer}’s`, "Bytes", `Of ${peer}’s`, "Requests"],
    ...rows.map((row) => [
      row.way,
      formatNumber(Math.round(row.shown)),
      share(row, "shown"),
      formatNumber(row.bytes),
      share(row, "bytes"),
      formatNumber(row.requests),
    ]),
  ]);
}

/** Which files weigh, of the first search of each way. */
function heaviest(asked: readonly Asked[]): string {
  const firsts = [...Map.groupBy(asked, ({ way }) => way)].map(([way, [first]]) => {
    const sums = Map.groupBy(first?.sent ?? [], ({ path }) => kindOf(path));
    const parts = [...sums]
      .map(([kind, files]) => ({ kind, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }))
      .toSorted((a, b) => b.bytes - a.bytes)
      .map(({ kind, bytes }) => `${kind} ${formatNumber(bytes)}`);
    return `- ${way}: ${parts.join(", ")}`;
  });
  return `Bytes by kind of file, of “${asked[0]?.words}”:\n\n${firsts.join("\n")}`;
}

/** What a file is of: `pagefind.js`, or for one with a name of its own the end of it. */
export function kindOf(path: string): string {
  const name = path.split("/").at(-1) ?? "";
  const ending = /\.pf_(\w+)$/.exec(name)?.[1];
  return ending ?? name.replace(/[.-][\w-]{8}(?=\.(?:js|css)$)/, "");
}
