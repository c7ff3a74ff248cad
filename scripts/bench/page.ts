import { format } from "prettier";

const opening = `# Benchmarks

How long this project takes for records of different sizes, and how much memory, and what its pages and its
search cost a reader; other generators stand beside it. \`npm run bench\` measures everything again and writes
this page; \`npm run bench -- --only NAME\` measures one part. Most of the content is made up for the purpose (\`scripts/bench/generate.ts\`) and is the same each time.
`;

/**
 * The page of figures with new sections in place of those of the same title. \`titles\` is the order
 * of sections; one that was on the page before and isn't measured anew stays.
 */
export function pageWith(
  page: string,
  sections: ReadonlyMap<string, string>,
  titles: string[],
): Promise<string> {
  const before = new Map(page.split(/^## /m).slice(1).map(titled));
  const texts = titles.flatMap((title) => {
    const text = sections.get(title) ?? before.get(title);
    return text === undefined ? [] : [`## ${title}\n\n${text.trim()}\n`];
  });
  return format([opening, ...texts].join("\n"), { parser: "markdown", printWidth: 110 });
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
