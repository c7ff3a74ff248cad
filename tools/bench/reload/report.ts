import { formatNumber } from "../../../src/record/quantities.ts";
import { table } from "../page.ts";

/** What was measured of a tool at a size, in milliseconds. */
export interface Figures {
  tool: string;
  updates: number;
  /** From the start of its server to the first page. */
  ready: number;
  /** From saving an update to its new text in an open page, the median. */
  shown: number;
}

/** What was measured as Markdown. The first tool is this project. */
export function report(figures: readonly Figures[], missing: string[], times: number): string {
  const own = figures[0]?.tool;
  const rows = figures.map(({ tool, updates, ready, shown }) => {
    const ours = figures.find((one) => one.tool === own && one.updates === updates);
    const ratio = ours && tool !== own ? (ours.shown / shown).toFixed(2) : "";
    return [
      `${tool}, ${formatNumber(updates)} updates`,
      (ready / 1000).toFixed(1),
      formatNumber(Math.round(shown)),
      ratio,
    ];
  });
  return [
    `From saving an edited update to its new text in a page that is open in Chromium: medians of ${times} edits. The
page follows by itself. Start is from the command to the first page. The others are served as their makers
say: \`astro dev\`, \`eleventy --serve\`, \`hugo server\`, which make no search index.`,
    table([["", "Start, s", "Saved to seen, ms", "This project’s, of theirs"], ...rows]),
    ...missing,
  ].join("\n\n");
}
