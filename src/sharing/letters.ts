import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { create, type Font, type Glyph } from "fontkitten";

/** Of how bold letters are: as most, or bold. */
export type Weight = 400 | 700;

/** Arimo, whose letters are as wide as Arial's, and after it letters of other languages, such as Welsh. */
const subsets = ["latin", "latin-ext", "greek"];

// Looked up from the project's folder: a bundler moves this module away from node_modules.
const { resolve } = createRequire(join(process.cwd(), "package.json"));
const fonts: Partial<Record<Weight, Font[]>> = {};

function fontsOf(weight: Weight): Font[] {
  return (fonts[weight] ??= subsets.map((subset) => {
    const file = resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`);
    return create(readFileSync(file)) as Font;
  }));
}

/** Whether each letter of a text has a shape of its own. What has none is drawn as a box. */
export function canDraw(text: string): boolean {
  return [...text].every((letter) => fontWith(letter, 700) !== undefined);
}

/** How wide a text is with letters of a size, in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return [...text].reduce((sum, letter) => sum + glyphOf(letter, weight).advanceWidth * scale(size), 0);
}

/** The outlines of a text as paths of SVG. It begins at a point and stands on it. */
export function outlinesOf(text: string, size: number, weight: Weight, x: number, y: number): string {
  let at = x;
  const paths = [...text].map((letter) => {
    const { path, advanceWidth } = glyphOf(letter, weight);
    const place = [scale(size), 0, 0, -scale(size), at, y].map((number) => +number.toFixed(4));
    at += advanceWidth * scale(size);
    return `<path transform="matrix(${place.join(" ")})" d="${path.toSVG()}"/>`;
  });
  return paths.join("");
}

function glyphOf(letter: string, weight: Weight): Glyph {
  const font = fontWith(letter, weight) ?? fontsOf(weight)[0]!;
  return font.glyphForCodePoint(letter.codePointAt(0)!);
}

function fontWith(letter: string, weight: Weight): Font | undefined {
  return fontsOf(weight).find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
}

/** Arimo's outlines are drawn in 2,048 units to the height of a line. */
const scale = (size: number): number => size / 2048;
