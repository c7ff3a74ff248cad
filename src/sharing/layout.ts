import { widthOf, type Weight } from "./letters.ts";
import { pictureSize, type Picture } from "./picture.ts";

/** A line of words on a picture. */
export interface Line {
  text: string;
  /** The size of its letters, in pixels. */
  size: number;
  weight: Weight;
  /** Where it begins, and what it stands on. */
  x: number;
  y: number;
}

/** Where words begin and end on a picture, and the height of the line above its foot. */
export const edges = { left: 72, right: pictureSize.width - 72, top: 64, foot: 494 } as const;
const across = edges.right - edges.left;
const small = 36;

/** How large a title's letters may be, in pixels, and how many lines there is then room for. */
const steps = [
  { size: 84, most: 3 },
  { size: 68, most: 4 },
  { size: 54, most: 4 },
];

/** The lines of a picture: the organisation, the title of a page with its kind, and its day beside the site's name. */
export function layout({ title, kind, of, organisation, site }: Picture): Line[] {
  const { size, lines } = fitTitle(title);
  const kindHeight = kind === undefined ? 0 : 56;
  const height = lines.length * size * 1.15;
  // In the middle between the organisation and the foot, which stand 43 high and at the foot's line.
  const top = (edges.top + 43 + edges.foot - height - kindHeight) / 2;
  const day = of ?? "";
  const dayWidth = widthOf(day, small, 400);
  const words = (text: string, x: number, y: number, weight: Weight = 400): Line => ({
    text,
    size: small,
    weight,
    x,
    y,
  });
  return [
    words(shorten(organisation, small, across, 700), edges.left, edges.top + 35, 700),
    ...(kind === undefined ? [] : [words(kind, edges.left, top + 35)]),
    ...lines.map((text, index) => {
      const y = top + kindHeight + size * (1.15 * index + 0.92);
      return { text, size, weight: 700 as const, x: edges.left, y };
    }),
    words(shorten(site, small, across - dayWidth - small, 400), edges.left, edges.foot + 67),
    words(day, edges.right - dayWidth, edges.foot + 67),
  ].filter(({ text }) => text !== "");
}

/** A title in lines with letters as large as there is room for; a very long one ends after a whole word, with "…". */
export function fitTitle(title: string): { size: number; lines: string[] } {
  const last = steps.at(-1)!;
  for (const { size, most } of steps) {
    const lines = balance(title, size);
    if (lines.length <= most) return { size, lines };
  }
  const { size, most } = last;
  const lines = breakLines(title, size, across);
  const end = shorten(`${lines.slice(most - 1).join(" ")}`, size, across, 700);
  return { size, lines: [...lines.slice(0, most - 1), end] };
}

/** A title in as few lines as it needs, none much shorter than the others. */
function balance(title: string, size: number): string[] {
  const lines = breakLines(title, size, across);
  let best = lines;
  for (let width = across; best.length === lines.length; width -= size / 2) {
    const next = breakLines(title, size, width);
    if (next.length > lines.length || width < across / 3) return best;
    best = next;
  }
  return best;
}

/** Words in lines of a width; a word that is wider ends with its line and goes on in the next. */
function breakLines(text: string, size: number, width: number): string[] {
  const fits = (line: string): boolean => widthOf(line, size, 700) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A text that ends, where it is wider than there is room for, after a whole word with "…". */
function shorten(text: string, size: number, width: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) return text;
  const [most = ""] = [...text]
    .map((_letter, index) => text.slice(0, index))
    .filter((part) => widthOf(`${part}…`, size, weight) <= width)
    .toReversed();
  return `${most.replace(/(?<=\S)\s+\S*$/, "").replace(/[\s,;:–-]+$/, "")}…`;
}
