import { formatNumber } from "../../record/quantities.ts";

/** What the writer of a document is told, each kind with what was found of it. The sentences are in this order. */
const sentences = {
  footnotes: (found) =>
    `${count(found, "note")} left out: ${quote(found)}. Write what is needed into the text.`,
  inserted: (found) => `Tracked insertions are taken as accepted: ${quote(found)}.`,
  deleted: (found) => `Tracked deletions are taken as accepted, and left out: ${quote(found)}.`,
  comments: (found) => `Comments are left out: ${quote(found)}.`,
  hidden: (found) => {
    const words = found.join(" ").split(/\s+/).length;
    return words === 1
      ? "One word that Word hides is left out."
      : `${formatNumber(words)} words that Word hides are left out.`;
  },
  hiddenPictures: (found) => `${count(found, "picture")} left out, as Word hides what it is in.`,
  struck: (found) => `Text that is struck out is left out: ${quote(found)}.`,
  placeholders: (found) => `Placeholders that nobody filled in are left out: ${quote(found)}.`,
  lostReferences: (found) =>
    `References that Word couldn’t follow (${quote(found)}) have a mark in their place: write what was meant.`,
  pages: (found) => `The text names pages (${quote(found)}), which a website hasn’t: name a section instead.`,
  textBoxes: () => "Text of a text box stands now after the paragraph that it was at: check the order.",
  artText: (found) => `Text in letters drawn by Word (WordArt) is left out: ${quote(found)}.`,
  equations: (found) =>
    `${count(found, "equation")} left out, with a mark in ${found.length === 1 ? "its" : "their"} place: ${quote(found)}. Write the formula in words, or add a picture of it.`,
  charts: (found) =>
    `${count(found, "chart")} left out: ${quote(found)}. Give the figures as a table, or save the chart as a picture.`,
  diagrams: (found) =>
    `${count(found, "diagram")} left out: ${quote(found)}. Write what it says as a list, or save it as a picture.`,
  drawings: (found) => `${count(found, "drawn shape")} left out: save what matters as a picture.`,
  embedded: (found) => `${count(found, "embedded file")} left out: ${quote(found)}.`,
  numbersOfFields: () =>
    "Numbers that Word works out as it shows the text (AUTONUM, LISTNUM) are left out: write them.",
  pictures: (found) => `${count(found, "picture")} left out: save it as PNG or JPEG and add it.`,
  linkedPictures: (found) =>
    `${count(found, "picture")} left out, as the document only links to it: ${quote(found)}.`,
  lackingPictures: (found) => `${count(found, "picture")} left out, as its file isn’t in the document.`,
  shapedPictures: (found) =>
    `${count(found, "picture")} left out, as Word shows only a part of it in a shape: cut it and add it.`,
  cropped: (found) => `${count(found, "picture")} cropped as in Word: what was cut away is gone.`,
  undescribed: (found) =>
    `${count(found, "picture")} without a text for people who can’t see: write what it shows.`,
  guessed: (found) => `${count(found, "picture")} described by Word itself: check what it says.`,
  lostLinks: (found) =>
    `The links of these words are left out, as no reader can follow them: ${quote(found)}.`,
  misleadingLinks: (found) =>
    `The links of these words are left out, as they lead to another site than the words name: ${quote(found)}.`,
  bareLinks: (found) =>
    `These links had no words but their address: write what each leads to: ${quote(found)}.`,
  vagueLinks: (found) => `These links don’t say where they lead: write it at the mark: ${quote(found)}.`,
  raised: (found) => `Raised or lowered text stands on the line now: ${quote(found)}.`,
  signs: (found) => `Signs of a font for signs are left out: ${quote(found)}.`,
  highlighted: (found) =>
    `Highlighting is left out: check whether these words still wait for something: ${quote(found)}.`,
  headless: (found) => `${nameTables(found)} no heading row in Word: the first row is taken for one.`,
  joinedHeadings: (found) => `${nameTables(found)} several heading rows, which are one row now.`,
  merged: (found) => `${nameTables(found)} merged cells: what is in one stands now in each of its cells.`,
  oneLine: (found) => `${nameTables(found)} lists or paragraphs in a cell, which are one line now.`,
  inner: (found) => `${nameTables(found)} a table in a cell, which stands below it now.`,
  wide: (found) =>
    `${count(found, "table")} left out, as no screen has room for so many columns: ${quote(found)}.`,
  styles: (found) => `Text in these styles is plain text now: ${quote([...new Set(found)])}.`,
  longHeadings: (found) => `These headings are too long for one and are paragraphs now: ${quote(found)}.`,
  parts: (found) => `${count(found, "document inside this one")} left out: copy its text into this one.`,
  edges: (found) => {
    const kinds = [...new Set(found)];
    return `The ${kinds.join(" and the ")} of the pages ${kinds.length === 1 ? "is" : "are"} left out.`;
  },
} satisfies Record<string, (found: readonly string[]) => string>;

/** A kind of thing that the writer of a document is told of. */
export type Kind = keyof typeof sentences;

/** What the writer of a document is to know, one sentence for all that is of a kind. */
export class Notes {
  readonly #found = new Map<Kind, string[]>();
  #muted = 0;

  /** Notes something that was found, with its words where there are some. */
  add(kind: Kind, words = ""): void {
    if (this.#muted === 0)
      this.#found.set(kind, [...(this.#found.get(kind) ?? []), words.replace(/\s+/g, " ").trim()]);
  }

  /** Does something of which nothing is noted, as it is about what no reader misses. */
  without<T>(work: () => T): T {
    this.#muted += 1;
    try {
      return work();
    } finally {
      this.#muted -= 1;
    }
  }

  /** A sentence for each kind of which something was found. */
  sentences(): string[] {
    const kinds = Object.keys(sentences) as Kind[];
    return kinds.flatMap((kind) => {
      const found = this.#found.get(kind);
      return found ? [sentences[kind](found)] : [];
    });
  }
}

/** The first few of some texts, in quotes. */
export function quote(texts: readonly string[]): string {
  const words = texts.filter((text) => text !== "");
  const shown = words.slice(0, 5).map((text) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`);
  const more = words.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function count(found: readonly string[], thing: string): string {
  const an = /^[aeiou]/.test(thing) ? "An" : "A";
  return found.length === 1 ? `${an} ${thing} is` : `${formatNumber(found.length)} ${thing}s are`;
}

function nameTables(found: readonly string[]): string {
  if (found.length === 1) return `Table ${found[0]} has`;
  const numbers = found.toSorted((one, other) => Number(one) - Number(other));
  const few = numbers.slice(0, 10);
  const last = numbers.length > few.length ? `${numbers.length - few.length} more` : few.pop();
  return `Tables ${few.join(", ")} and ${last} have`;
}
