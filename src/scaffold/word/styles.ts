import { findChild, listChildren, readValue, type XmlElement } from "./word-file.ts";

/** A style of a document, and those that it is based on (ECMA-376, Part 1, 17.7). */
export interface Style {
  id: string;
  /** As Word names it in every language, in lower case. */
  name: string;
  element: XmlElement;
}

/** The styles of a document. */
export interface Styles {
  /** A style and all that it is based on, the nearest first; the document's usual one where the id is left out. */
  findChain: (type: "paragraph" | "character" | "table" | "numbering", id: string | undefined) => Style[];
  /** What runs are by default. */
  defaults: XmlElement | undefined;
}

/** Reads the styles of a document. */
export function readStyles(roots: readonly XmlElement[]): Styles {
  const elements = roots.flatMap((root) => listChildren(root, "w:style"));
  const styles = new Map<string, Style>();
  const usual = new Map<string, string>();
  for (const element of elements) {
    const { "w:type": type = "paragraph", "w:styleId": id = "" } = element.attributes;
    const name = (readValue(element, "w:name") ?? id).toLowerCase();
    styles.set(`${type} ${id}`, { id, name, element });
    if (isOn(element.attributes["w:default"] ?? "0")) usual.set(type, id);
  }
  const findChain: Styles["findChain"] = (type, id) => {
    const chain: Style[] = [];
    let next = id ?? usual.get(type);
    while (next !== undefined) {
      const style = styles.get(`${type} ${next}`);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = readValue(style.element, "w:basedOn");
    }
    return chain;
  };
  const [defaults] = roots.map((root) =>
    findChild(findChild(findChild(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr"),
  );
  return { findChain, defaults };
}

/** True for what a document says of something that is on or off (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

/** Where a run stands, as far as it makes it what it is: the chains of its styles. */
export interface Surrounding {
  paragraph: readonly Style[];
  table: readonly Style[];
}

/**
 * Whether a run is bold, hidden or the like: what it says itself, or else what its styles say. Styles of several
 * kinds that say the same turn it round again (17.7.3).
 */
export function isToggled(
  name: string,
  own: XmlElement | undefined,
  character: readonly Style[],
  { paragraph, table }: Surrounding,
  { defaults }: Styles,
): boolean {
  const direct = findChild(own, name);
  if (direct) return isOn(direct.attributes["w:val"]);
  const said = [paragraph, table, character].filter((chain) => {
    const found = findFirst(chain, "w:rPr", name);
    return found !== undefined && isOn(found.attributes["w:val"]);
  });
  const byDefault = findChild(defaults, name);
  return said.length % 2 === 1 || (byDefault !== undefined && isOn(byDefault.attributes["w:val"]));
}

/** What a chain of styles says of something, the nearest style first. */
export function findFirst(
  chain: readonly Style[],
  properties: "w:pPr" | "w:rPr",
  name: string,
): XmlElement | undefined {
  for (const { element } of chain) {
    const found = findChild(findChild(element, properties), name);
    if (found) return found;
  }
  return undefined;
}

/**
 * The level of a heading, from 1, or 0 for the title of the document: by its outline level (17.3.1.20) or by the
 * name of a style that it has or is based on. Nothing for a paragraph that is no heading.
 */
export function findHeadingLevel(
  properties: XmlElement | undefined,
  chain: readonly Style[],
  id: string | undefined,
): number | undefined {
  const direct = readValue(properties, "w:outlineLvl");
  if (direct !== undefined) return readOutlineLevel(direct);
  for (const { name, element } of chain) {
    if (name === "title") return 0;
    const outline = readValue(findChild(element, "w:pPr"), "w:outlineLvl");
    if (outline !== undefined) return readOutlineLevel(outline);
    const named = /\bheading ?([1-9])\b/.exec(name)?.[1];
    if (named !== undefined) return Number(named);
  }
  // A document may use a style of Word that it doesn't have.
  const lacking = chain.length === 0 ? /^heading ?([1-9])$/i.exec(id ?? "")?.[1] : undefined;
  return lacking === undefined ? undefined : Number(lacking);
}

function readOutlineLevel(outline: string): number | undefined {
  const level = Number(outline) + 1;
  return level >= 1 && level <= 9 ? level : undefined;
}
