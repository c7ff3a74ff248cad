import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { escapeText } from "../../src/charts/svg.ts";
import { formatNumber } from "../../src/record/quantities.ts";

/** A line of the plot: a value at each size. */
export interface Line {
  name: string;
  points: { updates: number; value: number }[];
}

const width = 640;
// Told apart by the dashes too, not by colour alone (WCAG 2.2 SC 1.4.1).
const styles = [
  `stroke="#005eb8"`,
  `stroke="#7c2855" stroke-dasharray="6 4"`,
  `stroke="#00703c" stroke-dasharray="2 4"`,
  `stroke="#212b32" stroke-dasharray="12 4 2 4"`,
];

/**
 * Draws values at each size as SVG, with the sizes on a scale of powers of ten; the values too, if asked, and
 * else from 0 on.
 */
export function plot(title: string, lines: Line[], scale: "even" | "powers" = "even"): string {
  const height = 300 + 20 * lines.length;
  const box = { left: 72, right: 616, top: 56 + 20 * lines.length, bottom: height - 48 };
  const points = lines.flatMap((one) => one.points);
  const sizes = [...new Set(points.map(({ updates }) => updates))];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [box.left + 40, box.right - 40]);
  const heights = [box.bottom, box.top];
  const y =
    scale === "even" ? scaleLinear([0, most], heights).nice(4) : scaleLog([least, most], heights).nice();
  const ticks = scale === "even" ? y.ticks(4) : y.ticks().filter((tick) => /^[0.]*[125]0*$/.test(`${tick}`));
  const path = line<Line["points"][number]>(
    ({ updates }) => x(updates),
    ({ value }) => y(value),
  ).digits(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="14" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(16, 24, title, `font-weight="bold"`),
    ...ticks.map((tick) => {
      const at = Math.round(y(tick));
      const rule = `<path d="M${box.left} ${at}H${box.right}" stroke="#aeb7bd"/>`;
      return `${rule}\n${text(box.left - 8, at + 5, formatNumber(tick), `text-anchor="end"`)}`;
    }),
    ...sizes.map((size) =>
      text(Math.round(x(size)), box.bottom + 24, `${formatNumber(size)} updates`, `text-anchor="middle"`),
    ),
    ...lines.flatMap(({ name, points: own }, index) => [
      `<path d="M16 ${43 + index * 20}h40" fill="none" stroke-width="3" ${styles[index % styles.length]}/>`,
      text(64, 48 + index * 20, name, ""),
      `<path d="${path(own) ?? ""}" fill="none" stroke-width="3" ${styles[index % styles.length]}/>`,
    ]),
    "</svg>\n",
  ].join("\n");
}

function text(x: number, y: number, words: string, look: string): string {
  return `<text x="${x}" y="${y}" ${look}>${escapeText(words)}</text>`;
}
