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
    refusedFile(
      "schema",
      "plan-of-ten-thousand-years",
      "plans/2090-91/index.md",
      "---\ntitle: A plan\nperiod: 0000 to 9999\nsummary: A summary.\nsource: Our plan\n---\n\nWords.\n",
      3,
    ),
  ],
};
