const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** A sentence of a text. */
export interface Sentence {
  /** Where it begins in the text. */
  start: number;
  words: string[];
}

/** Ends that Unicode takes for the end of a sentence (UAX 29 leaves them to the language). */
const abbreviated = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e|etc|approx)\.\s*$/i;

/** The sentences of a text, in order. */
export function sentencesOf(text: string): Sentence[] {
  // Most lines and items of lists are one sentence, and the segmenter takes time.
  if (!/[.!?…]\s/.test(text)) return [{ start: 0, words: wordsIn(text) }];
  const parts: { start: number; text: string }[] = [];
  let before = "";
  for (const { segment, index } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last && abbreviated.test(before)) last.text += segment;
    else parts.push({ start: index, text: segment });
    before = segment;
  }
  return parts.map((part) => ({ start: part.start, words: wordsIn(part.text) }));
}

/** The words of a text. A number, an address and words joined by a hyphen are one each. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\uFFFC]+(?:[’'.,/-][\p{L}\p{N}]+)*/gu) ?? [];
}
