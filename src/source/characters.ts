interface Sort {
  pattern: RegExp;
  words: (name: string) => [message: string, fix: string];
  /** What to write for one of them in a text, where leaving it out can lose nothing. */
  instead?: (character: string, text: string) => string | undefined;
}

/** Characters that can't be seen or do harm, each with what is wrong and what to do. */
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
    pattern: /\u00AD|(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/v,
    words: (name) => [
      `There is a hyphen or joiner that can’t be seen (${name}), which keeps search from finding the word.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
    instead: () => "",
  },
];

const any = new RegExp(unwanted.map(({ pattern }) => pattern.source).join("|"), "gv");

/** A sort of unwanted characters in a text. */
interface Unwanted {
  /** Where the first one is, from 0. */
  index: number;
  words: [message: string, fix: string];
  /** What to write for each one, where that is certain. */
  changes: { index: number; written: string; instead: string }[] | undefined;
}

/** The unwanted characters of a text, once for each sort. */
export function unwantedIn(text: string): Unwanted[] {
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
        words: words(nameOf(first[0])),
        changes: changes.length === matches.length ? changes : undefined,
      },
    ];
  });
}

/** The text with each unwanted character as a box, to show it. */
export function visible(text: string): string {
  return text.replace(any, "□");
}

/** The text on one line, with each unwanted character, line break and tab as a box: logs take lines for commands. */
export function onOneLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, "□");
}

/** The text as a reader takes it: without what can’t be seen, and with plain letters for their other forms. */
export function asRead(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC")
    .trim();
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""}`;
}
