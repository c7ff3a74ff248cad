import { notedOnEach } from "./reads.ts";

/**
 * Makes something once for all the pages that need it, from a key and whatever else is the same for all of
 * them. Each page is noted to hold the texts that it was made from. Anything that is made of texts and
 * remembered has to be made with this: a page that isn't noted would miss a change of theirs.
 */
export function once<Key, Rest extends unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Promise<Value>,
): (key: Key, ...rest: Rest) => Promise<Value> {
  const known = new Map<Key, () => Promise<Value>>();
  return (key, ...rest) => {
    // While someone edits, the content changes under a running server.
    if (import.meta.env.DEV) return make(key, ...rest);
    const made = known.get(key) ?? notedOnEach(() => make(key, ...rest));
    known.set(key, made);
    return made();
  };
}
