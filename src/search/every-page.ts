// The one script of every page. It does nothing until a reader turns to the search in the header, or
// comes from a result of it.

const field = document.getElementById("search-field");
if (field instanceof HTMLInputElement) {
  const begin = (): void => void import("./combobox.ts").then(({ suggestIn }) => suggestIn(field));
  field.addEventListener("focus", begin, { once: true });
  if (document.activeElement === field) begin();
}

if (new URLSearchParams(location.search).has("highlight")) {
  void import("./highlight.ts").then(({ highlightPage }) => highlightPage());
}
