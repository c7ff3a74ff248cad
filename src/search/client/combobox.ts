import stylesheet from "../../styles/search/suggestions.scss?url";
import { normaliseWords } from "../words.ts";
import { addStyles, createElement } from "./draw.ts";
import { rankPages } from "./find.ts";
import { describeFoundPage, type FoundPage } from "./found-page.ts";
import { loadPagefind } from "./pagefind.ts";

// The pattern is ARIA's editable combobox with list autocomplete and manual selection:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

const pause = 150;

/** Suggests pages and sections under a search field while words are typed in it. The form stays as it is. */
export function suggestIn(field: HTMLInputElement): void {
  void addStyles(stylesheet);
  const place = field.closest(".nhsuk-input-wrapper") ?? field.parentElement!;
  const list = createElement("ul", "app-suggestions");
  const status = createElement("div", "nhsuk-u-visually-hidden");
  list.id = "search-suggestions";
  list.role = "listbox";
  list.ariaLabel = "Suggestions";
  list.hidden = true;
  status.role = "status";
  place.append(list, status);
  // A field of type search may not have this role (ARIA in HTML).
  field.type = "text";
  field.enterKeyHint = "search";
  field.role = "combobox";
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.ariaExpanded = "false";

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = "";

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const selected = (): number => options().findIndex((option) => option.ariaSelected === "true");

  function close(): void {
    clearTimeout(waiting);
    latest = "";
    list.hidden = true;
    field.ariaExpanded = "false";
    field.removeAttribute("aria-activedescendant");
    status.textContent = "";
  }

  function select(index: number): void {
    for (const [at, option] of options().entries()) option.ariaSelected = `${at === index}`;
    const option = options()[index];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function move(by: number): void {
    const count = options().length;
    // One more place than options: the field itself, where nothing is selected.
    select(((selected() + 1 + by + count + 1) % (count + 1)) - 1);
  }

  async function suggest(): Promise<void> {
    const words = normaliseWords(field.value);
    if (words.length < 2) return close();
    latest = words;
    const found = await makeSuggestions(words).catch(() => []);
    if (latest !== words) return;
    list.replaceChildren(...found.map(drawSuggestion));
    list.hidden = found.length === 0;
    field.ariaExpanded = `${found.length > 0}`;
    select(-1);
    status.textContent =
      found.length === 0
        ? "No suggestions"
        : `${found.length === 1 ? "1 suggestion" : `${found.length} suggestions`}, up and down arrows to choose`;
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(), pause);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") void suggest();
      return;
    }
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && selected() >= 0) options()[selected()]?.click();
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // A press must not take the focus, and so the list, away before it is a click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element && event.target.closest<HTMLElement>("[role=option]");
    if (option && option.dataset["href"]) location.assign(option.dataset["href"]);
  });
  void loadPagefind().catch(() => undefined);
  if (field.value !== "") void suggest();
}

function drawSuggestion({ title, about, href }: Suggestion, index: number): HTMLLIElement {
  const option = createElement(
    "li",
    "app-suggestions__option",
    createElement("span", "app-suggestions__title", title),
    " ",
    createElement("span", "app-suggestions__about", about),
  );
  option.role = "option";
  option.id = `search-suggestion-${index + 1}`;
  option.ariaSelected = "false";
  option.dataset["href"] = href;
  return option;
}

/** A page or a section that may be what a reader looks for. */
interface Suggestion {
  title: string;
  /** The page of a section; of a page its day or its kind. */
  about: string;
  href: string;
}

const maxSuggestions = 5;

/**
 * The best pages for some words: where the title hasn't the words, the best section in place of the page; and of the
 * first page both.
 */
async function makeSuggestions(words: string): Promise<Suggestion[]> {
  const { pages, textOf } = await rankPages(words);
  const found = await Promise.all(
    pages.slice(0, maxSuggestions).map(async ({ id, locations, isInTitle }, at) => {
      const page = describeFoundPage(await textOf(id), locations);
      const section = linkSection(page);
      if (!section) return [linkPage(page)];
      if (!isInTitle) return [section];
      return at === 0 ? [linkPage(page), section] : [linkPage(page)];
    }),
  );
  return found.flat().slice(0, maxSuggestions);
}

function linkPage({ title, href, kind, date }: FoundPage): Suggestion {
  return { title, href, about: date ?? kind };
}

function linkSection({ title: page, date, sections: [section] }: FoundPage): Suggestion | undefined {
  const about = date === undefined ? page : `${page}, ${date}`;
  return section && { title: section.title, href: section.href, about };
}
