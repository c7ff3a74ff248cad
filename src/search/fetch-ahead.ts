/**
 * Asks for what every search needs, at once: Pagefind asks for one after the other, and then finds it in the
 * browser's cache. What fails is asked for again, and told, when the search is used.
 */
export async function fetchAhead(): Promise<void> {
  const get = (name: string): Promise<Response> => fetch(`/pagefind/${name}`);
  const rest = ["pagefind-worker.js", "wasm.en.pagefind"].map(get);
  // As the worker is told to ask for it (pagefind.ts): once for each page that is opened.
  const list = get(`pagefind-entry.json?ts=${performance.timeOrigin}`);
  const meta = list
    .then((response) => response.json())
    .then(({ languages }: Entry) => get(`pagefind.${languages["en"]?.hash}.pf_meta`));
  await Promise.allSettled([...rest, meta]);
}

/** Pagefind's list of its indexes, by language. */
interface Entry {
  languages: Record<string, { hash: string }>;
}
