/** The most items of a list: what is beyond is counted. */
const most = 100;

/** Markdown's list of some items, each a line. */
export function list(items: string[]): string {
  const lines = items.slice(0, most).map((item) => `- ${item}`);
  if (items.length > most) lines.push(`- and ${items.length - most} more`);
  return lines.join("\n");
}

/** A list under a line that says what it is; nothing for no items. */
export function titledList(title: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`${title}\n\n${list(items)}`];
}
