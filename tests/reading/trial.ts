import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type CheerioAPI, load } from "cheerio";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import type { MdastNode } from "satteri";
import { projectFolder } from "../../scripts/command.ts";
import { makeSource } from "../../src/checks/fixture.ts";
import { checkContent } from "../../src/checks/index.ts";
import { getAddressOnPage } from "../../src/markdown/address-fault.ts";
import { getPermalink, type PageCollection } from "../../src/routes.ts";
import type { SourceEntry } from "../../src/source/index.ts";
import { findBlocks } from "../../src/source/markdown.ts";
import { buildOrThrow } from "../setup/build-run.ts";

// Texts as nobody would write them: all that Markdown has, set in by any number of spaces, with what means harm or
// what other programs have a meaning for between it. The check refuses many of them; those that it lets pass must be
// published as it read them.

const words = fc.constantFrom(
  "ponds",
  "were dug",
  "by 12 teams",
  "It’s",
  "5 < 6 & 7 > 3",
  "naïve café",
  "🌱",
  "a_b_c",
  "2*3",
  "[x]",
  "{{ name }}",
  "{a}",
  "~tilde~",
  "--",
  "...",
  "“quoted”",
);

const hostile = fc.constantFrom(
  "`<b>large</b>`",
  '`__ASTRO_IMAGE_="x"`',
  '__ASTRO_IMAGE_="x"',
  "`javascript:alert(1)`",
  "javascript:alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\\<img src=x onerror=alert(1)>",
  "<b>large</b>",
  "[read](javascript:alert(1))",
  "![A ward](https://canary.example/pixel.png)",
  "![Water under trees](.pond.mjs?.svg)",
  "[the NHS](https://www.nh\u0455.example/)",
  "]]>",
  "<!-- a -->",
  "`]]>`",
  "&amp;amp; &copy; &#60;",
  "<!DOCTYPE html>",
  "${x}",
  "%}",
);

const documentsInline: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: hostile },
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `_${text}_`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `\`\` ${text} \`\``),
  fc.nat(99).map((number) => `[Advice number ${number}](https://advice.example/${number}?a=1&b=%20x)`),
  fc
    .nat(99)
    .map((number) => `[Advice *number* ${number}](<https://advice.example/a b/${number}> "Its title")`),
  fc.constantFrom(
    "[All goals](/goals/)",
    "[Why we dig][why]",
    "[Ask us](mailto:a.team@example.org)",
    "[Call us](tel:+441512345678)",
    "[The last part](#last)",
    "[The place](#where-it-is)",
  ),
  fc.constantFrom(
    "[A page](https://advice.example/a[1]?b|c=100%#{d})",
    "[Call *us*](<tel:+44 151 471 2200>)",
    "&nbsp;&lt;b&gt; &#x1F331; &NotEqualTilde; &amp &unknown; &#99;",
    "`a | b` and `` ` `` and `&amp;`",
    "words[^1]",
    "before<!-- ask Sam -->after <!-- {a} -->",
    "one<br>two<br/>three",
    "https://advice.example/a_b?c=1&d=2 and www.advice.example/e",
    "**中文。**后面 مرحبا",
    "\\# \\- \\[x\\] \\`a\\` \\& \\|",
  ),
  fc.constantFrom(
    "  \nnext line",
    "\\\nnext line",
    "\nnext line",
    "\n    next line",
    "\n\tnext line",
    "\n> next line",
  ),
);

const line = fc.array(documentsInline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

const indent = fc.constantFrom("", "", "", " ", "   ", "    ", "     ", "\t", " \t", "\u00a0", "\u3000");

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: line },
  line.map((text) => `> ${text}`),
  fc
    .tuple(
      fc.constantFrom("-", "*", "+", "1.", "7)", "1)"),
      fc.array(line, { minLength: 1, maxLength: 3 }),
      indent,
    )
    .map(([mark, items, inside]) =>
      items.map((item, at) => `${at % 2 ? inside : ""}${mark} ${item}`).join("\n"),
    ),
  fc
    .tuple(fc.constantFrom("```", "~~~", "```js", "````"), line)
    .map(([fence, text]) => `${fence}\n${text}\n${fence.replace("js", "")}`),
  fc.tuple(fc.constantFrom("```", "~~~"), line).map(([fence, text]) => `${fence}\n${text}`),
  line.map((text) => `    ${text}`),
  fc.constantFrom(
    "---",
    "***",
    "___",
    "+++",
    "===",
    "- - -",
    "--- ",
    "---\na: 1\n---",
    "+++\na = 1\n+++",
    "---\n~~~\n---",
  ),
  fc.constantFrom(
    "### Where it is",
    "### More *about* it ###",
    "#### Too deep",
    "##No space",
    "Set\n---",
    "## Another",
  ),
  fc
    .tuple(words, words, line)
    .map(
      ([a, b, text]) =>
        `| ${a.replaceAll("|", "")} | ${b} |\n| :-- | --: |\n| ${text.replaceAll("\n", " ")} | 2 |`,
    ),
  fc.constantFrom(
    "![Water under trees](pond.svg)",
    "[why]: https://advice.example/why",
    "[why]: <javascript:alert(1)>",
    "[^1]: A note.",
    "<div>\n\n</div>",
    "- [x] done\n- [ ] open",
    "-\tone\n\n\t-\ttwo\n\n\t\t\tthree\n- four",
    "1. one\n   > two\n   > - three\n   >\n   >   four\n\n   five",
    "> > one\n> two\nthree\n> - four\n> > five",
    "> | a | b |\n> | - | - |\n> | `c \\| d` | [All goals](/goals/) |",
    "<!-- ask\n\nSam -->",
    "| a<br/>b |\n| - |\n| <!-- c --> d<br/><br/>e |",
    "- one\n\n  | a |\n  | - |\n  | *b* \\| c |",
    "### See [All goals](/goals/) and `code`",
    "one[^n] and two[^n].\n\n[^n]: First.\n\n    - Second\n    - third",
    "```\n\n\nfirst lines are empty\n```",
  ),
);

const gap = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n", "\r\n\r\n");

/** A text of some blocks, and what comes before its first. */
const text = fc
  .tuple(
    fc.constantFrom("", "\n", "\n\n", "\n \n"),
    fc.array(fc.tuple(indent, block, gap), { minLength: 1, maxLength: 6 }),
  )
  .map(([start, blocks]) => start + blocks.map(([inside, one, after]) => inside + one + after).join(""));

/** Texts that follow from a seed: the same ones each time. */
function generateTexts(count: number, seed: number): string[] {
  return fc.sample(text, { numRuns: count, seed });
}

/** What readers get of a text: its words, and where its links and pictures lead. */
export interface Seen {
  words: string;
  links: string[];
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

const compareInline = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "link",
  "linkReference",
  "break",
  "footnoteReference",
]);

/** What the check sees of some blocks of a text. */
function seenByCheck(
  entry: SourceEntry,
  blocks: readonly MdastNode[] = findBlocks(entry.body?.markdown().root),
): Seen {
  const defined = new Map<string, string>();
  for (const node of entry.body?.nodes() ?? []) {
    if (node.type === "definition" && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  }
  const links: string[] = [];
  let words = "";
  const add = (node: MdastNode): void => {
    if (node.type === "definition" || node.type === "footnoteDefinition") return;
    if (node.type === "link") links.push(node.url);
    if (node.type === "linkReference") links.push(defined.get(node.identifier) ?? "");
    const isInline = compareInline.has(node.type);
    if (!isInline) words += " ";
    if (node.type === "break") words += " ";
    else if ("value" in node) words += node.value;
    else if ("children" in node) node.children.forEach(add);
    if (!isInline) words += " ";
  };
  blocks.forEach(add);
  // A page has its notes at its foot.
  for (const note of blocks) if (note.type === "footnoteDefinition") note.children.forEach(add);
  // A link to a part of its own text leads there from wherever it is shown.
  const page = getPermalink(entry.collection as PageCollection, entry.id);
  return {
    words: plain(words),
    links: links.map((link) => whole(link.startsWith("#") ? page + link : getAddressOnPage(link))),
  };
}

/** An address as a browser has it, in which a space is written otherwise. */
function whole(address: string): string {
  return new URL(address, "https://record.example.org/").href;
}

const blockElements = "p, li, ul, ol, blockquote, pre, hr, br, table, tr, th, td, h2, h3, h4, h5, h6, img";

/** What readers get of some HTML, which a browser’s own rules have taken apart. */
function seenInHtml(html: string): Seen {
  const $ = load(html, null, false);
  // Each heading of a page is a link to itself.
  $(".app-self").replaceWith((_, link) => $(link).contents());
  // The sign of a note, the heading over the notes and the way back from one are the page’s own.
  $("[data-footnote-ref], [data-footnotes] h2, [data-footnote-backref]").remove();
  const links = $("a[href]")
    .toArray()
    .map((link) => whole($(link).attr("href")!));
  for (const element of $(blockElements).toArray())
    $(element).before(" ").prepend(" ").append(" ").after(" ");
  return { words: plain($.root().text()), links };
}

/** The HTML of the texts on a page. */
function textsOnPage(folder: string, address: string): string[] {
  const $: CheerioAPI = load(readFileSync(join(folder, address, "index.html"), "utf8"));
  return $("main .app-prose")
    .toArray()
    .map((text) => $(text).html() ?? "");
}

/** The HTML of each item of a feed, by the address that it leads to: of the RSS by a strict parser, and of the JSON Feed. */
function itemsOf(folder: string, topic: string): { rss: Map<string, string>; json: Map<string, string> } {
  const xml = XmlDocument.fromString(readFileSync(join(folder, topic, "feed.xml"), "utf8"));
  const names = { content: "http://purl.org/rss/1.0/modules/content/" };
  const rss = xml
    .find("//item")
    .map((item): [string, string] => [
      item.get("link")?.content ?? "",
      item.get("content:encoded", names)?.content ?? "",
    ]);
  xml.dispose();
  const { items } = JSON.parse(readFileSync(join(folder, topic, "feed.json"), "utf8")) as {
    items: { url: string; content_html: string }[];
  };
  return { rss: new Map(rss), json: new Map(items.map(({ url, content_html }) => [url, content_html])) };
}

/** The words of each page in the search index, by its address. */
function indexedWords(folder: string): Map<string, string> {
  const fragments = join(folder, "pagefind/fragment");
  return new Map(
    readdirSync(fragments).map((file): [string, string] => {
      const text = gunzipSync(readFileSync(join(fragments, file))).toString();
      const { url, content } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string; content: string };
      return [url, content];
    }),
  );
}

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
      const source = makeSource({ ...standing, ...programmeOf(path), [path]: file });
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
  await buildOrThrow({ outDir: join(folder, "site"), asOf, env: { CONTENT_DIR: contentDir } });
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
    const blocks = findBlocks(entry.body?.markdown().root);
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
