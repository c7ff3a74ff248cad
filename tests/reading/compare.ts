import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { load, type CheerioAPI } from "cheerio";
import { XmlDocument } from "libxml2-wasm";
import type { MdastNode } from "satteri";
import { addressOnPage } from "../../src/markdown/address-fault.ts";
import type { SourceEntry } from "../../src/source/index.ts";
import { blocksOf } from "../../src/source/markdown.ts";

/** What readers get of a text: its words, and where its links and pictures lead. */
export interface Seen {
  words: string;
  links: string[];
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

const inline = new Set([
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
export function seenByCheck(
  entry: SourceEntry,
  blocks: readonly MdastNode[] = blocksOf(entry.body?.markdown().root),
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
    const isInline = inline.has(node.type);
    if (!isInline) words += " ";
    if (node.type === "break") words += " ";
    else if ("value" in node) words += node.value;
    else if ("children" in node) node.children.forEach(add);
    if (!isInline) words += " ";
  };
  blocks.forEach(add);
  // A page has its notes at its foot.
  for (const note of blocks) if (note.type === "footnoteDefinition") note.children.forEach(add);
  return { words: plain(words), links: links.map((link) => whole(addressOnPage(link))) };
}

/** An address as a browser has it, in which a space is written otherwise. */
function whole(address: string): string {
  return new URL(address, "https://record.example.org/").href;
}

const blockElements = "p, li, ul, ol, blockquote, pre, hr, br, table, tr, th, td, h2, h3, h4, h5, h6, img";

/** What readers get of some HTML, which a browser’s own rules have taken apart. */
export function seenInHtml(html: string): Seen {
  const $ = load(html, null, false);
  // Beside each heading of a page stands a link to it, without words.
  $(".app-heading > a[aria-label]").remove();
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
export function textsOnPage(folder: string, address: string): string[] {
  const $: CheerioAPI = load(readFileSync(join(folder, address, "index.html"), "utf8"));
  return $("main .app-prose")
    .toArray()
    .map((text) => $(text).html() ?? "");
}

/** The HTML of each item of a feed, by the address that it leads to: of the RSS by a strict parser, and of the JSON Feed. */
export function itemsOf(
  folder: string,
  topic: string,
): { rss: Map<string, string>; json: Map<string, string> } {
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
export function indexedWords(folder: string): Map<string, string> {
  const fragments = join(folder, "pagefind/fragment");
  return new Map(
    readdirSync(fragments).map((file): [string, string] => {
      const text = gunzipSync(readFileSync(join(fragments, file))).toString();
      const { url, content } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string; content: string };
      return [url, content];
    }),
  );
}
