import { codePoint as signOf } from "dingbat-to-unicode";
import { findUnwanted } from "../../source/characters.ts";
import type { Notes } from "./notes.ts";
import { findFirst, type Style } from "./styles.ts";
import { findChild, type XmlElement } from "./word-file.ts";

/**
 * Text with the signs that are surely meant, and without what Word puts in and nobody sees. Signs that have a look in
 * one font alone are left out and noted.
 */
export function cleanText(text: string, notes: Notes): string {
  for (const sign of text.match(/\p{Co}/gu) ?? []) notes.add("signs", sign);
  let readable = text.replace(/[\u000B\u000C\u0085\u00A0\u202F]/g, " ");
  for (;;) {
    const changes = findUnwanted(readable).find((sort) => sort.changes)?.changes;
    if (!changes) break;
    for (const { index, written, instead } of changes.toReversed())
      readable = readable.slice(0, index) + instead + readable.slice(index + written.length);
  }
  return readable.replace(
    /[[\p{Cc}--[\t\n]]\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Bidi_Control}[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\uFE00-\uFE0F]]]/gv,
    "",
  );
}

/** The font of a run where it is one whose letters are signs. */
export function findSignFont(
  properties: XmlElement | undefined,
  character: readonly Style[],
): string | undefined {
  const named = findChild(properties, "w:rFonts") ?? findFirst(character, "w:rPr", "w:rFonts");
  const font = (named?.attributes["w:ascii"] ?? named?.attributes["w:hAnsi"] ?? "").trim();
  return fonts.find((name) => name.toLowerCase() === font.toLowerCase());
}

/** Signs of a font for signs in Unicode. Word writes them at F000 and above (17.3.3.30). */
export function convertSigns(text: string, font: string, notes: Notes): string {
  const known = fonts.find((name) => name.toLowerCase() === font.toLowerCase());
  const signs = Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (/\s/.test(sign)) return " ";
    const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (!known) return low === code ? sign : "";
    const { codePoint = 0, string = "" } = signOf(known, low) ?? {};
    // Arrows that few devices have letters for (Supplemental Arrows-C) become usual ones.
    const direction = codePoint >= 0x1f850 && codePoint < 0x1f890 ? codePoint % 8 : codePoint % 4;
    return codePoint >= 0x1f800 && codePoint < 0x1f900 ? ("←↑→↓↖↗↘↙"[direction] ?? "") : string;
  });
  if (signs.includes("")) {
    const codes = Array.from(text, (sign) => sign.codePointAt(0)?.toString(16));
    notes.add("signs", `${font} ${codes.join(" ")}`);
  }
  return signs.join("");
}

/** Raised or lowered text in the signs that Unicode has for it; as it is, and noted, where it has none. */
export function raiseText(text: string, position: string | undefined, notes: Notes): string {
  const signs = position === "superscript" ? superscripts : position === "subscript" ? subscripts : undefined;
  if (!signs || text.trim() === "") return text;
  const raised = Array.from(text, (sign) => (sign === " " ? sign : signs.get(sign)));
  if (raised.every((sign) => sign !== undefined)) return raised.join("");
  if (!/^\s*(?:st|nd|rd|th|®|™|©)\s*$/.test(text)) notes.add("raised", text);
  return text;
}

const fonts = ["Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"];

/** Pairs of signs as a map from each first one to its second. */
const pair = (signs: string) =>
  new Map(Array.from(signs.matchAll(/(.)(.)/gu), ([, one = "", other = ""]) => [one, other]));

const superscripts = pair("0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿ");
const subscripts = pair("0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎");
