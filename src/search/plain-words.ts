/** Words as they are searched for: without spaces at the ends or more than one between. */
export function plainWords(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}

/** A word as it is compared: small letters and figures alone, without accents. */
export function bareWord(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
