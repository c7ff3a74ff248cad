const enough = 2000; // letters: the mark is on a page's main element or on its title

/** Whether a page, as HTML, is marked to be found by the search: in its own elements, not in words of its text. */
export function isSearchable(html: string | Buffer): boolean {
  const from = html.indexOf("<main");
  if (from === -1) return false;
  const opening =
    typeof html === "string" ? html.slice(from, from + enough) : html.toString("latin1", from, from + enough);
  return /<(?:main|h1) [^<>]*data-pagefind-body/.test(opening);
}
