import fc from "fast-check";
import { expect, test } from "vitest";
import { goal } from "../example.ts";
import { fixture } from "../fixture.ts";
import { mendedFiles } from "./index.ts";

const plan = {
  "plans/2021-22/index.md":
    "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: What we plan.\nsource: Plan, 2021\n---\n",
};
const mended = (files: Record<string, string | Uint8Array>, wanted = (_path: string) => true) =>
  mendedFiles(fixture({ ...plan, ...files }), wanted, "2026-11-01", Date.UTC(2026, 10, 1));
const right = goal("First\nsecond");

test("what is right is left alone", () => {
  expect(mended({ "goals/falls.md": right })).toEqual([]);
});

test.each([
  ["the byte order mark", `\uFEFF${right}`],
  ["the line ends of Windows", right.replaceAll("\n", "\r\n")],
  ["tabs before keys", right.replace("title", "\ttitle").replace(/^(plan|summary|source)/gm, "\t$1")],
  ["curly quotes round a value", right.replace("title: No falls", "title: “No falls”")],
  ["curly quotes round a value", right.replace("title: No falls", "title: “No falls” ")],
  ["spaces before the ends of lines", right.replace("falls\n", "falls \t\n")],
  ["spaces before the ends of lines", right.replace("First\n", "First \n")],
  ["the missing line end at the end", right.trimEnd()],
])("%s is mended", (about, text) => {
  const [file, ...others] = mended({ "goals/falls.md": text });
  expect(others).toEqual([]);
  expect(file?.about[0]).toBe(about);
  expect(file?.text.replace('"No falls"', "No falls").replace(/^ {2}/gm, "")).toBe(right);
});

test("quotes that hold other quotes, and those in a text, stay what they mean", () => {
  const title = (written: string) => right.replace("title: No falls", `title: ${written}`);
  expect(mended({ "goals/falls.md": title('“A "big" ward’s \\ way”') })[0]?.text).toBe(
    title("'A \"big\" ward’s \\ way'"),
  );
  expect(mended({ "goals/falls.md": title("“A” and “B”") })).toEqual([]);
  expect(mended({ "goals/falls.md": goal("“A” is a quotation.") })).toEqual([]);
});

test("two spaces that begin a new line on the page stay", () => {
  expect(mended({ "goals/falls.md": goal("First  \nsecond") })).toEqual([]);
  expect(mended({ "goals/falls.md": goal("- First  \n  second") })).toEqual([]);
  expect(mended({ "goals/falls.md": goal("First  \n\nsecond") })[0]?.text).toBe(goal("First\n\nsecond"));
});

test("files that weren’t asked for, and those that are no UTF-8, stay as they are", () => {
  const windows = right.replaceAll("\n", "\r\n");
  const files = { "goals/falls.md": windows, "goals/sleep.md": windows };
  expect(mended(files, (path) => path === "goals/sleep.md").map(({ path }) => path)).toEqual([
    "goals/sleep.md",
  ]);
  expect(mended({ "goals/falls.md": new Uint8Array([0x2d, 0xff, 0x0d, 0x0a]) })).toEqual([]);
});

test("what could not be read before may have findings that are only now seen", () => {
  const text = `---\n\ttitle: “No falls”\n---\n`;
  expect(mended({ "goals/falls.md": text })[0]?.text).toBe('---\n  title: "No falls"\n---\n');
});

test("what still can’t be read is left alone", () => {
  expect(mended({ "goals/falls.md": '---\n\ttitle: "No falls\nplan: 2021-22\n---\n' })).toEqual([]);
});

test("a second time there is nothing to mend", () => {
  const piece = fc.constantFrom(
    "---",
    "\n",
    "\r\n",
    "\t",
    "  ",
    "title: ",
    "“",
    "”",
    "- ",
    "\uFEFF",
    "a",
    '"',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => `---\n${parts.join("")}`);
  fc.assert(
    fc.property(text, (written) => {
      const [file] = mended({ "goals/falls.md": written });
      if (file) expect(mended({ "goals/falls.md": file.text })).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
