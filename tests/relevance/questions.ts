import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { z } from "zod";

/** What a reader asks, and the addresses inside the site of the pages that answer it. */
export interface Question {
  question: string;
  pages: string[];
}

const address = z.string().regex(/^\/.*\/$/);
const questions = z.array(
  z.strictObject({ question: z.string().min(1), page: z.union([address, z.array(address).min(1)]) }),
);

/** Reads a YAML file of questions on several records, by the record. */
export function readQuestionsByRecord(file: string): Record<string, Question[]> {
  const all = z.record(z.string(), questions).parse(parse(readFileSync(file, "utf8")));
  return Object.fromEntries(
    Object.entries(all).map(([record, asked]) => [
      record,
      asked.map(({ question, page }) => ({ question, pages: [page].flat() })),
    ]),
  );
}

/** Reads a YAML file of questions. */
export function readQuestions(file: string): Question[] {
  return questions
    .parse(parse(readFileSync(file, "utf8")))
    .map(({ question, page }) => ({ question, pages: [page].flat() }));
}

/** A question with the pages that a search gave for it, the best first. */
export interface Answered extends Question {
  given: string[];
}

/** How well a search answers questions. */
export interface Figures {
  questions: number;
  /** The share of the questions whose page is among the first 3. */
  recallAt3: number;
  /** The mean of 1 over the place of the page; 0 where it isn't among the first 10. */
  meanReciprocalRank: number;
}

/** How well a search has answered some questions. */
export function computeFigures(answered: Answered[]): Figures {
  const places = answered.map(findPlace);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    questions: answered.length,
    recallAt3: mean(places.map((place) => (place <= 3 ? 1 : 0))),
    meanReciprocalRank: mean(places.map((place) => (place <= 10 ? 1 / place : 0))),
  };
}

/** The questions whose page isn't among the first 3. */
export function listMissed(answered: Answered[]): Answered[] {
  return answered.filter((question) => findPlace(question) > 3);
}

/** The place of the first page that answers a question, from 1; infinite where none was given. */
export function findPlace({ pages, given }: Answered): number {
  const index = given.findIndex((page) => pages.includes(page));
  return index === -1 ? Infinity : index + 1;
}

/** A search to ask: gives the addresses of the pages that it shows first, the best first. */
export type Ask = (page: Page, question: string) => Promise<string[]>;

const shown = 10;

/** Asks this project's search as a reader does: on the search page, by its form. */
export const askOwn: Ask = async (page, question) => {
  if (!page.url().includes("/search/")) await page.goto("/search/");
  await page.getByLabel("Search this site").fill(question);
  await page.keyboard.press("Enter");
  await page
    .locator("#search-status")
    .filter({ hasText: `for “${question}”` })
    .waitFor();
  const links = page.locator("#search-list > li > h3 a");
  return links.evaluateAll((all) =>
    all.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : "")),
  );
};

/** Asks for this project's suggestions as a reader does: in the header of a page. */
export const askSuggestions: Ask = async (page, question) => {
  if (!page.url().endsWith("/glossary/")) await page.goto("/glossary/");
  const field = page.locator("header input[name=q]");
  const status = page.locator("header [role=status]");
  await field.fill("");
  if ((await status.count()) > 0) await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  await field.fill(question);
  await status.filter({ hasText: /suggestion/ }).waitFor({ state: "attached" });
  const options = page.locator("#search-suggestions [role=option]");
  return options.evaluateAll((all) => [
    ...new Set(all.map((option) => option.getAttribute("data-href")?.replace(/[?#].*/, "") ?? "")),
  ]);
};

/**
 * Asks Starlight's stock search: Pagefind with the ranking that Starlight gives to its interface where
 * nobody changes it (its schemas/pagefind.ts), and the pages in the order that the interface lists them.
 */
export const askStarlight: Ask = async (page, question) => {
  if (!page.url().endsWith("/glossary/")) await page.goto("/glossary/");
  return page.evaluate(
    async ({ question, shown }) => {
      const address = "/pagefind/pagefind.js";
      const pagefind = await import(/* @vite-ignore */ address);
      await pagefind.options({
        ranking: {
          pageLength: 0.1,
          termFrequency: 0.1,
          termSaturation: 2,
          termSimilarity: 9,
          diacriticSimilarity: 0.8,
        },
      });
      const { results } = await pagefind.search(question);
      const first: { data(): Promise<{ url: string }> }[] = results.slice(0, shown);
      const pages = await Promise.all(first.map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    { question, shown },
  );
};

/** Asks questions one after the other. */
export async function answer(page: Page, ask: Ask, questions: Question[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) answered.push({ ...question, given: await ask(page, question.question) });
  return answered;
}
