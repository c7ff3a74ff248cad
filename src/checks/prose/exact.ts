import type { Source } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";

/** Where a text says something in other people's words, which the rules of style leave as they are. */
export type Exact = (text: string, start: number, end: number) => boolean;

/**
 * Says whether a part of a text is in quotation marks, or in the title of something that the content
 * names: a page, a heading, a document that it comes from.
 */
export function findExactWords(source: Source): Exact {
  let names: Set<string> | undefined;
  // A text is asked about again and again, once for each of its findings.
  let last: { text: string; quotes: Span[] } | undefined;
  return (text, start, end) => {
    if (last?.text !== text) last = { text, quotes: findQuotes(text) };
    if (last.quotes.some((quote) => quote.start < start && end < quote.end)) return true;
    names ??= new Set(source.entries.flatMap(({ raw }) => findNames(raw)));
    return isInName(text, start, end, names);
  };
}

const quotes = /‘[^‘]*?’(?!\p{L})|“[^“”]*”|"[^"]*"/gu;

interface Span {
  start: number;
  end: number;
}

function findQuotes(text: string): Span[] {
  return [...text.matchAll(quotes)].map(({ 0: quote, index }) => ({
    start: index,
    end: index + quote.length,
  }));
}

function isInName(text: string, start: number, end: number, names: Set<string>): boolean {
  const words = text.slice(start, end);
  for (const name of names) {
    if (!name.includes(words)) continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      if (at <= start && end <= at + name.length) return true;
    }
  }
  return false;
}

/** The keys whose value is the name of something. */
const named = new Set(["title", "heading", "term", "name", "source", "sources", "standsFor"]);

function findNames(data: unknown, key = ""): string[] {
  if (typeof data === "string") return named.has(key) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((item) => findNames(item, key));
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([inside, value]) => findNames(value, inside));
}
