import { drawPage } from "./draw.ts";
import { find, type Found } from "./find.ts";
import { chosen, choose, kindBoxes, showCounts } from "./kind-boxes.ts";
import { loadPagefind } from "./pagefind.ts";
import { addressOf, pageSize, plainWords, queryFrom, type Query } from "./query.ts";
import { documentTitle, outcomeSentence } from "./sentences.ts";

// What the page shows follows from its address alone: a search changes the address, and the page
// then shows what the address asks for.

const form = part("search-form", HTMLFormElement);
const field = part("search-words", HTMLInputElement);
const status = part("search-status", HTMLElement);
const nothing = part("search-nothing", HTMLElement);
const filter = part("search-filter", HTMLElement);
const results = part("search-results", HTMLElement);
const list = part("search-list", HTMLElement);
const more = part("search-more", HTMLElement);
const everything = part("search-everything", HTMLDetailsElement);

const boxes = kindBoxes(filter);
const pageTitle = document.title;
const hint = status.textContent;

const kinds = boxes.map(({ input }) => input.value);
const asked = (): Query => queryFrom(location.search, kinds);
let latest: Query;

/** Shows what a query finds, unless another has been asked in the meantime. */
async function show(query: Query): Promise<void> {
  latest = query;
  document.title = documentTitle(query, pageTitle);
  field.value = query.words;
  choose(boxes, query.kinds);
  if (query.words === "") return present(hint);
  const slow = setTimeout(() => query === latest && (status.textContent = "Searching…"), 500);
  const found = await find(query).catch(() => undefined);
  clearTimeout(slow);
  if (query === latest) presentOutcome(query, found);
}

function presentOutcome(query: Query, found: Found | undefined): void {
  if (!found) return present("The search is not working at the moment. You can find every page below.");
  list.replaceChildren(...found.pages.map(drawPage));
  showCounts(boxes, found.counts);
  present(outcomeSentence(query, found.total, chosen(boxes).titles), found);
  more.hidden = found.total <= query.shown;
  filter.hidden = boxes.every(({ input }) => !input.checked && !found.counts.get(input.value));
}

function present(sentence: string, found?: Found): void {
  status.textContent = sentence;
  results.hidden = !found?.total;
  nothing.hidden = found?.total !== 0;
  filter.hidden = found === undefined;
  everything.open = !found?.total;
}

/** Asks what the form says, as a new step of the browser's history. */
function ask(): void {
  const address = addressOf({
    words: plainWords(field.value),
    kinds: chosen(boxes).kinds,
    shown: pageSize,
  });
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  void show(asked());
}

/** Shows the next results, and goes to the first of them. */
async function showMore(): Promise<void> {
  const { shown, ...query } = asked();
  history.replaceState(null, "", addressOf({ ...query, shown: shown + pageSize }));
  await show(asked());
  list.children[shown]?.querySelector("a")?.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
filter.addEventListener("change", ask);
more.addEventListener("click", () => void showMore());
addEventListener("popstate", () => void show(asked()));
// By the time that the words are typed, the search is there. What fails is told when it is used.
field.addEventListener("focus", () => void loadPagefind().catch(() => undefined));
void show(asked());

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${id}.`);
}
