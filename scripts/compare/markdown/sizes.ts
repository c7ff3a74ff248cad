import type { PageChange } from "../page-change.ts";
import type { Both } from "../page-change.ts";
import type { FileKind } from "../file-kind.ts";
import type { Size, Sizes } from "../sizes.ts";
import { byteText, count, signed } from "./count.ts";
import { titledList } from "./list.ts";
import { quoted } from "./quoted.ts";

const names: Record<FileKind, string> = {
  html: "Pages (HTML)",
  css: "Styles (CSS)",
  js: "Scripts (JS)",
  search: "Search index",
  feeds: "Feeds",
  data: "Data and calendar",
  images: "Pictures",
  others: "Others",
};

/** The sizes of both sites by kind of file, and the pages that grew most. */
export function sizesText({ all, kinds }: Sizes, changed: PageChange[]): string[] {
  const rows = [...kinds]
    .filter(([, { before, after }]) => before.files + after.files > 0)
    .map(([kind, size]) => row(names[kind], size));
  const table = [
    "| | files | bytes | difference |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
    row("**All**", all),
  ];
  return ["### Sizes", table.join("\n"), ...titledList("Pages that grew most:", grown(changed))];
}

function row(name: string, { before, after }: Both<Size>): string {
  const files = before.files === after.files ? `${after.files}` : `${before.files} → ${after.files}`;
  const bytes =
    before.bytes === after.bytes
      ? byteText(after.bytes)
      : `${byteText(before.bytes)} → ${byteText(after.bytes)}`;
  return `| ${name} | ${files} | ${bytes} | ${signed(after.bytes - before.bytes, byteText)} |`;
}

const mostNamed = 5;

function grown(changed: PageChange[]): string[] {
  return changed
    .map(({ address, bytes, gzipped }) => ({ address, by: bytes.after - bytes.before, gzipped }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, mostNamed)
    .map(
      ({ address, by, gzipped }) =>
        `${quoted(address)} by ${count(by, "byte")}, compressed by ${signed(gzipped.after - gzipped.before, byteText)}`,
    );
}
