import {
  inertTexts,
  pageOf,
  pagePath,
  refusedFile,
  refusedTexts,
  type Family,
  type Input,
} from "../input.ts";

const title = (name: string, written: string): Input =>
  refusedFile("plain-text", name, pagePath(name), pageOf("Words.", written), 2);
const bytes = (name: string, ...values: number[]): Input =>
  refusedFile(
    "plain-text",
    name,
    pagePath(name),
    Buffer.concat([Buffer.from(pageOf("Words. ").trimEnd()), Buffer.from(values)]),
    name === "not-utf-8" || name === "cut-utf-8" ? 7 : 1,
  );

/** Characters that nobody sees: they turn text round, hide words from readers or break XML. */
export const characters: Family = {
  name: "Hidden characters",
  inputs: [
    ...refusedTexts("plain-text", [
      ["right-to-left-override", "Wards are \u202Eefas\u202C."],
      ["left-to-right-override", "Wards are \u202Dsafe."],
      ["right-to-left-isolate", "Wards are \u2067safe\u2069."],
      ["left-to-right-mark", "Wards are \u200Esafe."],
      ["arabic-letter-mark", "Wards are \u061Csafe."],
      ["override-by-number", "Wards are &#8238;safe."],
      ["override-by-hexadecimal", "Wards are &#x202E;safe."],
      ["override-in-code", "Wards are `\u202Esafe`."],
      ["override-in-address", "[words](https://example.org/\u202Efdp)"],
      ["zero-width-space", "Wards are sa\u200Bfe."],
      ["zero-width-space-by-name", "Wards are sa&ZeroWidthSpace;fe."],
      ["word-joiner", "Wards are sa\u2060fe."],
      ["soft-hyphen", "Wards are sa\u00ADfe."],
      ["joiner-between-letters", "Wards are sa\u200Dfe."],
      ["non-joiner-by-number", "Wards are sa&#x200C;fe."],
      ["tag-characters", "Wards are safe.\u{E0049}\u{E0067}\u{E006E}"],
      ["invisible-plus", "Wards are 2\u20642."],
      ["annotation", "Wards are \uFFF9safe\uFFFBunsafe."],
      ["filler", "Wards are \u3164safe."],
      ["line-separator", "Wards are\u2028safe."],
      ["byte-order-mark-inside", "Wards are \uFEFFsafe."],
      ["vertical-tab", "Wards are\u000Bsafe."],
      ["nothing", "Wards are\u0000safe."],
      ["escape", "Wards are \u001B[31msafe."],
      ["backspace", "Wards are unsafe\b\b\b\b\b\bsafe."],
      ["next-line", "Wards are\u0085safe."],
      ["no-character", "Wards are \uFFFEsafe."],
      ["carriage-return-alone", "Wards are\rsafe."],
    ]),
    title("override-in-title", "Wards are \u202Esafe"),
    title("override-escaped-in-title", '"Wards are \\u202Esafe"'),
    title("control-escaped-in-title", '"Wards are \\x0bsafe"'),
    title("next-line-escaped-in-title", '"Wards are\\Nsafe"'),
    title("separator-escaped-in-title", '"Wards are\\Lsafe"'),
    title("carriage-return-escaped-in-title", '"Wards are\\rsafe"'),
    refusedFile(
      "plain-text",
      "override-escaped-in-a-list",
      "glossary.yaml",
      'a: { term: "A\\u202E", meaning: B. }\n',
    ),
    refusedFile(
      "schema",
      "override-escaped-in-a-key",
      "glossary.yaml",
      '"a\\u202E": { term: A, meaning: B. }\n',
    ),
    bytes("not-utf-8", 0xff, 0xfe),
    bytes("cut-utf-8", 0xe2, 0x80),
    refusedFile(
      "plain-text",
      "utf-16",
      pagePath("utf-16"),
      Buffer.from(`\uFEFF${pageOf("Words.")}`, "utf16le"),
    ),
    ...inertTexts([
      ["family-of-joiners", "A family: 👩‍👩‍👧‍👦, and a word in Persian: می‌خواهم."],
      ["right-to-left-words", "Words in Arabic: مرحبا, and in Hebrew: שלום."],
      ["piled-up-marks", `Words ${"e\u0301\u0302\u0303\u0304".repeat(20)}.`],
    ]),
  ],
};
