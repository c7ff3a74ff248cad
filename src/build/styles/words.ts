/** How many tags are remembered. */
const most = 20_000;

/** The words of the pages of a site that is being built. */
export interface PageWords {
  add(page: string): void;
  all: ReadonlySet<string>;
}

/**
 * Begins to gather the words in built pages that a selector could name: elements, classes, ids, attributes and
 * their values. Text is among the last only where it looks the same, which keeps a rule too many and never
 * one too few.
 */
export function gatherWords(): PageWords {
  const words = new Set<string>();
  // Pages share most of their tags. In a big site there are so many others that to remember all takes much memory.
  const tags = new Set<string>();
  return {
    add(page) {
      for (const [tag] of page.matchAll(/<[a-z][^<>]*>/gi)) {
        if (tags.has(tag)) continue;
        if (tags.size === most) tags.clear();
        tags.add(apart(tag));
        for (const [word] of tag.matchAll(/[\w-]+/g)) if (!words.has(word)) words.add(apart(word));
      }
    },
    all: words,
  };
}

/** The words in a script, which may give an element any of them as its class. */
export function wordsOfScript(script: string): Set<string> {
  return new Set(script.match(/[\w-]+/g));
}

/** The same text, apart from the page that it was cut from, which Node.js would keep in memory with it. */
function apart(text: string): string {
  return Buffer.from(text).toString();
}
