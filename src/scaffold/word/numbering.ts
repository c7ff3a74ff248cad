import { findFirst, isOn, type Style } from "./styles.ts";
import { findChild, listChildren, listDescendants, readValue, type XmlElement } from "./word-file.ts";

/** What Word shows before a paragraph of a list. */
export interface Numbered {
  /** From 0. */
  level: number;
  /** As it is shown: “3.”, “(b)” or “2.1”; empty for a bullet. */
  label: string;
  /** Its number, where the label is no more than that. */
  number?: number;
  /** How many levels its label names. */
  parts: number;
}

interface Level {
  element: XmlElement;
  start: number;
  format: string;
  text: string;
}

/**
 * Gives, for the paragraphs of a document in their order, what Word shows before each (ECMA-376, Part 1, 17.9):
 * lists go on where they were left.
 */
export function readNumbering(
  roots: readonly XmlElement[],
  findStyle: (id: string) => Style[],
): (properties: XmlElement | undefined, chain: readonly Style[]) => Numbered | undefined {
  const byId = (name: string, key: string) =>
    new Map(
      roots
        .flatMap((root) => listChildren(root, name))
        .map((one) => [one.attributes[key] ?? "", one] as const),
    );
  const numbers = byId("w:num", "w:numId");
  const abstracts = byId("w:abstractNum", "w:abstractNumId");
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const abstractOf = (
    numId: string,
    seen: string[] = [],
  ): { id: string; element: XmlElement } | undefined => {
    const id = readValue(numbers.get(numId), "w:abstractNumId");
    const element = id === undefined ? undefined : abstracts.get(id);
    if (id === undefined || !element) return undefined;
    const linked = readValue(element, "w:numStyleLink");
    if (linked === undefined || seen.includes(numId)) return { id, element };
    const [style] = findStyle(linked);
    const other = readValue(findChild(findChild(style?.element, "w:pPr"), "w:numPr"), "w:numId");
    return (other === undefined ? undefined : abstractOf(other, [...seen, numId])) ?? { id, element };
  };

  return (properties, chain) => {
    const own = findChild(properties, "w:numPr");
    const styled = findFirst(chain, "w:pPr", "w:numPr");
    const numId = readValue(own, "w:numId") ?? readValue(styled, "w:numId");
    const abstract = numId === undefined ? undefined : abstractOf(numId);
    if (numId === undefined || !abstract) return undefined;
    const override = (level: number) =>
      listChildren(numbers.get(numId), "w:lvlOverride").find(
        ({ attributes }) => Number(attributes["w:ilvl"]) === level,
      );
    const levelAt = (level: number): Level | undefined => {
      const element =
        findChild(override(level), "w:lvl") ??
        listChildren(abstract.element, "w:lvl").find(
          ({ attributes }) => Number(attributes["w:ilvl"] ?? 0) === level,
        );
      return element && readLevel(element);
    };
    const styles = new Set(chain.map(({ id }) => id));
    const ofStyle = listChildren(abstract.element, "w:lvl").find((one) =>
      styles.has(readValue(one, "w:pStyle") ?? ""),
    );
    const said = readValue(own, "w:ilvl") ?? ofStyle?.attributes["w:ilvl"] ?? readValue(styled, "w:ilvl");
    const level = Math.max(0, Math.min(Number(said ?? 0) || 0, 8));
    const found = levelAt(level);
    if (!found) return undefined;

    const counted = counts.get(abstract.id) ?? [];
    counts.set(abstract.id, counted);
    const restart = readValue(override(level), "w:startOverride");
    const isFirst = !begun.has(`${numId} ${level}`);
    begun.add(`${numId} ${level}`);
    counted[level] =
      isFirst && restart !== undefined ? Number(restart) || 0 : (counted[level] ?? found.start - 1) + 1;
    for (const deeper of counted.keys()) {
      const restarts = Number(readValue(levelAt(deeper)?.element, "w:lvlRestart") ?? deeper);
      if (deeper > level && restarts > level) counted[deeper] = undefined;
    }
    return describeNumber(level, found, counted, levelAt);
  };
}

function readLevel(element: XmlElement): Level {
  // A format of Word's own stands beside one of the standard.
  const fallback = listDescendants(element)
    .filter(({ name }) => name === "w:numFmt")
    .at(-1);
  const format = findChild(element, "w:numFmt") ?? fallback;
  return {
    element,
    start: Number(readValue(element, "w:start") ?? 0) || 0,
    format: format?.attributes["w:val"] ?? "decimal",
    text: readValue(element, "w:lvlText") ?? "",
  };
}

function describeNumber(
  level: number,
  { element, format, text }: Level,
  counted: readonly (number | undefined)[],
  levelAt: (level: number) => Level | undefined,
): Numbered | undefined {
  if (format === "bullet" || findChild(element, "w:lvlPicBulletId")) return { level, label: "", parts: 0 };
  const isLegal = findChild(element, "w:isLgl");
  const inDigits = isLegal !== undefined && isOn(isLegal.attributes["w:val"]);
  let parts = 0;
  const label = text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levelAt(at);
      if (!other) return "";
      parts += 1;
      return writeNumber(counted[at] ?? other.start, inDigits ? "decimal" : other.format);
    })
    .trim();
  if (label === "") return undefined;
  const number = counted[level];
  const isPlain = parts === 1 && /^\d{1,9}[.)]?$/.test(label) && Number.parseInt(label, 10) === number;
  return { level, label, parts, ...(isPlain && { number }) };
}

/** A number in one of the forms that lists have (17.18.59). */
function writeNumber(number: number, format: string): string {
  if (format === "none") return "";
  if (number < 1) return String(number);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  if (format === "ordinal")
    return `${number}${endings[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number)]}`;
  const letters = () => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === "lowerLetter") return letters();
  if (format === "upperLetter") return letters().toUpperCase();
  if (format === "lowerRoman") return writeRoman(number).toLowerCase();
  if (format === "upperRoman") return writeRoman(number);
  return String(number);
}

const endings: Record<Intl.LDMLPluralRule, string> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};

function writeRoman(number: number): string {
  if (number > 3999) return String(number);
  let [left, text] = [number, ""];
  for (const [letters, value] of romanLetters) {
    while (left >= value) {
      text += letters;
      left -= value;
    }
  }
  return text;
}

const romanLetters = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;
