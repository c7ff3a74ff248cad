import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { createHash } from "node:crypto";
import { create, type Font, type Glyph } from "fontkitten";
import { z } from "zod";
import { memoize } from "../lib/memoize.ts";
import { getPage } from "../record/addresses.ts";
import { groupPagesByKind } from "../record/everything.ts";
import type { PublicRecord } from "../record/index.ts";
import { getPermalink, routes } from "../routes.ts";
import { describeFound } from "./found.ts";

/** What is on a picture that is shown where a page is shared. */
export interface Picture {
  title: string;
  /** What kind of page it is, such as Update. */
  kind?: string | undefined;
  /** The day or the years that the page is of, in words. */
  of?: string | undefined;
  /** What the page found, in a sentence: a figure, a state, a date. */
  found?: string | undefined;
  organisation: string;
  /** The title of the site. */
  site: string;
  /** What it is drawn on, such as `#005eb8`, which it is if left out. */
  colour?: string | undefined;
}

/** How large a picture is, in pixels: what the sites that show it ask for (https://ogp.me/#structured). */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What all that is on a picture is painted in: red, green and blue, to 255. */
export const letters = [255, 255, 255] as const;

/** What a picture is painted on, in the same way: the colour of the organisation’s header, or NHS blue. */
export function getGround({ colour = "#005eb8" }: Picture): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** What a picture shows, in words, for those who don't see it. */
export function getAlt(picture: Picture): string {
  const { title, kind, of, found, organisation, site } = leaveOutUndrawable(picture);
  const named = kind === undefined ? title : `${kind}: ${title}`;
  const sentences = [
    [named, of].filter(Boolean).join(", "),
    found?.replace(/\.$/, ""),
    [organisation, site].filter(Boolean).join(", "),
  ];
  return sentences
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

/**
 * A picture without the words that have a letter which no font of ours has: they would be boxes. What has no title then
 * has its kind in its place, or the name of the site.
 */
function leaveOutUndrawable({ title, kind, of, found, organisation, site }: Picture): Picture {
  const draw = (text = ""): string | undefined => (canDraw(text) ? tidy(text) : "") || undefined;
  const named = draw(title);
  return {
    title: named ?? draw(kind) ?? draw(site) ?? "",
    kind: named === undefined ? undefined : draw(kind),
    of: draw(of),
    found: draw(found),
    organisation: draw(organisation) ?? "",
    site: draw(site) ?? "",
  };
}

/** A text with one letter where there are several that make it, and without signs that nobody sees. */
function tidy(text: string): string {
  return text.normalize("NFC").replace(/\p{Cf}/gu, "");
}

/** A line of words on a picture. */
interface Line {
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

/** How large a title's letters may be, in pixels, and how many lines look well then. */
const steps = [
  { size: 84, most: 3 },
  { size: 68, most: 4 },
  { size: 54, most: 4 },
];
const lineHeight = 1.15;
const kindLine = 56;
const foundLine = 44;
/** From the organisation, which stands 43 high, to the line above the foot. */
const between = edges.foot - edges.top - 43;

/** The lines of a picture: the organisation, a page's title with its kind, what it found, its day beside the site's name. */
export function layOut(picture: Picture): Line[] {
  const { title, kind, of, found, organisation, site } = leaveOutUndrawable(picture);
  const foundLines = found === undefined ? [] : cutLines(found, small, 2, 400);
  const foundHeight = foundLines.length === 0 ? 0 : foundLines.length * foundLine + 20;
  const kindHeight = kind === undefined ? 0 : kindLine;
  const { size, lines } = fitTitle(title, between - foundHeight - kindHeight);
  const height = lines.length * size * lineHeight;
  const top = edges.top + 43 + (between - foundHeight - height - kindHeight) / 2;
  const day = of ?? "";
  const dayWidth = getWidth(day, small, 400);
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
      const y = top + kindHeight + size * (lineHeight * index + 0.92);
      return { text, size, weight: 700 as const, x: edges.left, y };
    }),
    ...foundLines.map((text, index) =>
      words(text, edges.left, edges.foot - 24 - (foundLines.length - 1 - index) * foundLine),
    ),
    words(shorten(site, small, across - dayWidth - small, 400), edges.left, edges.foot + 67),
    words(day, edges.right - dayWidth, edges.foot + 67),
  ].filter(({ text }) => text !== "");
}

/**
 * A title in lines with letters as large as there is room for. A very long one ends after a whole word, with "…", and
 * only a word that is wider than a picture is parted, with a hyphen.
 */
export function fitTitle(title: string, height = between - kindLine): { size: number; lines: string[] } {
  const fitting = steps.map(({ size, most }) => ({
    size,
    most: Math.min(most, Math.floor(height / (size * lineHeight))),
  }));
  for (const { size, most } of fitting) {
    const isWhole = getWords(title).every((word) => getWidth(word, size, 700) <= across);
    const lines = balance(title, size);
    if (isWhole && lines.length <= most) return { size, lines };
  }
  const { size, most } = fitting.at(-1)!;
  return { size, lines: cutLines(title, size, most, 700) };
}

/** A text in at most so many lines, the last of which ends with "…" where that is not all. */
function cutLines(text: string, size: number, most: number, weight: Weight): string[] {
  const lines = breakLines(text, size, across, weight);
  if (lines.length <= most) return lines;
  const end = shorten(lines.slice(most - 1).join(" "), size, across, weight);
  return [...lines.slice(0, most - 1), end];
}

/** The words of a text that a line may end after: a number stays with what it counts, a dash with what is before it. */
function getWords(text: string): string[] {
  const glued = text
    .trim()
    .replace(/(?<=(?:^|\s)[£€]?\d[\d.,]*) (?=\p{L})/gu, "\u00A0")
    .replace(/ (?=[–—-](?:\s|$))/g, "\u00A0");
  return glued.split(/[^\S\u00A0\u202F]+/);
}

/** A title in as few lines as it needs, none much shorter than the others. */
function balance(title: string, size: number): string[] {
  const lines = breakLines(title, size, across, 700);
  const longest = Math.max(...getWords(title).map((word) => getWidth(word, size, 700)));
  let best = lines;
  for (let width = across; best.length === lines.length; width -= size / 2) {
    const next = breakLines(title, size, width, 700);
    if (next.length > lines.length || width < Math.max(longest, across / 3)) return best;
    best = next;
  }
  return best;
}

/** Words in lines of a width; a word that is wider ends with its line and a hyphen, and goes on in the next. */
function breakLines(text: string, size: number, width: number, weight: Weight): string[] {
  const fits = (line: string): boolean => getWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of getWords(text)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(`${line}${letter}-`)) {
        lines.push(`${line}-`);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A text that ends, where it is wider than there is room for, after a whole word with "…". */
function shorten(text: string, size: number, width: number, weight: Weight): string {
  if (getWidth(text, size, weight) <= width) return text;
  const [most = ""] = [...text]
    .map((_letter, index) => text.slice(0, index))
    .filter((part) => getWidth(`${part}…`, size, weight) <= width)
    .toReversed();
  return `${most.replace(/(?<=\S)\s+\S*$/, "").replace(/[\s,;:–-]+$/, "")}…`;
}

/** Of how bold letters are: as most, or bold. */
type Weight = 400 | 700;

/**
 * Arimo, whose letters are as wide as Arial's, and after it letters of other languages, such as Welsh and Ukrainian.
 * Scripts that are written from the right, or join their letters, need more than a font.
 */
const subsets = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];

// Looked up from the project's folder: a bundler moves this module away from node_modules.
const { resolve } = createRequire(join(process.cwd(), "package.json"));
const fonts: Partial<Record<Weight, Font[]>> = {};

function getFonts(weight: Weight): Font[] {
  return (fonts[weight] ??= subsets.map((subset) => {
    const file = resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`);
    return create(readFileSync(file)) as Font;
  }));
}

/** Whether each letter of a text has a shape of its own. What has none would be drawn as a box. */
export function canDraw(text: string): boolean {
  return [...tidy(text)].every((letter) => fontWith(letter, 700) !== undefined);
}

/** How wide a text is with letters of a size, in pixels. */
export function getWidth(text: string, size: number, weight: Weight): number {
  return [...text].reduce((sum, letter) => sum + getGlyph(letter, weight).advanceWidth * scale(size), 0);
}

/** The outline of a letter that stands on 0, as a path of SVG, and the box of whole pixels that it is in. */
export function getOutline(
  letter: string,
  size: number,
  weight: Weight,
): { path: string; box: { left: number; top: number; width: number; height: number } } {
  const { path } = getGlyph(letter, weight);
  const { minX, minY, maxX, maxY } = path.cbox;
  const [left, top] = [Math.floor(minX * scale(size)), Math.floor(-maxY * scale(size))];
  const [right, bottom] = [Math.ceil(maxX * scale(size)), Math.ceil(-minY * scale(size))];
  const outline = path.toSVG();
  return {
    path: outline && `<path transform="scale(${scale(size)} ${-scale(size)})" d="${outline}"/>`,
    box: { left, top, width: right - left, height: bottom - top },
  };
}

const glyphs: Record<Weight, Map<string, Glyph>> = { 400: new Map(), 700: new Map() };

function getGlyph(letter: string, weight: Weight): Glyph {
  const known = glyphs[weight].get(letter);
  if (known) return known;
  const font = fontWith(letter, weight) ?? getFonts(weight)[0]!;
  const glyph = font.glyphForCodePoint(getCodePoint(letter));
  glyphs[weight].set(letter, glyph);
  return glyph;
}

function fontWith(letter: string, weight: Weight): Font | undefined {
  return getFonts(weight).find((font) => font.hasGlyphForCodePoint(getCodePoint(letter)));
}

/** Spaces that keep words together are as wide as others, and the fonts don't have all of them. */
function getCodePoint(letter: string): number {
  return (/\s/.test(letter) ? " " : letter).codePointAt(0)!;
}

/** Arimo's outlines are drawn in 2,048 units to the height of a line. */
const scale = (size: number): number => size / 2048;

const { dependencies } = z
  .object({ dependencies: z.object({ sharp: z.string(), "@fontsource/arimo": z.string() }) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

/**
 * The name of a picture's file, without its ending, made from all that the picture is made from. So it
 * changes with the picture, and sites that keep pictures by their address never show an old title.
 */
export const getPictureName = memoize((picture: Picture): string =>
  createHash("sha256")
    .update(JSON.stringify([dependencies, getGround(picture), layOut(picture)]))
    .digest("hex")
    .slice(0, 16),
);

/** Of how many updates, the newest, a picture is drawn: see docs/decisions/0013-pictures-for-sharing.md. */
const newestDrawn = 200;

/** Of how many commitments, those of the latest updates, a picture is drawn. */
const commitmentsDrawn = 200;

/** The pictures of a site's pages. */
interface Pictures {
  /** The picture of each page that has its own, by the page's address inside the site. */
  own: Map<string, Picture>;
  /** The picture of all other pages. */
  general: Picture;
}

/**
 * The pictures of all that is public. An update that is not among the newest has its programme's, and a commitment
 * that of the page that it was made on.
 */
export function choosePictures(record: PublicRecord): Pictures {
  const { commitments, content, updates } = record;
  const { organisation, title: site, home, colours } = content.site;
  const words = { organisation: organisation.name, site, colour: colours?.header };
  const found = describeFound(record);
  const own = new Map<string, Picture>();
  const older = updates.slice(newestDrawn);
  const promised = commitments.filter(({ goal }) => goal === undefined).slice(commitmentsDrawn);
  const olderPages = new Set([
    ...older.map(({ id }) => getPermalink("updates", id)),
    ...promised.map(({ permalink }) => permalink),
  ]);
  for (const { kind, pages } of groupPagesByKind(record)) {
    // Of the other kinds a page is the only one, and its title says it all.
    const named = kind === "Page" || kind === "Glossary" ? undefined : kind;
    for (const { title, of, href } of pages) {
      if (!olderPages.has(href)) own.set(href, { title, kind: named, of, found: found.get(href), ...words });
    }
  }
  for (const { id, data } of older) {
    const programme = own.get(getPermalink("programmes", data.programme[0] ?? ""));
    if (programme) own.set(getPermalink("updates", id), programme);
  }
  for (const { permalink, origin } of promised) {
    const page = own.get(getPage(origin.permalink));
    if (page) own.set(permalink, page);
  }
  return { own, general: { title: home.heading, found: found.get(routes.home), ...words } };
}
