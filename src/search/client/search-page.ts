import type { Counts, Choice } from "../facets.ts";
import { normaliseWord, normaliseWords } from "../words.ts";
import { drawPage } from "./draw.ts";
import { find, type Found } from "./find.ts";
import { loadFacets } from "./lists.ts";
import { loadPagefind } from "./pagefind.ts";
import {
  getSearchAddress,
  countChosen,
  pageSize,
  parseQuery,
  removeFilters,
  type Query,
  getDocumentTitle,
  describeOutcome,
  countResults as countOfResults,
} from "./query.ts";
import { getAddressOnHost } from "./site-address.ts";

// What the page shows follows from its address alone: a search changes the address, and the page
// then shows what the address asks for.

const form = getPart("search-form", HTMLFormElement);
const field = getPart("search-words", HTMLInputElement);
const status = getPart("search-status", HTMLElement);
const literal = getPart("search-literal", HTMLElement);
const nothing = getPart("search-nothing", HTMLElement);
const filters = getPart("search-filters", HTMLDetailsElement);
const filtersTitle = getPart("search-filters-title", HTMLElement);
const clear = [...document.querySelectorAll<HTMLElement>(".app-search__clear")];
const results = getPart("search-results", HTMLElement);
const order = getPart("search-order", HTMLElement);
const list = getPart("search-list", HTMLElement);
const more = getPart("search-more", HTMLElement);
const everything = getPart("search-everything", HTMLDetailsElement);

const boxes = filterBoxes(filters);
const known = getValues(boxes);
const pageTitle = document.title;
const hint = status.textContent;

const getAddressOf = (query: Query): string => getAddressOnHost(getSearchAddress(query));
const readQuery = (): Query => parseQuery(location.search, known);
let latest: Query;
let latestFound: Found | undefined;

/** Shows what a query finds, unless another has been asked in the meantime. */
async function show(query: Query): Promise<void> {
  latest = query;
  document.title = getDocumentTitle(query, pageTitle);
  field.value = query.words;
  choose(boxes, query.choice);
  if (query.words === "") return showStatus(hint);
  const slow = setTimeout(() => query === latest && (status.textContent = "Searching…"), 500);
  // With the filters closed, nobody sees what they would give.
  const isCounted = filters.open;
  if (isCounted) void loadFacets().catch(() => undefined);
  const found = await find(query).catch(() => undefined);
  const counts = isCounted ? await found?.counts().catch(() => undefined) : undefined;
  clearTimeout(slow);
  if (query === latest) presentOutcome(query, isCounted && !counts ? undefined : found, counts);
}

function presentOutcome(query: Query, found: Found | undefined, counts: Counts | undefined): void {
  latestFound = found;
  if (!found) return showStatus("The search is not working at the moment. You can find every page below.");
  const chosen = countChosen(query);
  list.replaceChildren(...found.pages.map(drawPage));
  if (counts) showCounts(boxes, counts);
  showStatus(describeOutcome(query, found, chosen), found);
  literal.hidden = found.unknown.every(({ instead }) => instead.length === 0);
  const typed = literal.querySelector("a");
  typed?.setAttribute("href", getSearchAddress({ ...query, isLiteral: true, shown: pageSize }));
  typed?.replaceChildren(`Search for “${query.words}” as it is written`);
  filters.hidden = found.unfiltered === 0;
  filtersTitle.textContent = chosen === 0 ? "Filter the results" : `Filter the results (${chosen} chosen)`;
  for (const link of clear) {
    link.hidden = chosen === 0 || found.unfiltered === 0;
    const anchor = link.querySelector("a");
    anchor?.setAttribute("href", getAddressOf(removeFilters(query)));
    anchor?.replaceChildren(`Remove all filters (${countOfResults(found.unfiltered)})`);
  }
  more.hidden = found.total <= query.shown;
  const next = Math.min(pageSize, found.total - query.shown);
  more.querySelector("button")?.replaceChildren(`Show ${next} more`);
  showOrder(query);
}

/** Offers the other order, as an address of its own. */
function showOrder(query: Query): void {
  for (const link of order.querySelectorAll("a")) {
    const sort = link.dataset["sort"] === "date" ? "date" : "relevance";
    link.href = getAddressOf({ ...query, sort, shown: pageSize });
    link.toggleAttribute("aria-current", sort === query.sort);
    if (sort === query.sort) link.setAttribute("aria-current", "true");
  }
}

function showStatus(sentences: string, found?: Found): void {
  status.textContent = sentences;
  literal.hidden = true;
  results.hidden = !found?.total;
  nothing.hidden = found?.total !== 0;
  filters.hidden = found === undefined;
  everything.open = !found?.total;
}

/** Asks something, as a new step of the browser's history. */
function ask(query: Query): void {
  const address = getAddressOf(query);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  void show(readQuery());
}

/** What the form and the filters say, from the first results on. */
function readForm(): Query {
  const words = normaliseWords(field.value);
  const { words: before, sort, isLiteral } = readQuery();
  return {
    words,
    choice: getValues(boxes, true),
    sort,
    shown: pageSize,
    isLiteral: isLiteral && words === before,
  };
}

/** Shows the next results, and goes to the first of them. */
async function showMore(): Promise<void> {
  const { shown, ...query } = readQuery();
  history.replaceState(null, "", getAddressOf({ ...query, shown: shown + pageSize }));
  await show(readQuery());
  list.children[shown]?.querySelector("a")?.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(readForm());
});
filters.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === "checkbox") ask(readForm());
});
// A long group has a field that leaves those of its filters that have the words.
filters.addEventListener("input", () => {
  for (const box of boxes) showBox(box);
});
filters.addEventListener("toggle", () => {
  const found = latestFound;
  if (!filters.open || !found) return;
  // Where they can't be had, the filters stay without numbers, and work.
  const shows = (counts: Counts): void => void (found === latestFound && showCounts(boxes, counts));
  found.counts().then(shows, () => undefined);
});
for (const inside of [literal, order, ...clear]) {
  inside.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(parseQuery(link.search, known));
    status.focus();
  });
}
more.addEventListener("click", () => void showMore());
addEventListener("popstate", () => void show(readQuery()));
// By the time that the words are typed, the search is there. What fails is told when it is used.
field.addEventListener("focus", () => void loadPagefind().catch(() => undefined));

// Beside the results there is room for the filters; above them they would push the results away.
const wide = matchMedia("(min-width: 769px)");
const fit = (): void => void (filters.open = wide.matches);
wide.addEventListener("change", fit);
fit();
void show(readQuery());

function getPart<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${id}.`);
}

/** A filter that can be chosen: its checkbox, whose name is its group, and what it is called. */
interface FilterBox {
  input: HTMLInputElement;
  title: string;
  /** How many results it would give, where that is known. */
  count?: number;
  /** What the reader looks for in its group, where that has a field for it. */
  find: HTMLInputElement | undefined;
}

/** The checkboxes of the filters inside an element. */
function filterBoxes(inside: Element): FilterBox[] {
  return [...inside.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((input) => ({
    input,
    title: input.labels?.[0]?.textContent.trim() ?? input.value,
    find: inside.querySelector<HTMLInputElement>(`#search-find-${input.name}`) ?? undefined,
  }));
}

/** The values of each group; only those that are chosen, if asked. */
function getValues(boxes: FilterBox[], chosen = false): Choice {
  const groups = Object.groupBy(boxes, ({ input }) => input.name);
  const pairs = Object.entries(groups).map(([group, own = []]) => [
    group,
    own.filter(({ input }) => input.checked || !chosen).map(({ input }) => input.value),
  ]);
  return Object.fromEntries(pairs);
}

/** Makes the given values, and no others, the ones that are chosen. */
function choose(boxes: FilterBox[], choice: Choice): void {
  for (const { input } of boxes) input.checked = choice[input.name]?.includes(input.value) ?? false;
}

/**
 * Shows how many results each filter would give. One that would give none isn't offered, unless it is
 * chosen or has the focus, which would be lost with it; nor is a group without any.
 */
function showCounts(boxes: FilterBox[], counts: Counts): void {
  for (const box of boxes) {
    const { input, title } = box;
    box.count = counts.get(input.name)?.get(input.value) ?? 0;
    input.labels?.[0]?.replaceChildren(`${title} (${box.count})`);
    showBox(box);
  }
  for (const [group, own] of Map.groupBy(boxes, ({ input }) =>
    input.closest<HTMLElement>(".app-search__group"),
  )) {
    if (group)
      group.hidden = own.every(
        ({ count, input }) => count === 0 && !input.checked && input !== document.activeElement,
      );
  }
}

/** Hides a filter that would give nothing, or that isn't what the reader looks for in its group. */
function showBox({ input, title, count, find }: FilterBox): void {
  const item = input.closest<HTMLElement>(".nhsuk-checkboxes__item");
  const isKept = input.checked || input === document.activeElement;
  const isSought = normaliseWord(title).includes(normaliseWord(find?.value ?? ""));
  if (item) item.hidden = !isKept && (count === 0 || !isSought);
}
