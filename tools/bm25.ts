import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { isSearchable } from "../src/search/index/index-site.ts";
import { readSynonyms } from "../src/search/synonyms.ts";
import { getRoot, normaliseWord, stopWords } from "../src/search/words.ts";

// The yardstick: BM25 as it is in textbooks (Robertson and Zaragoza 2009), over the texts of pages with their titles
// and summaries, with the same synonyms. It has no phrases, dates, corrections or kinds of pages.

const [k1, b] = [1.2, 0.75];

const getRoots = (text: string): string[] =>
  text
    .split(/[\s/-]+/)
    .map(normaliseWord)
    .filter((word) => word !== "" && !stopWords.has(word))
    .map(getRoot);

/** Asks BM25 of a built site: gives the addresses of its pages for a question, the best first. */
export function indexForBm25(site: string): (question: string) => string[] {
  const pages = globSync("**/*.html", { cwd: site }).flatMap((file) => {
    const html = readFileSync(join(site, file), "utf8");
    if (!isSearchable(html)) return [];
    const $ = load(html);
    const text = `${$("meta[name=description]").attr("content")} ${$("[data-pagefind-body]").text()}`;
    const counts = Map.groupBy(getRoots(text), (root) => root);
    return [
      {
        address: `/${file.replace(/index\.html$/, "")}`,
        counts,
        length: counts.values().reduce((sum, all) => sum + all.length, 0),
      },
    ];
  });
  const average = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  const groups = readSynonyms().map((group) => new Set(group.flatMap((phrase) => getRoots(phrase))));
  const weigh = (root: string, { counts, length }: (typeof pages)[number]): number => {
    const count = counts.get(root)?.length ?? 0;
    const having = pages.filter((page) => page.counts.has(root)).length;
    const rarity = Math.log(1 + (pages.length - having + 0.5) / (having + 0.5));
    return (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
  };
  return (question) => {
    const terms = getRoots(question).map((root) => [
      ...new Set([root, ...groups.filter((group) => group.has(root)).flatMap((group) => [...group])]),
    ]);
    return pages
      .map((page) => ({
        address: page.address,
        score: terms.reduce((sum, roots) => sum + Math.max(...roots.map((root) => weigh(root, page))), 0),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, 10)
      .map(({ address }) => address);
  };
}
