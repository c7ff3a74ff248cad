type Colour = readonly [red: number, green: number, blue: number];

const read = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

const write = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** How light a colour is, from 0 to 1 (WCAG 2.2, “relative luminance”). */
function getLuminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours such as `#005eb8`, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function getContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((hex) => getLuminance(read(hex))).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The first colour on the way from one to black that has at least a contrast with a light one. */
export function darkenTo(colour: string, light: string, least: number): string {
  const parts = read(colour);
  for (let share = 255; share > 0; share -= 1) {
    const darker = write(parts.map((part) => Math.floor((part * share) / 255)) as never);
    if (getContrast(darker, light) >= least) return darker;
  }
  return "#000000";
}
