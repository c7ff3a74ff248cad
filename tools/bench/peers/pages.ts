import { parse } from "yaml";
import { z } from "zod";

/** A page of a content folder as any generator can show it. */
export interface Page {
  /** The path of its file, which gives its address: `updates/2022-03-14-garden-rooms.md`. */
  file: string;
  title: string;
  summary?: string;
  /** The day that it was published, if it is dated. */
  date?: string;
  /** Its Markdown. */
  text: string;
}

const front = z.looseObject({
  title: z.string(),
  summary: z.string().optional(),
  published: z.string().optional(),
});
const places = z.record(z.string(), z.looseObject({ name: z.string(), about: z.string() }));
const measures = z.record(z.string(), z.looseObject({ label: z.string(), counts: z.string() }));
const terms = z.record(
  z.string(),
  z.looseObject({ term: z.string(), standsFor: z.string().optional(), meaning: z.string() }),
);

/**
 * The pages of a file of a content folder: one for an entry, one for each place or measure of a list, and
 * one for all terms. Other lists have none.
 */
export function pagesOf(path: string, text: string): Page[] {
  if (/\.mdx?$/.test(path)) return [{ file: path.replace(/x$/, ""), ...entryIn(text) }];
  if (path === "glossary.yaml") {
    const parts = Object.values(terms.parse(parse(text))).map(({ term, standsFor, meaning }) => {
      const heading = standsFor === undefined ? term : `${term}, short for ${standsFor}`;
      return `### ${heading}\n\n${meaning}`;
    });
    return [{ file: "glossary.md", title: "Glossary", text: parts.join("\n\n") }];
  }
  if (path === "places.yaml") {
    return Object.entries(places.parse(parse(text))).map(([id, { name, about }]) => ({
      file: `places/${id}.md`,
      title: name,
      text: about,
    }));
  }
  if (path === "measures.yaml") {
    return Object.entries(measures.parse(parse(text))).map(([id, { label, counts }]) => ({
      file: `measures/${id}.md`,
      title: label,
      text: counts,
    }));
  }
  return [];
}

/** The address of a page inside the site, such as `/updates/2022-03-14-garden-rooms/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.md$/, "").replace(/\.md$/, "/")}`;
}

function entryIn(text: string): Omit<Page, "file"> {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { title, summary, published } = front.parse(parse(yaml));
  return {
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(published === undefined ? {} : { date: published }),
    // This project's components are of no other generator: what is inside them stays.
    text: body.replace(/^<\/?[A-Z][^>]*>$/gm, "").trim(),
  };
}
