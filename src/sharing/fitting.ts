/** A title as it fits on a picture. */
export interface FittedTitle {
  text: string;
  /** The size of its letters, in pixels. */
  size: number;
  /** How many lines there is room for. */
  lines: number;
}

// What fits was looked at with Arimo Bold, which takes about 0.55 of its size a letter.
const steps = [
  { size: 84, lines: 3, most: 52 },
  { size: 68, lines: 4, most: 92 },
  { size: 54, lines: 4, most: 128 },
];

/** A title with letters as large as it has room for; a very long one ends after a whole word, with "…". */
export function fitted(title: string): FittedTitle {
  const step = steps.find(({ most }) => title.length <= most) ?? steps.at(-1)!;
  const { size, lines, most } = step;
  return { text: shortened(title, most), size, lines };
}

function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  const words = title.slice(0, most).replace(/\s+\S*$/, "");
  return `${words.replace(/[\s,;:–-]+$/, "")}…`;
}
