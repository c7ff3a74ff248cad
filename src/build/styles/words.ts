/**
 * The words in built pages that a selector could name: elements, classes, ids, attributes and their
 * values. Text is among the last only where it looks the same, which keeps a rule too many and never
 * one too few.
 */
export function wordsOf(pages: Iterable<string>): Set<string> {
  const words = new Set<string>();
  // Pages share most of their tags.
  const tags = new Set<string>();
  for (const page of pages) {
    for (const [tag] of page.matchAll(/<[a-z][^<>]*>/gi)) {
      if (tags.has(tag)) continue;
      tags.add(apart(tag));
      for (const [word] of tag.matchAll(/[\w-]+/g)) if (!words.has(word)) words.add(apart(word));
    }
  }
  return words;
}

/** The words in a script, which may give an element any of them as its class. */
export function wordsOfScript(script: string): Set<string> {
  return new Set(script.match(/[\w-]+/g));
}

/** The same text, apart from the page that it was cut from, which Node.js would keep in memory with it. */
function apart(text: string): string {
  return Buffer.from(text).toString();
}
