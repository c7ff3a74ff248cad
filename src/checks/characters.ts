/** Characters that can't be seen or do harm, each with what is wrong and what to do. */
const unwanted: { pattern: RegExp; words: (name: string) => [message: string, fix: string] }[] = [
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
  },
  {
    // Joiners shape words in Arabic and Indic letters, and join emoji.
    pattern: /\u00AD|(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/v,
    words: (name) => [
      `There is a hyphen or joiner that can’t be seen (${name}), which keeps search from finding the word.`,
      "Delete it: put the cursor here, delete and type the words again.",
    ],
  },
];

const any = new RegExp(unwanted.map(({ pattern }) => pattern.source).join("|"), "gv");

/** The first unwanted character of each sort in a text: where it is, from 0, and what to say of it. */
export function unwantedIn(text: string): { index: number; words: [message: string, fix: string] }[] {
  if (text.search(any) === -1) return [];
  return unwanted.flatMap(({ pattern, words }) => {
    const match = pattern.exec(text);
    return match ? [{ index: match.index, words: words(nameOf(match[0])) }] : [];
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
