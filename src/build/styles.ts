import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import postcss, { AtRule, type Root, type Rule } from "postcss";
import { PurgeCSS } from "purgecss";

// Why styles are inside pages: docs/decisions/0012-styles-come-with-the-page.md

/** A stylesheet as pages have it inside. */
interface Sheet {
  css: string;
  /** Classes that it names and none before it does. A page that has none of them needs nothing of it. */
  classes: string[];
}

/**
 * Puts into every page of a built site the styles that it links to and needs, without the rules that no page of the
 * site needs, and leaves those for print to a file that blocks nothing. The security policies in pages and in files for
 * servers then allow these styles.
 */
export async function putStylesIntoPages(site: string): Promise<void> {
  const pages = globSync("**/*.html", { cwd: site });
  const addresses = findStylesheets(site, pages);
  const texts = addresses.map((address) => readFileSync(join(site, address), "utf8"));
  const { sheets, print } = await takeNeeded(texts, findNames(site, pages, texts));
  for (const address of addresses) rmSync(join(site, address));
  const printLink = print && `<link rel="stylesheet" media="print" href="${writePrint(site, print)}">`;
  const styles = new Map(addresses.map((address, at) => [address, styleOf(sheets[at]!, at === 0)]));
  for (const page of pages) rewrite(join(site, page), (html) => withStyles(html, styles, printLink));
  // One policy of a server is for all pages.
  for (const file of globSync(["_headers", "headers.*"], { cwd: site })) {
    rewrite(join(site, file), (text) => allowStyles(text, [...styles.values()]));
  }
}

const linkToStyles = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/** The addresses of the stylesheets that pages link to, in the order of their rules, which is the same on all pages. */
function findStylesheets(site: string, pages: readonly string[]): string[] {
  for (const page of pages) {
    const links = [...headOf(readFileSync(join(site, page), "utf8")).matchAll(linkToStyles)];
    if (links.length > 0) return links.map(([, address = ""]) => address);
  }
  return [];
}

/** What comes before the end of a page's head, where all links to styles are. */
function headOf(html: string): string {
  return html.slice(0, Math.max(0, html.indexOf("</head>")));
}

/**
 * The names in some stylesheets that a page or script has: elements, classes, ids, attributes and their values. Text
 * that looks the same as a tag keeps a rule too many, and never one too few.
 */
function findNames(site: string, pages: readonly string[], texts: readonly string[]): Set<string> {
  const named = new Set(texts.join("\n").match(/[\w-]+/g));
  const unseen = new Set(named);
  const see = (text: string) => {
    for (const [name] of text.matchAll(/[\w-]+/g)) unseen.delete(name);
  };
  for (const page of pages) {
    for (const [tag] of readFileSync(join(site, page), "utf8").matchAll(/<[a-z][^<>]*>/gi)) see(tag);
  }
  // A script may give an element any word as its class.
  for (const script of globSync("_astro/*.js", { cwd: site })) see(readFileSync(join(site, script), "utf8"));
  return named.difference(unseen);
}

/**
 * What pages need of stylesheets, which are given in the order of their rules, and apart from them what is for print
 * alone. `names` are those that the site has.
 */
export async function takeNeeded(
  texts: readonly string[],
  names: ReadonlySet<string>,
): Promise<{ sheets: Sheet[]; print: string }> {
  const sheets: Sheet[] = [];
  const [rules, classes] = [new Set<string>(), new Set<string>()];
  let print = "";
  for (const text of texts) {
    const root = await purge(minify(text, names), names);
    removeRepeats(root, rules);
    print += takePrint(root).toString();
    const own = classesIn(root).difference(classes);
    for (const name of own) classes.add(name);
    sheets.push({ css: root.toString(), classes: [...own] });
  }
  return { sheets, print };
}

/**
 * A stylesheet in few bytes, without most of the rules that name what no page has: to take all of them apart in
 * JavaScript takes several times as long. Passes over what is no CSS: NHS.UK frontend carries old hacks for browsers.
 */
function minify(text: string, names: ReadonlySet<string>): string {
  const inSelectors = new Set(text.match(/(?<=[.#])[a-z][\w-]*/gi));
  const unusedSymbols = [...inSelectors].filter((name) => !names.has(name));
  const code = Buffer.from(text);
  return transform({ filename: "", code, minify: true, errorRecovery: true, unusedSymbols }).code.toString();
}

/** A stylesheet without the rules that no page needs, and without what only Internet Explorer read. */
async function purge(css: string, names: ReadonlySet<string>): Promise<Root> {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: "", extension: "html" }],
    css: [{ raw: css }],
    extractors: [{ extractor: () => [...names], extensions: ["html"] }],
    // The beginning of an address is no name.
    dynamicAttributes: ["href"],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  const root = postcss.parse(purged?.css ?? "");
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !isForExplorer(selector) && canMatch(selector, names));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules("media", (media) => {
    const kept = postcss.list.comma(media.params).filter((query) => !isForExplorer(query));
    if (kept.length === 0) media.remove();
    else media.params = kept.join(",");
  });
  root.walk((node) => {
    if ("nodes" in node && node.nodes?.length === 0) node.remove();
  });
  return root;
}

function isForExplorer(text: string): boolean {
  return /-ms-|\\0|\0|\uFFFD/.test(text);
}

/** PurgeCSS doesn't look inside `:has()`, where NHS.UK frontend names most of its components. */
function canMatch(selector: string, names: ReadonlySet<string>): boolean {
  if (!selector.includes(":has(")) return true;
  const classes = selector.replace(/:not\([^()]*\)/g, "").matchAll(/\.([\w-]+)/g);
  return [...classes].every(([, name = ""]) => names.has(name));
}

/**
 * Removes from a stylesheet what an earlier one has, and adds the rest to `seen`. Each stylesheet brings the parts of
 * NHS.UK frontend that it builds on: they count once, where they came first.
 */
function removeRepeats(root: Root, seen: Set<string>): void {
  const before = new Set(seen);
  root.walkRules((rule) => {
    const key = `${conditionsOf(rule)}${rule.toString()}`;
    seen.add(key);
    if (before.has(key)) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** The conditions that a rule stands in, from the inside out. */
function conditionsOf({ parent }: Rule | AtRule): string {
  return parent instanceof AtRule ? `@${parent.name} ${parent.params} ${conditionsOf(parent)}` : "";
}

/** Takes the rules that are for print alone out of a stylesheet, and gives them in their order. */
function takePrint(root: Root): Root {
  const print = postcss.root();
  root.walkAtRules("media", (media) => {
    const queries = postcss.list.comma(media.params);
    if (!queries.every((query) => /^print\b/.test(query))) return;
    media.params = queries.join(",");
    print.append(media.remove());
  });
  return print;
}

function classesIn(root: Root): Set<string> {
  const names = new Set<string>();
  root.walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/g)) names.add(name);
  });
  return names;
}

/** Writes the styles for print under a name that tells what is in them, and gives their address. */
function writePrint(site: string, print: string): string {
  const hash = createHash("sha256").update(print).digest("base64url").slice(0, 8);
  const address = `/_astro/print.${hash}.css`;
  writeFileSync(join(site, address), print);
  return address;
}

interface Style {
  css: string;
  /** Its SHA-256, in Base64. */
  hash: string;
  isFor(html: string): boolean;
}

/** A stylesheet's styles, with what tells whether a page needs them. */
function styleOf({ css, classes }: Sheet, isForAll: boolean): Style {
  const inPage = new RegExp(`["\\s](?:${classes.join("|")})["\\s]`);
  return {
    css,
    hash: createHash("sha256").update(css).digest("base64"),
    isFor: (html) => isForAll || (classes.length > 0 && inPage.test(html)),
  };
}

/** A page with its styles where it links to any. */
function withStyles(html: string, styles: ReadonlyMap<string, Style>, printLink: string): string {
  const head = headOf(html);
  if (!head.match(linkToStyles)) return html;
  const needed = new Map([...styles].filter(([, style]) => style.isFor(html)));
  const inlined = head.replace(linkToStyles, (_link, address: string) => {
    const style = needed.get(address);
    return style ? `<style>${style.css}</style>` : "";
  });
  return allowStyles(`${inlined}${printLink}`, [...needed.values()]) + html.slice(head.length);
}

const ownFiles = "style-src 'self'";

/**
 * A page or a server's file with the security policy in it, which then allows some styles inside pages, by their
 * hashes, and no others (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 */
function allowStyles(text: string, styles: readonly { hash: string }[]): string {
  return text.replaceAll(ownFiles, [ownFiles, ...styles.map(({ hash }) => `'sha256-${hash}'`)].join(" "));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
