/** A chart's width in its own units: with text of 16 it is as wide as a 320 px screen less its margins. */
export const width = 288;

/** The height of a line of text. */
export const lineHeight = 22;

// Nothing measures text in a build; few of Arial's letters are wider than this at 16 px.
const characterWidth = 9;

/** The room that a line of text takes at most. */
export function measureRoom(text: string): number {
  return text.length * characterWidth;
}

/** Text as XML and HTML both read it, in content and in quoted attributes. The platform has no function for it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** What identifies a chart on its page and what it is about. */
export interface Caption {
  /** What the chart's own ids begin with; no other on the page begins so. */
  id: string;
  /** What is counted. */
  title: string;
}

/**
 * A chart as SVG markup, good in a page and in a feed: without a stylesheet it is drawn in the
 * text's colour. The title and the description are its text alternative (WCAG 2.2 SC 1.1.1).
 */
export function drawSvg(
  { id, title }: Caption,
  description: string,
  height: number,
  parts: string[],
): string {
  const name = escapeText(id);
  // Its own size is for where no stylesheet gives it another.
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="16"`;
  const label = `role="img" aria-labelledby="${name}-title ${name}-description"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="app-chart" ${size} fill="currentColor" ${label}>`,
    `<title id="${name}-title">${escapeText(title)}</title>`,
    `<desc id="${name}-description">${escapeText(description)}</desc>`,
    ...parts.filter((part) => part !== ""),
    `</svg>`,
  ].join("\n");
}

/** Lines of text, the first standing on `y`, with their start, middle or end at `x`. */
export function drawText(x: number, y: number, lines: string[], anchor: "start" | "middle" | "end"): string {
  return lines.map((line, index) => drawTextLine(x, y, index, `text-anchor="${anchor}"`, line)).join("\n");
}

/** Lines of text above the drawing, the last standing on `y`: SVG doesn't break lines by itself. */
export function drawHeading(y: number, lines: string[]): string {
  const look = `class="app-chart__heading" font-weight="bold"`;
  return lines.map((line, index) => drawTextLine(0, y, index + 1 - lines.length, look, line)).join("\n");
}

// Down in em, so that lines stay together where a stylesheet makes the text smaller.
function drawTextLine(x: number, y: number, down: number, look: string, line: string): string {
  const shift = down === 0 ? "" : ` dy="${(down * 1.3).toFixed(1)}em"`;
  return `<text x="${x}" y="${y}"${shift} ${look}>${escapeText(line)}</text>`;
}

/** Breaks a text into lines that fit the chart; a word that is longer than a line is cut. */
export function getLines(text: string): string[] {
  const most = Math.floor(width / characterWidth);
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, "gu")) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
