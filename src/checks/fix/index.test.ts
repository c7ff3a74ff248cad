import fc from "fast-check";
import { expect, test } from "vitest";
import { getUkDayEnd } from "../../record/calendar.ts";
import { getNodes, parseMarkdown, getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { makeSource } from "../fixture.ts";
import { checkContent } from "../index.ts";
import { site } from "../since/fixture.ts";
import { fixSource } from "./index.ts";

const day = "2026-11-01";

function fixedText(body: string): string | undefined {
  const files = { "site.yaml": site, "goals/falls.md": writeGoal(body) };
  const { texts } = fixSource(
    makeSource(files),
    (source) => checkContent(source, day, getUkDayEnd(day)),
    () => true,
  );
  return texts.get("goals/falls.md")?.split("\n---\n").slice(1).join("\n---\n");
}

const words = ["Rails", "new floors", "wards", "é", "Sam’s", "“quoted”", "a_b_c", "AT&T", "5 teams", "2."];
const signs = [
  "**",
  "_",
  "`",
  "~~",
  "\\",
  "[",
  "](/goals)",
  "![",
  "](x.PNG)",
  "<",
  ">",
  "&amp;",
  "|",
  ":",
  "!",
];
const slips = [
  "<br>",
  "<br/>",
  " <BR /> ",
  "<!-- ask Sam -->",
  "<!--\n\nx -->",
  "<b>",
  "</b>",
  "​",
  "­",
  "\u2028",
  "‎",
  "  ",
  " ",
  "	",
  "[a](/Goals/)",
  '[b c](/goals#main "t")',
  "https://record.example.org/goals",
  "<https://record.example.org/goals/>",
  "[c](goals/falls.md)",
  "[d][e]",
  "\n[e]: /goals/index.html\n",
  "www.example.org",
];
const beginnings = [
  "",
  "• ",
  "– ",
  "-",
  "- ",
  "1)",
  "1. ",
  "2) ",
  "# ",
  "##",
  "## ",
  "#### ",
  "> ",
  "  ",
  "    ",
  "| a | ",
  "***",
  "===",
];

const line = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...words) },
        fc.constantFrom(...slips),
        fc.constantFrom(...signs),
      ),
      {
        maxLength: 6,
      },
    ),
    fc.constantFrom("\n", "\n", "\n\n", " \n", "  \n", "\\\n"),
  )
  .map(([beginning, parts, end]) => beginning + parts.join(" ".repeat(parts.length % 2)) + end);
const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join(""));

/** What readers read: without space, the marks of lists, headings and emphasis, and what HTML would have said. */
function lettersIn(body: string): string {
  const { root } = parseMarkdown(body, "md");
  const parts = getNodes(root!).map((node) =>
    node.type === "html"
      ? node.value.replace(/<!--[^]*?-->|<[^>]*>/g, "")
      : "value" in node
        ? node.value
        : "alt" in node
          ? (node.alt ?? "")
          : "",
  );
  return parts.join("").replace(/[^\p{L}]+/gu, "");
}

/** Links by their words, and pages by what tells them apart. Where an address stands by itself, marks may end it. */
function linksIn(body: string): string[] {
  const { root } = parseMarkdown(body, "md");
  return getNodes(root!).flatMap((node) =>
    node.type === "link" || node.type === "definition" || node.type === "image"
      ? [
          `${"children" in node ? getText(node).replace(/[^\p{L}]+/gu, "") : ""} ${decodeURI(node.url)
            .replace(/[\u200B\u00AD\u2028\u200E\s*_~]/g, "")
            .replaceAll("\\", "/")
            .toLowerCase()
            .replace(/^https?:\/\/(record\.example\.org)?|index\.html|\.md|\/(?=$|#)|^\//g, "")
            .replace(/\/(?=$|#)|^\//g, "")}`,
        ]
      : [],
  );
}

test("the words and links of a text are the same after a fix, and a second fix finds nothing", () => {
  let fixes = 0;
  fc.assert(
    fc.property(text, (body) => {
      const after = fixedText(body);
      if (after === undefined) return;
      fixes++;
      expect(lettersIn(after)).toBe(lettersIn(body));
      expect(linksIn(after)).toEqual(linksIn(body));
      expect(fixedText(after.replace(/^\n/, "").replace(/\n$/, ""))).toBeUndefined();
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
  expect(fixes).toBeGreaterThan(100);
}, 120_000);
