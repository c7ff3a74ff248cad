/**
 * Text without what Word puts in and nobody sees: characters that end a line or a page become a space,
 * and so do spaces that don't break; the rest goes.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u000B\u000C\u0085\u00A0\u2028\u2029\u202F]/g, " ")
    .replace(
      /[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/gv,
      "",
    );
}
