import type { CheerioAPI } from "cheerio";
import { unwritten } from "../../checks/unfinished.ts";

/**
 * Makes every table one that Markdown can write: one row of headings, no merged cells, and cells of one
 * line. Gives what its writer is to know, a sentence each.
 */
export function tidyTables($: CheerioAPI): string[] {
  // A table inside another, or of a single cell, is there for its looks.
  $("table table, table:not(:has(tr ~ tr, td ~ td, th ~ th))").each((_, table) => {
    const cells = $(table).find("th, td").toArray();
    $(table).replaceWith(cells.map((cell) => $(cell).html() ?? "").join(""));
  });
  return tablesIn($).flatMap((table, index) => {
    const notes = notesOn($, table).map((note) => `Table ${index + 1} ${note}`);
    const [head = [], ...body] = gridOf($, table);
    const filled = body.filter((row) => row.some((cell) => cell !== ""));
    const headings = head.map((cell) => cell || unwritten);
    const rows = filled.map((row) => rowOf("td", row)).join("");
    $(table).html(`<thead>${rowOf("th", headings)}</thead><tbody>${rows}</tbody>`);
    return notes;
  });
}

type Element = ReturnType<typeof tablesIn>[number];

function tablesIn($: CheerioAPI) {
  return $("table").toArray();
}

function notesOn($: CheerioAPI, table: Element): string[] {
  const has = (selector: string) => $(table).find(selector).length > 0;
  const notes: string[] = [];
  if (!has("thead")) notes.push("has no heading row in Word: its first row is taken for one.");
  if (has("[colspan], [rowspan]"))
    notes.push("has merged cells: what is in one stands now in each of its cells.");
  if (has("li, p ~ p")) notes.push("has lists or paragraphs in a cell, which are one line now.");
  return notes;
}

/** The cells of a table row by row, all rows as long as the longest. */
function gridOf($: CheerioAPI, table: Element): string[][] {
  const rows = $(table).find("tr").toArray();
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of $(row).children("th, td").toArray()) {
      const text = lineOf($, cell);
      while (grid[y]?.[x] !== undefined) x += 1;
      const [wide, high] = [spanOf($(cell).attr("colspan")), spanOf($(cell).attr("rowspan"))];
      for (const down of grid.slice(y, y + high)) down.splice(x, wide, ...Array<string>(wide).fill(text));
      x += wide;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ""));
}

function spanOf(attribute: string | undefined): number {
  return Math.min(Number(attribute ?? 1) || 1, 50);
}

/** What is in a cell, on one line. */
function lineOf($: CheerioAPI, cell: Element): string {
  $(cell).find("br").replaceWith(" ");
  $(cell).find("li").slice(1).prepend("; ");
  $(cell).find("p, h1, h2, h3, h4, h5, h6").slice(1).prepend(" ");
  $(cell)
    .find("ul, ol, li, p, h1, h2, h3, h4, h5, h6, blockquote")
    .each((_, block) => void $(block).replaceWith($(block).contents()));
  if (cell.name === "th")
    $(cell)
      .find("strong")
      .each((_, bold) => void $(bold).replaceWith($(bold).contents()));
  return ($(cell).html() ?? "").replace(/\s+/g, " ").trim();
}

function rowOf(tag: "th" | "td", cells: string[]): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
}
