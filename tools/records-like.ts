import { parse } from "yaml";
import { type ContentFiles, writeMarkdown } from "../tests/setup/content.ts";

/** A record that may stand in `content/`. */
export interface Written {
  name: string;
  files: ContentFiles;
}

/**
 * Five records that differ from one as editors make them differ: nothing yet, an update more, ten more, pages of
 * the strategy alone, and another trust's. Where the record has no update, the second and third are as it is.
 */
export function makeRecordsLike(own: ContentFiles, example: ContentFiles): Written[] {
  const site = { "site.yaml": own["site.yaml"]! };
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
  return [
    { name: "only site.yaml", files: site },
    { name: "one update more", files: { ...own, ...makeFurtherUpdate(own, 1, "") } },
    {
      name: "ten updates more, with other headings",
      files: Object.assign(
        {},
        own,
        ...numbers.map((number) => makeFurtherUpdate(own, number, `, part ${number}`)),
      ),
    },
    { name: "only pages of the strategy", files: { ...site, ...pickStrategy(own) } },
    { name: "the example trust", files: example },
  ];
}

interface Update {
  published: string;
  previous?: string;
  sections: { heading: string; readings?: { asAt: string }[] }[];
}

/** The newest update once more, as many times 30 days later, with something added to its headings. */
function makeFurtherUpdate(files: ContentFiles, times: number, added: string): ContentFiles {
  const newest = Object.keys(files)
    .filter((path) => /^updates\/.*\.mdx?$/.test(path))
    .toSorted()
    .at(-1);
  if (newest === undefined) return {};
  const [, front = "", ...body] = String(files[newest]).split(/^---\n/m);
  const { published, previous: _, sections, ...data }: Update = parse(front);
  const day = new Date(Date.parse(published) + times * 30 * 86_400_000).toISOString().slice(0, 10);
  // A promise is made once, and what was said of one update isn't true of another.
  const left = new Set(["changes", "commitments", "outcomes", "redirect_from", "withdrawn"]);
  const kept = (written: object) =>
    Object.fromEntries(Object.entries(written).filter(([key]) => !left.has(key)));
  const further = {
    ...kept(data),
    published: day,
    sections: sections.map((section) => ({
      ...kept(section),
      heading: section.heading + added,
      ...(section.readings && { readings: section.readings.map((reading) => ({ ...reading, asAt: day })) }),
    })),
  };
  const text = body.join("---\n").replaceAll(/^## .*/gm, (heading) => heading + added);
  return { [newest.replace(published, day)]: writeMarkdown(further, text.trim()) };
}

/** The pages of the strategy, with no link to what is no longer there. */
function pickStrategy(files: ContentFiles): ContentFiles {
  const pages = Object.entries(files).filter(([path]) => path.startsWith("strategy/"));
  return Object.fromEntries(
    pages.map(([path, text]) => [
      path,
      typeof text === "string" ? text.replaceAll(/\[([^\]]+)\]\(\/(?!strategy\/)[^)]*\)/g, "$1") : text,
    ]),
  );
}
