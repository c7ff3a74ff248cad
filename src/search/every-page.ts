import { fetchAhead } from "./fetch-ahead.ts";

// The one script of every page. It does nothing until a reader turns to the search, or comes from a result
// of it.

const asked = new URLSearchParams(location.search);

for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]")) {
  const begin = (): void => {
    void fetchAhead();
    if (field.id === "search-field") void import("./combobox.ts").then(({ suggestIn }) => suggestIn(field));
  };
  field.addEventListener("focus", begin, { once: true });
  if (document.activeElement === field) begin();
}

if (asked.has("q")) void fetchAhead();
if (asked.has("highlight")) {
  void import("./highlight.ts").then(({ highlightPage }) => highlightPage());
}
