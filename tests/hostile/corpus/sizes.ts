import { refusedFile, refusedTexts, type Family } from "../input.ts";

const wide = 4900;

/** Small files that would become pages, or work, of any size. */
export const sizes: Family = {
  name: "Small files that grow",
  inputs: [
    ...refusedTexts("tables", [
      ["table-of-missing-cells", `${"|a".repeat(wide)}|\n${"|-".repeat(wide)}|\n${"|a|\n".repeat(40_000)}`],
      [
        "narrow-table-of-missing-cells",
        `${"|a".repeat(30)}|\n${"|-".repeat(30)}|\n${"|a|\n".repeat(40_000)}`,
        3,
      ],
    ]),
    ...refusedTexts("plain-text", [["text-of-braces", `${"{".repeat(6000)}\n`.repeat(30)]], "mdx"),
    ...refusedTexts("headings", [["thousands-of-headings-without-words", "##\n".repeat(60_000)]]),
    refusedFile(
      "section-headings",
      "thousands-of-other-headings",
      "updates/2025-10-01-better-care.md",
      `---\ntitle: An update\nprogramme: better-care\npublished: 2025-10-01\nsummary: News.\nsections:\n${Array.from(
        { length: 2500 },
        (_, at) => `  - { id: s${at}, heading: Given ${at} }\n`,
      ).join("")}---\n\n${Array.from({ length: 5000 }, (_, at) => `## Written ${at}\n\nx\n`).join("\n")}`,
      7,
    ),
    refusedFile(
      "schema",
      "plan-of-ten-thousand-years",
      "plans/2090-91/index.md",
      "---\ntitle: A plan\nperiod: 0000 to 9999\nsummary: A summary.\nsource: Our plan\n---\n\nWords.\n",
      3,
    ),
  ],
};
