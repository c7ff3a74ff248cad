/**
 * The words in a built page that a selector could name: elements, classes, ids, attributes and their
 * values. Text is among the last only where it looks the same, which keeps a rule too many and never
 * one too few.
 */
export function wordsOf(html: string): Set<string> {
  const words = new Set<string>();
  for (const [tag] of html.matchAll(/<[a-z][^<>]*>/gi)) {
    for (const [word] of tag.matchAll(/[\w-]+/g)) words.add(word);
  }
  return words;
}

/** The words in a script, which may give an element any of them as its class. */
export function wordsOfScript(script: string): Set<string> {
  return new Set(script.match(/[\w-]+/g));
}
