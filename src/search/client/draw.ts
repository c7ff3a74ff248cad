import type { FoundPage, FoundSection, Piece } from "./found-page.ts";

// Only text nodes and elements are made here: nothing that was found is read as HTML.

/** A page that was found, as an item of the list of results. */
export function drawPage(page: FoundPage): HTMLLIElement {
  const { title, href, kind, date, excerpt, sections } = page;
  return createElement(
    "li",
    "app-search__result",
    createElement("h3", "nhsuk-heading-s app-search__title", link(href, title, ...createHidden(date))),
    createElement("p", "app-search__kind", date === undefined ? kind : `${kind}, ${date}`),
    ...drawExcerpt(excerpt),
    ...(sections.length > 0
      ? [
          createElement(
            "ul",
            "app-search__sections",
            ...sections.map((section) => drawSection(section, title, date)),
          ),
        ]
      : []),
  );
}

function drawSection(section: FoundSection, page: string, date: string | undefined): HTMLLIElement {
  const { title, href, excerpt } = section;
  return createElement(
    "li",
    "app-search__section",
    link(href, title, ...createHidden(page, date)),
    ...drawExcerpt(excerpt),
  );
}

/** What tells a link from others of its words: updates share titles, and sections of different pages headings. */
function createHidden(...words: (string | undefined)[]): HTMLSpanElement[] {
  const said = words.filter((word) => word !== undefined).map((word) => `, ${word}`);
  return said.length === 0 ? [] : [createElement("span", "nhsuk-u-visually-hidden", ...said)];
}

function drawExcerpt(pieces: Piece[]): HTMLParagraphElement[] {
  if (pieces.length === 0) return [];
  const words = pieces.map(({ text, matches }) => (matches ? createElement("mark", "", text) : text));
  return [createElement("p", "app-search__excerpt", ...words)];
}

function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = createElement("a", "", ...children);
  anchor.href = href;
  return anchor;
}

/** An element with its classes and what is in it. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (classes !== "") made.className = classes;
  made.append(...children);
  return made;
}

/** Adds a stylesheet to the page, for what a script shows. Resolves when it is there, or can't be had. */
export function addStyles(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
