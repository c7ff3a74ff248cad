// The one script of every page. It does nothing until a reader turns to the search, or comes from a result
// of it.

const asked = new URLSearchParams(location.search);

for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]")) {
  const begin = (): void => {
    void fetchAhead();
    if (field.closest("header")) void import("./combobox.ts").then(({ suggestIn }) => suggestIn(field));
  };
  field.addEventListener("focus", begin, { once: true });
  if (document.activeElement === field) begin();
}

if (asked.has("q")) void fetchAhead();
if (asked.has("highlight")) {
  void import("./highlight.ts").then(({ highlightPage }) => highlightPage());
}

/**
 * Asks for what every search needs, at once: Pagefind asks for one after the other, and then finds it in the
 * browser's cache. What fails is asked for again, and told, when the search is used.
 */
async function fetchAhead(): Promise<void> {
  // Both are written here: a module shared with other scripts would be one more request for every page. Where the form
  // of the header leads tells the path that the site is under, if any (site-address.ts).
  const search = document.querySelector<HTMLFormElement>("header form")?.action;
  const get = (name: string): Promise<Response> => fetch(new URL(`../pagefind/${name}`, search));
  // As they are asked for then (pagefind.ts, lists.ts): once for each page that is opened.
  const opened = `?ts=${performance.timeOrigin}`;
  const rest = ["pagefind-worker.js", "wasm.en.pagefind"].map(get);
  const list = get(`pagefind-entry.json${opened}`);
  const meta = list
    .then((response) => response.json())
    .then(({ languages }: Entry) => get(`pagefind.${languages["en"]?.hash}.pf_meta`));
  // Not with the first: over HTTP/1.1 a browser asks for 6 at a time, and the scripts of the search are needed sooner.
  const headings = list.then(() => get(`headings.json${opened}`));
  await Promise.allSettled([...rest, meta, headings]);
}

/** Pagefind's list of its indexes, by language. */
interface Entry {
  languages: Record<string, { hash: string }>;
}
