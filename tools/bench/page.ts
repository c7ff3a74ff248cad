import { format } from "prettier";

/**
 * The page of figures with new sections in place of those of the same title. `titles` is the order of sections
 * with figures; one that was on the page before and isn't measured anew stays, and so does what else is there,
 * above them.
 */
export function pageWith(
  page: string,
  sections: ReadonlyMap<string, string>,
  titles: string[],
): Promise<string> {
  const [opening = "", ...written] = page.split(/^## /m);
  const before = new Map(written.map(titled));
  const others = written.filter((section) => !titles.includes(titled(section)[0]));
  const texts = titles.flatMap((title) => {
    const text = sections.get(title) ?? before.get(title);
    return text === undefined ? [] : [`## ${title}\n\n${text.trim()}\n`];
  });
  return format([opening, ...others.map((section) => `## ${section}`), ...texts].join("\n"), {
    parser: "markdown",
    printWidth: 110,
  });
}

/** Rows as a Markdown table; the first is its head, and all columns but the first hold numbers. */
export function table([head = [], ...rows]: string[][]): string {
  const rule = head.map((_, column) => (column === 0 ? ":--" : "--:"));
  return [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function titled(section: string): [title: string, text: string] {
  const end = section.indexOf("\n");
  return [section.slice(0, end).trim(), section.slice(end)];
}
