import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkContent } from "../../src/checks/index.ts";
import { fixture } from "../../src/checks/fixture.ts";
import { blocksOf } from "../../src/source/markdown.ts";
import type { SourceEntry } from "../../src/source/index.ts";
import { projectFolder } from "../../scripts/child.ts";
import { goodBuild } from "../setup/build-run.ts";
import { indexedWords, itemsOf, seenByCheck, seenInHtml, textsOnPage, type Seen } from "./compare.ts";
import { generateTexts } from "./documents.ts";

const asOf = "2026-11-01";
const root = "https://record.example.org";
/** As many as a feed holds, which has an item for each of their two sections. */
const updatesOfProgramme = 25;

const standing = {
  "site.yaml": readFileSync(join(projectFolder, "docs/content/example/site.yaml"), "utf8"),
  "strategy/pond.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"></svg>\n',
  "updates/pond.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"></svg>\n',
};

/** What came of a trial: how many texts were built into a site, how many the check refused, and what was published otherwise than it was checked. */
export interface ReadingTrial {
  built: number;
  refused: number;
  differences: string[];
}

/**
 * Makes texts of all that Markdown has, builds a site of as many as are asked for that the check lets pass, half of
 * them updates, and compares what the check read with the pages, the feeds and the search index.
 */
export async function tryReading(folder: string, count: number, seed: number): Promise<ReadingTrial> {
  const files = new Map<string, string>(Object.entries(standing));
  const entries = new Map<string, SourceEntry>();
  let refused = 0;
  for (let round = 0; entries.size < count; round++) {
    for (const text of generateTexts(count, seed * 1000 + round)) {
      if (entries.size === count) break;
      const [path, file] = fileOf(text, entries.size);
      const source = fixture({ ...standing, ...programmeOf(path), [path]: file });
      const wrong = checkContent(source, asOf).some(
        (found) => found.severity === "error" && found.path === path,
      );
      if (wrong) refused++;
      else {
        entries.set(
          path,
          source.entries.find((entry) => entry.path === path)!,
        );
        for (const [name, own] of Object.entries({ ...programmeOf(path), [path]: file }))
          files.set(name, own);
      }
    }
  }
  const contentDir = join(folder, "content");
  for (const [path, text] of files) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  await goodBuild({ outDir: join(folder, "site"), asOf, env: { CONTENT_DIR: contentDir } });
  return {
    built: entries.size,
    refused,
    differences: differencesOf(realpathSync(join(folder, "site")), entries),
  };
}

/** The file of a text: a page of the strategy or an update, in Markdown or, of every fifth, in MDX. */
function fileOf(text: string, index: number): [path: string, file: string] {
  const syntax = index % 10 > 7 ? "mdx" : "md";
  if (index % 2 === 0) {
    const front = `---\ntitle: Text ${index}\nsummary: A text.\nsource: A source\n---\n`;
    return [`strategy/text-${index}.${syntax}`, front + text];
  }
  const programme = `programme-${Math.floor(index / 2 / updatesOfProgramme)}`;
  const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
  const front = `---\ntitle: Update ${index}\nprogramme: ${programme}\npublished: ${day}\nsummary: An update.\nsections:\n  - { id: first, heading: First }\n  - { id: last, heading: Last }\n---\n`;
  return [
    `updates/${day}-${programme}.${syntax}`,
    `${front}${text}\n\n## First\n\n${text}\n\n## Last\n\nThe end.\n`,
  ];
}

function programmeOf(path: string): Record<string, string> {
  const [, id] = /^updates\/\d+-\d+-\d+-(programme-\d+)\.mdx?$/.exec(path) ?? [];
  return id ? { [`programmes/${id}.md`]: `---\ntitle: ${id}\nsummary: A programme.\n---\n` } : {};
}

function differencesOf(site: string, entries: ReadonlyMap<string, SourceEntry>): string[] {
  const indexed = indexedWords(site);
  const feeds = new Map(
    readdirSync(join(site, "programmes"))
      .filter((id) => id.startsWith("programme-"))
      .map((id) => [id, itemsOf(site, `programmes/${id}`)]),
  );
  return [...entries].flatMap(([path, entry]) => {
    const address = `/${path.replace(/\.mdx?$/, "/")}`;
    const said = (where: string, checked: Seen, shown: Seen): string[] =>
      checked.words === shown.words && checked.links.join(" ") === shown.links.join(" ")
        ? []
        : [
            `${path}, ${where}:\n  checked ${JSON.stringify(checked)}\n  shown   ${JSON.stringify(shown)}\n  ${JSON.stringify(entry.body?.text)}`,
          ];
    const found: string[] = [];
    const texts = textsOnPage(site, address).map(seenInHtml);
    const blocks = blocksOf(entry.body?.markdown().root);
    const starts = blocks.flatMap((node, at) => (node.type === "heading" && node.depth === 2 ? [at] : []));
    if (entry.collection === "strategy")
      found.push(...said("its page", seenByCheck(entry), texts[0] ?? { words: "", links: [] }));
    else {
      const [opening = [], first = []] = [
        blocks.slice(0, starts[0]),
        blocks.slice((starts[0] ?? 0) + 1, starts[1]),
      ];
      found.push(
        ...said("the opening of its page", seenByCheck(entry, opening), texts[0] ?? { words: "", links: [] }),
      );
      found.push(
        ...said("a section of its page", seenByCheck(entry, first), texts[1] ?? { words: "", links: [] }),
      );
      const feed = feeds.get(String((entry.raw as { programme: string }).programme));
      for (const [format, items] of Object.entries(feed ?? {})) {
        const html = items.get(`${root}${address}#first`);
        found.push(...said(`its section in ${format}`, seenByCheck(entry, first), seenInHtml(html ?? "")));
      }
    }
    const lost = lostIn(indexed.get(address) ?? "", seenByCheck(entry).words);
    return lost === undefined ? found : [...found, `${path}, the search index: it lacks “${lost}”`];
  });
}

/** The first word that an indexed text lacks after those before it; Pagefind puts full stops between blocks. */
function lostIn(indexed: string, words: string): string | undefined {
  let from = 0;
  return words.split(/[\s.]+/).find((word) => {
    const at = indexed.indexOf(word, from);
    from = at + word.length;
    return at === -1;
  });
}
