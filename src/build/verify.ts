import { hash } from "node:crypto";
import { globSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import type { MdastNode } from "satteri";
import { findDanger } from "../checks/drawing.ts";
import { memoize } from "../lib/memoize.ts";
import { UserError } from "../lib/user-error.ts";
import { getAddressOnPage } from "../markdown/address-fault.ts";
import { onOneLine } from "../source/characters.ts";
import {
  getEngineAddress,
  getFeeds,
  getInnerAddress,
  getPermalink,
  getWholeAddress,
  resolveLink,
  routes,
} from "../routes.ts";
import { formatNumber } from "../record/quantities.ts";
import type { PublishedCollection } from "../record/published.ts";
import type { PublicRecord } from "../record/index.ts";
import { isSearchable } from "../search/index/index-site.ts";
import type { Data } from "../schemas/index.ts";
import { phonePattern, getTelephoneAddress } from "../schemas/publication.ts";
import type { Source, SourceEntry } from "../source/index.ts";
import { getReachableEntries } from "../source/content.ts";
import { isAttachment } from "../source/attachments.ts";
import { findBlocks, getNodes } from "../source/markdown.ts";
import { listTexts } from "../source/yaml.ts";

/** A built site that must not be published; the message says what is wrong with it. */
export class SiteError extends UserError {}

/** What readers of a site are to find in it, and what they may be sent to, as the content that was checked has it. */
export interface Promises {
  texts: readonly PromisedText[];
  /** Every address of another site and every e-mail address that the content has. */
  addresses: ReadonlySet<string>;
  /** The addresses that the site has, the one of this build first, without a last slash. */
  roots: readonly string[];
  /** What the addresses begin with that editors and readers with a problem are sent to. */
  repository: string;
}

/** The words of an entry's text. */
interface PromisedText {
  /** The content file. */
  file: string;
  /** The address of its page in the site, or of a section of it. */
  address: string;
  /** Its words in their order, in lines that nothing stands between: as one string, as there may be millions. */
  words: string;
}

/** What a site of some content promises: all words of each text that has a page, and no address that isn't in it. */
export function getPromises(source: Source, record: PublicRecord, siteUrl: string | undefined): Promises {
  const { site } = record.reachable;
  const inData = source.entries.flatMap(({ raw }) => listTexts(raw).map(({ text }) => text.trim()));
  const inTexts = source.entries.flatMap(({ body }) =>
    (body?.nodes() ?? []).flatMap((node) => ("url" in node ? [getAddressOnPage(node.url)] : [])),
  );
  const root = site.address.replace(/\/$/, "");
  const addresses = [
    ...inData,
    ...inData.map((text) => `mailto:${text}`),
    ...inData.filter((text) => phonePattern.test(text)).map(getTelephoneAddress),
    // A promise that names an address in its words is a cell of a table and a line of the calendar too.
    ...inData.flatMap(findAddresses),
    ...inTexts,
  ];
  return {
    texts: getReachableEntries(source.entries, record).flatMap(getEntryWords),
    addresses: new Set(
      addresses.flatMap(
        (address) => resolveLink(address, "/", (inner) => getWholeAddress(inner, root)) ?? [],
      ),
    ),
    // Feeds know updates by the address that the site had first.
    roots: [...new Set([siteUrl ?? [], root, site.firstAddress ?? []].flat())],
    repository: `${site.repository.address}/`,
  };
}

/** The words of an entry's page and, of an update, of each section, which feeds and threads show alone. */
function getEntryWords(entry: SourceEntry): PromisedText[] {
  const { collection, id, path, body } = entry;
  const address = getPermalink(collection as PublishedCollection, id);
  const blocks = findBlocks(body?.markdown().root);
  // Notes stand at the end of a page in the order of their signs.
  const notes = (body?.nodes() ?? []).filter(({ type }) => type === "footnoteDefinition");
  const own = [blocks, ...notes.map((note) => ("children" in note ? note.children : []))];
  const whole = own.map((nodes) => ({ file: path, address, words: getWords(nodes) }));
  if (collection !== "updates" || !entry.data) return whole;
  const starts = blocks.flatMap((node, index) =>
    node.type === "heading" && node.depth === 2 ? [index] : [],
  );
  const { sections: listed } = entry.data as Data<"updates">;
  const sections = listed.flatMap((section, index) => {
    // A text without headings is that of the one section.
    const inside =
      starts.length === 0 && listed.length === 1
        ? blocks
        : blocks.slice((starts[index] ?? blocks.length) + 1, starts[index + 1]);
    const signs = new Set(
      inside.flatMap(getNodes).flatMap((node) => (node.type === "footnoteReference" ? node.identifier : [])),
    );
    const own = notes.flatMap((note) =>
      note.type === "footnoteDefinition" && signs.has(note.identifier) ? [note.children] : [],
    );
    return [inside, ...own].map((nodes) => ({
      file: path,
      address: `${address}#${section.id}`,
      words: getWords(nodes),
    }));
  });
  return [...whole, ...sections];
}

/** The words of some blocks, without those of notes, which stand at the end of a page. */
function getWords(nodes: readonly MdastNode[]): string {
  const pieces = [""];
  const add = (node: MdastNode): void => {
    if (node.type === "footnoteDefinition" || node.type === "definition") return;
    // What is no part of a line stands apart from what is before and after it.
    if (!inLine.has(node.type)) pieces.push("");
    if (node.type === "break") pieces[pieces.length - 1] += " ";
    else if ("value" in node) pieces[pieces.length - 1] += node.value;
    else if ("children" in node) node.children.forEach(add);
    // A link to a file has its kind and size behind its words.
    if ("url" in node && isAttachment(node.url)) pieces.push("");
    if (!inLine.has(node.type)) pieces.push("");
  };
  nodes.forEach(add);
  return pieces
    .map(normalizeSpace)
    .filter((piece) => piece !== "")
    .join("\n");
}

const inLine = new Set<MdastNode["type"]>([
  "text",
  "inlineCode",
  "break",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
] as const);

/** Text as one compares it: how it is spaced depends on where lines end. */
const normalizeSpace = (text: string): string => text.replace(/\s+/g, " ").trim();

const needed = [
  "index.html",
  "404.html",
  "robots.txt",
  "sitemap-index.xml",
  "updates/feed.xml",
  "_headers",
  ".well-known/security.txt",
];

/** The feeds that tell of texts, and hold none. */
const linesOnly = new Set(
  [routes.changes, routes.corrections].flatMap((page) => Object.values(getFeeds(page))),
);

/**
 * Looks a built site over by a parser, before it is published: what every site has is there, every page that asks to
 * be searchable is in the index, whose number of pages is `indexed`, and its pages, feeds and data keep what the
 * content promises. This holds whatever became of a text on the way, so it doesn't ask what was checked before.
 * @throws {SiteError} with all that is wrong, each with the content file or the file of the site.
 */
export function verifySite(folder: string, indexed: number, promises: Promises): void {
  const problems = needed
    .filter((file) => !existsSync(join(folder, file)))
    .map((file) => `The built site has no ${file}.`);
  const findFaults = makeFaultFinder(promises);
  const texts = Map.groupBy(promises.texts, ({ address }) => address);
  const getInSite = memoize((link: string) => getAddressInSite(link, "/", promises.roots));
  const origins = new Map(promises.texts.map(({ address, file }) => [address, file]));
  /** The ids of each page. */
  const met = new Map<string, ReadonlySet<string>>();
  /** What pages link to in the site, each with the first place that does, a text's own page before others. */
  const links = new Map<string, { where: string; file: string | undefined }>();
  /** What was looked at of feeds and data: a section is in the feed of each of its topics, in two formats. */
  const seen = new Set<string>();
  let marked = 0;

  /** Looks at some HTML that readers get at an address, and says what is wrong with it by the content's file, if it has one. */
  function look(html: string, address: string, where: string, isPage: boolean): void {
    const found = readHtml(html, findFaults, isPage, promises.roots);
    const file = origins.get(address);
    const isThere = (picture: string): boolean => {
      const path = picture.startsWith("/") ? getAddressInSite(picture, address, promises.roots) : undefined;
      return path !== undefined && existsSync(join(folder, path));
    };
    const lost = isPage ? found.pictures.filter((picture) => !isThere(picture)) : [];
    found.faults.push(...lost.map((path) => `a picture that the site does not have, “${onOneLine(path)}”`));
    for (const fault of found.faults) problems.push(`${file ? `${file}: ` : ""}${where} has ${fault}.`);
    for (const text of texts.get(address) ?? []) {
      const missing = findMissing(found.text, text.words);
      if (missing !== undefined) problems.push(`${text.file}: ${where} lacks “${missing}”.`);
    }
    if (!isPage) return;
    // A browser takes an anchor as it is written, and then without its signs for letters (HTML, find a potential indicated element).
    met.set(address, new Set([...found.ids].flatMap((id) => [id, decode(id)])));
    for (const link of found.links) {
      const to = link.startsWith("/") ? getInSite(link) : getAddressInSite(link, address, promises.roots);
      if (to !== undefined && (links.get(to) ?? {}).file === undefined) links.set(to, { where, file });
    }
  }

  for (const file of globSync("**/*.{html,xml,json,opml,csv,ics,txt}", { cwd: folder })) {
    if (file.startsWith("pagefind")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const address = `/${file.replaceAll("\\", "/")}`;
    if (file.endsWith(".html")) {
      if (isSearchable(text)) marked++;
      look(text, address.replace(/index\.html$/, ""), address, true);
    } else {
      const { fragments, addresses } = file.endsWith(".json")
        ? readJson(text, promises)
        : /\.(?:xml|opml)$/.test(file)
          ? readXml(text, promises)
          : readLines(text);
      const hasLines = linesOnly.has(address);
      for (const { html, at } of fragments) {
        const key = hash("sha1", `${hasLines} ${at} ${html}`);
        if (seen.size < seen.add(key).size) look(html, hasLines ? "" : at, address, false);
      }
      const faults = addresses.flatMap((one) => findFaults(one, "a"));
      problems.push(...faults.map((fault) => `${address} has ${fault}.`));
    }
  }
  for (const file of globSync("pictures/**/*.svg", { cwd: folder })) {
    const danger = findDanger(readFileSync(join(folder, file), "utf8"));
    if (danger) problems.push(`/${file} is a drawing that can’t be published: ${danger.what}`);
  }
  for (const [to, { where, file }] of links) {
    const [, path = "", id = ""] = /^([^#]*)#?(.*)$/s.exec(to) ?? [];
    const isThere = met.has(path) || existsSync(join(folder, path, path.endsWith("/") ? "index.html" : ""));
    if (isThere && (id === "" || met.get(path)?.has(id))) continue;
    problems.push(`${file ? `${file}: ` : ""}${where} links to ${to}, which the site does not have.`);
  }
  const pages = promises.texts.filter(({ address }) => !address.includes("#") && !met.has(address));
  problems.push(...pages.map(({ file, address }) => `${file}: the site has no page ${address}.`));
  if (marked !== indexed) {
    problems.push(`${marked} pages are to be searchable, but the search index has ${indexed}.`);
  }
  if (problems.length > 0) throw new SiteError(formatProblems([...new Set(problems)]));
}

/** How many problems are shown: a fault of the program may be on every page, and the first say what it is. */
const MAX_SHOWN = 20;

function formatProblems(problems: readonly string[]): string {
  const more = problems.length - MAX_SHOWN;
  return [...problems.slice(0, MAX_SHOWN), ...(more > 0 ? [`And ${formatNumber(more)} more.`] : [])].join(
    "\n",
  );
}

/** The first line of some words that isn't in a text after those before it. */
function findMissing(text: string, words: string): string | undefined {
  let from = 0;
  return words.split("\n").find((word) => {
    const at = text.indexOf(word, from);
    from = at + word.length;
    return at === -1;
  });
}

/** The elements that pages and feeds are made of. None brings in a page, runs anything or hides its text from readers. */
const ownElements = new Set(
  `a abbr address article aside b blockquote body br button caption circle cite code col colgroup dd defs del desc
  details dfn div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img
  input ins kbd label legend li line link main mark meta nav noscript ol option output p path polygon polyline pre
  progress q rect s samp script search section select small span strong style sub summary sup svg table tbody td text
  textarea tfoot th thead time title tr tspan u ul var wbr`.split(/\s+/),
);

/** Their attributes that have no address, besides `aria-` and `data-`. */
const ownAttributes = new Set(
  `alt autocapitalize autocomplete charset checked class clip-path colspan cols content cx cy d datetime decoding
  disabled download dx dy enterkeyhint fill focusable font-size font-weight for headers height hidden hreflang http-equiv id
  inputmode lang dir loading max maxlength media method min minlength name novalidate opacity open pattern placeholder
  points preserveaspectratio property r readonly rel required role rows rowspan rx ry scope selected size sizes
  spellcheck start step stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width tabindex target text-anchor
  title transform type value viewbox width wrap x x1 x2 xmlns y y1 y2`.split(/\s+/),
);

const isOwnAttribute = (name: string): boolean => ownAttributes.has(name) || /^(?:aria|data)-/.test(name);

/** Attributes whose value is one address (HTML, section 4). */
export const addressAttributes: ReadonlySet<string> = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "cite",
]);

/** What a style can load: any address but one of the site. */
const foreignInStyle = /@import|url\(\s*["']?(?!\/(?!\/)|#)/i;

/** Reads HTML as a browser does: its text, for a page that of its main part, and what may not be in it. */
function readHtml(
  html: string,
  findFaults: FaultFinder,
  isPage: boolean,
  roots: readonly string[],
): { text: string; faults: string[]; pictures: string[]; links: string[]; ids: Set<string> } {
  const faults: string[] = [];
  const pictures: string[] = [];
  const links: string[] = [];
  const ids = new Set<string>();
  let text = "";
  let inMain = isPage ? 0 : 1;
  let inBody = false;
  let inStyle = false;
  let skipped = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "main") inMain++;
      if (name === "script" || name === "style") skipped++;
      inStyle = name === "style";
      const src = name === "img" ? (attributes["src"] ?? "") : undefined;
      if (src !== undefined && !URL.canParse(src) && !src.startsWith("//")) pictures.push(src);
      if (name === "a" && attributes["href"] !== undefined) links.push(cutOut(attributes["href"]));
      if (!ownElements.has(name)) faults.push(`an element <${name}>`);
      if (name === "body") inBody = true;
      if (name === "style" && (inBody || inMain > 0)) faults.push("a style among its text");
      if (name === "script" && !isOwnScript(attributes, isPage, roots))
        faults.push("a script that isn’t the site’s");
      for (const [attribute, written] of Object.entries(attributes)) {
        const isKept = attribute === "id" || addressAttributes.has(attribute.replace(/^.*:/, ""));
        const value = isKept ? cutOut(written) : written;
        if (attribute.startsWith("on")) faults.push(`a handler, ${attribute}`);
        else if (attribute === "style") faults.push("a style of an element");
        // Also xlink:href, in a drawing.
        else if (addressAttributes.has(attribute.replace(/^.*:/, "")))
          faults.push(...findFaults(value, name));
        else if (ownElements.has(name) && !isOwnAttribute(attribute))
          faults.push(`an attribute ${attribute}`);
        if (attribute === "id" && isPage && ids.size === ids.add(value).size)
          faults.push(`the id “${value}” twice`);
      }
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh") {
        // Browsers take it in many forms: the site has one.
        const to = /^0; url=([^\s"',;]+)$/.exec(attributes["content"] ?? "")?.[1];
        faults.push(...(to === undefined ? ["a refresh of another form"] : findFaults(to, name)));
      }
    },
    ontext(data) {
      if (inMain > 0 && skipped === 0) text += data;
      if (inStyle && foreignInStyle.test(data)) faults.push("a style that loads what isn’t the site’s");
    },
    onclosetag(name) {
      if (name === "main") inMain--;
      if (name === "script" || name === "style") skipped--;
      inStyle = false;
      // What begins a line of its own ends a word.
      if (!isPhrasing.test(name)) text += " ";
    },
  });
  parser.end(html);
  return { text: normalizeSpace(text), faults, pictures, links, ids };
}

/** The same text by itself. As a piece of a page it would keep the whole page in memory: of 10,000 updates, gigabytes. */
const cutOut = (text: string): string => Buffer.from(text).toString();

const isPhrasing = /^(?:a|abbr|b|cite|code|del|em|i|s|small|span|strong|sub|sup|time)$/;

function isOwnScript(
  { src, type }: Record<string, string>,
  isPage: boolean,
  roots: readonly string[],
): boolean {
  if (!isPage) return false;
  if (src === undefined) return type === "application/ld+json";
  return src.startsWith("/") && /^\/(?:_astro|pagefind)\//.test(getAddressInSite(src, "/", roots) ?? "");
}

/** Where the accessibility statement, which is the site's own, leads. */
const ownAddresses = [
  "https://www.equalityadvisoryservice.com/",
  "https://www.w3.org/TR/WCAG22/",
  "https://video.example.org/garden-room", // of the example of a component
];

/** Says what is wrong with an address in an element of the site, if anything is. */
type FaultFinder = (address: string, element: string) => readonly string[];

/** Only what the content has may lead elsewhere, by a link. Most addresses are on many pages, and are looked at once. */
function makeFaultFinder({ addresses, roots, repository }: Promises): FaultFinder {
  const findLeading = memoize((address: string): { everywhere: boolean; inLinks: boolean } | undefined => {
    const url = URL.parse(address, `${roots[0]}/`);
    if (!url) return undefined;
    // The site puts a subject and words into mails to an address of the content.
    const isMail = url.protocol === "mailto:" && /^\?subject=[^&]*&body=[^&]*$/.test(url.search);
    const isAllowed =
      addresses.has(isMail ? url.protocol + url.pathname : url.href) ||
      ownAddresses.includes(url.href) ||
      (roots[0] !== undefined && url.href === getEngineAddress(roots[0])) ||
      url.href.startsWith(repository);
    return {
      everywhere: isOfSite(url, roots) && !url.username && !url.password,
      inLinks: /^(?:https?|mailto|tel):$/.test(url.protocol) && isAllowed,
    };
  });
  return (address, element) => {
    const leads = findLeading(address);
    if (!leads) return [`an address that can’t be read, “${address}”`];
    if (leads.everywhere || (element === "a" && leads.inLinks)) return [];
    return [`an address that the content does not have, “${onOneLine(address)}”`];
  };
}

/** An HTML text inside another file, and the address in the site of what it is the text of. */
interface Fragment {
  html: string;
  at: string;
}

/** What a file that is no page has for readers: HTML texts, and addresses. */
interface FileParts {
  fragments: Fragment[];
  addresses: string[];
}

/** Keys of JSON whose value names a standard or a file's own form, and leads no reader anywhere. */
const names = new Set(["$schema", "$id", "version"]);

/** The parts of a feed in JSON or a file of data. The fields that hold HTML are `content_html`, `opening` and `text`. */
function readJson(json: string, { roots }: Promises): FileParts {
  const parts: FileParts = { fragments: [], addresses: [] };
  const look = (value: unknown, key: string): void => {
    if (typeof value === "string" && !names.has(key) && isAddress(value)) parts.addresses.push(value);
    if (typeof value !== "object" || value === null) return;
    const { content_html, opening, text, url, address } = value as Record<string, unknown>;
    if (typeof content_html === "string")
      parts.fragments.push({ html: content_html, at: getPath(url, roots) });
    if (typeof opening === "string") parts.fragments.push({ html: opening, at: "" });
    if (typeof text === "string" && address !== undefined)
      parts.fragments.push({ html: text, at: getPath(address, roots) });
    for (const [name, inside] of Object.entries(value)) look(inside, name);
  };
  look(JSON.parse(json), "");
  return parts;
}

/** True for a text that is an address and nothing else. */
const isAddress = (text: string): boolean =>
  /^(?:[a-z][a-z\d+.-]*:\/\/|(?:javascript|data|vbscript|mailto|tel):)\S+$/i.test(text);

/** The elements of RSS 2.0 and of sitemaps whose text is an address. */
const addressElements = new Set(["link", "guid", "comments", "docs", "loc", "url"]);

/** The parts of an RSS feed, a list of feeds (OPML) or a sitemap. */
function readXml(xml: string, { roots }: Promises): FileParts {
  const parts: FileParts = { fragments: [], addresses: [] };
  let [name, text, link, html] = ["", "", "", ""];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "item") [link, html] = ["", ""];
        [name, text] = [tag, ""];
        const values = Object.entries(attributes).filter(([key]) => !key.startsWith("xmlns"));
        parts.addresses.push(...values.map(([, value]) => value).filter(isAddress));
      },
      ontext(data) {
        text += data;
      },
      onclosetag(tag) {
        if (tag === name && addressElements.has(tag) && text !== "") parts.addresses.push(text);
        if (tag === "link") link = text;
        if (tag === "content:encoded") html = text;
        if (tag === "item") parts.fragments.push({ html, at: getPath(link, roots) });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return parts;
}

/** The addresses in a file of plain lines, such as a table or a calendar. */
function readLines(text: string): FileParts {
  // A calendar folds long lines (RFC 5545, section 3.1).
  const unfolded = text.replace(/\r\n[ \t]/g, "");
  return { fragments: [], addresses: findAddresses(unfolded) };
}

/** The addresses of the web that a text names. */
function findAddresses(text: string): string[] {
  return text.match(/\bhttps?:\/\/[^\s"'<>),;\\]+/gi) ?? [];
}

/** The path and anchor in the site that a link leads to from a page; nothing for a link that leads elsewhere. */
function getAddressInSite(link: string, from: string, roots: readonly string[]): string | undefined {
  const url = URL.parse(link, `${roots[0]}${from}`);
  const address = url ? removeQuery(url, roots) : "";
  return address === "" ? undefined : decode(address);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function isOfSite(url: URL, roots: readonly string[]): boolean {
  return roots.some(
    (root) => new URL(root).protocol === url.protocol && getInnerAddress(url, root) !== undefined,
  );
}

/** The path and anchor in the site of a whole address; nothing for one of another site. */
function removeQuery(url: URL, roots: readonly string[]): string {
  const [inner = ""] = roots.flatMap((root) => getInnerAddress(url, root) ?? []);
  return isOfSite(url, roots) ? inner.replace(/\?[^#]*/, "") : "";
}

/** The path and anchor of an address of the site; nothing for another one. */
function getPath(address: unknown, roots: readonly string[]): string {
  const url = typeof address === "string" ? URL.parse(address) : null;
  return url ? removeQuery(url, roots) : "";
}
