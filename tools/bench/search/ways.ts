import type { Page } from "playwright-core";

/** A way to search a site: from a page that is open already to the first results. */
export interface Way {
  name: string;
  /** The page that is open. */
  path: string;
  /** What has to be there before a reader can begin. */
  ready: string;
  /** Begins and types all words at once. */
  ask(page: Page, words: string): Promise<void>;
  /** The titles of the results. */
  titles: string;
}

/** The ways of this project. */
export const ownWays: readonly Way[] = [
  {
    name: "This project, in the header",
    path: "/privacy/",
    ready: "#Page-search-field",
    ask: async (page, words) => {
      await page.locator("#Page-search-field").focus();
      // The field becomes another when the search begins; what is typed stays.
      await page.keyboard.insertText(words);
    },
    titles: "header [role=option] .app-suggestions__title",
  },
  {
    name: "This project, on the search page",
    path: "/search/",
    ready: "#search-words",
    ask: async (page, words) => {
      await page.locator("#search-words").focus();
      await page.keyboard.insertText(words);
      await page.keyboard.press("Enter");
    },
    titles: "#search-list > li > h3 a",
  },
];

/** Starlight's stock search, which is the same on every page. */
export const starlightWay: Way = {
  name: "Starlight",
  path: "/glossary/",
  ready: ".pagefind-ui__search-input",
  ask: async (page, words) => {
    await page.locator("button[data-open-modal]").click();
    await page.keyboard.insertText(words);
  },
  titles: ".pagefind-ui__result-link",
};
