interface Sort {
  pattern: RegExp;
  words: (name: string, character: string) => [message: string, fix: string];
  /** What to write for one of them in a text, where leaving it out can lose nothing. */
  instead?: (character: string, text: string) => string | undefined;
  /** Whether it shows: then it is no box in messages. */
  isSeen?: boolean;
}

/** Characters that can't be seen, do harm or come with what is pasted, each with what is wrong and what to do. */
const unwanted: Sort[] = [
  {
    pattern: /\uFFFD/v,
    words: () => [
      "A character was lost here when the text was copied or saved.",
      "Write the character that was meant.",
    ],
  },
  {
    pattern: /[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}]/v,
    words: (name) => [
      `There is a control character (${name}), which can’t be seen and breaks feeds.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
  },
  {
    pattern: /\p{Bidi_Control}/v,
    words: (name) => [
      `There is a hidden character (${name}) that can turn the order of the text round.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
    // Marks of direction alone, which word processors add, do nothing among letters of one direction.
    instead: (character, text) =>
      /[\u200E\u200F\u061C]/.test(character) && !/[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/u.test(text)
        ? ""
        : undefined,
  },
  {
    // Those of invisible operators, notes between lines, fillers and tags: Unicode 17, 5.21.
    pattern:
      /[\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2061-\u2065\u206A-\u206F\u3164\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/v,
    words: (name) => [
      `There is a character that can’t be seen (${name}): text can be hidden in such.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
  },
  {
    pattern: /[\u200B\u2028\u2029\u2060\uFEFF]/v,
    words: (name) => [
      `There is a space that can’t be seen (${name}), which keeps search from finding the word.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
    instead: (character) => (/[\u2028\u2029]/.test(character) ? " " : ""),
  },
  {
    // Joiners shape words in Arabic and Indic letters, and join emoji.
    pattern:
      /\u00AD|(?<![[\p{L}\p{M}]--\p{Script=Latin}])\u200C|(?<![[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]--\p{Script=Latin}])\u200D/v,
    words: (name) => [
      `There is a hyphen or joiner that can’t be seen (${name}), which keeps search from finding the word.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
    instead: () => "",
  },
  {
    pattern: /\p{Co}/v,
    words: (name) => [
      `There is a sign of a font of its own (${name}), which readers see as a box.`,
      "Write a sign that every font has, or a word. For a bullet, begin the line with “- ”.",
    ],
  },
  {
    // Ligatures of PDFs, the wide letters of East Asian fonts, and letters that are signs of mathematics.
    pattern: /[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/v,
    words: (_name, character) => [
      `“${character}” looks like “${character.normalize("NFKC")}” and is another sign, so search doesn’t find the word.`,
      `Write “${character.normalize("NFKC")}”.`,
    ],
    instead: (character) => character.normalize("NFKC"),
    isSeen: true,
  },
];

const getAny = (sorts: Sort[]) => new RegExp(sorts.map(({ pattern }) => pattern.source).join("|"), "gv");
const any = getAny(unwanted);
const unseen = getAny(unwanted.filter(({ isSeen }) => !isSeen));

/** A sort of unwanted characters in a text. */
interface Unwanted {
  /** Where the first one is, from 0. */
  index: number;
  words: [message: string, fix: string];
  /** What to write for each one, where that is certain. */
  changes: { index: number; written: string; instead: string }[] | undefined;
}

/** The unwanted characters of a text, once for each sort. */
export function findUnwanted(text: string): Unwanted[] {
  if (text.search(any) === -1) return [];
  return unwanted.flatMap(({ pattern, words, instead }) => {
    const matches = [...text.matchAll(new RegExp(pattern, "gv"))];
    const [first] = matches;
    if (!first) return [];
    const changes = matches.flatMap(({ index, 0: written }) => {
      const other = instead?.(written, text);
      return other === undefined ? [] : [{ index, written, instead: other }];
    });
    return [
      {
        index: first.index,
        words: words(nameOf(first[0]), first[0]),
        changes: changes.length === matches.length ? changes : undefined,
      },
    ];
  });
}

/** The text with each character that can’t be seen as a box, to show it. */
export function makeVisible(text: string): string {
  return text.replace(unseen, "□");
}

/** The text on one line, with each unwanted character, line break and tab as a box: logs take lines for commands. */
export function onOneLine(text: string): string {
  return makeVisible(text).replace(/[\n\t]/g, "□");
}

/** The text as a reader takes it: without what can’t be seen, and with plain letters for their other forms. */
export function readCharacters(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC")
    .trim();
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""}`;
}
