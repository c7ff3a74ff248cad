import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform, type Selector } from "lightningcss";
import postcss, { AtRule, type Root, type Rule } from "postcss";
import { Outline } from "./outline.ts";

// Why styles are inside pages: docs/decisions/0012-styles-come-with-the-page.md

/** What parts of the site's stylesheet begin with, but for the first. */
export const partMark = "/*! part */";

/** What pages need of the site's stylesheet. */
interface Needed {
  /** What each part has for every view of a page. */
  parts: string[];
  /** What is for print alone. */
  print: string;
  /** How things look while a reader points at them, presses or reaches them, and in forced colours. */
  states: string;
}

/**
 * Puts into every page of a built site the parts that it needs of the stylesheet that it links to, without the rules that no
 * page of the site needs. Those for print and for states are files that block nothing. The security policies in pages
 * and in files for servers then allow the styles inside pages.
 */
export function putStylesIntoPages(site: string): void {
  const pages = globSync("**/*.html", { cwd: site });
  const scripts = globSync("_astro/*.js", { cwd: site }).map((file) =>
    readFileSync(join(site, file), "utf8"),
  );
  const [address] = globSync("_astro/site.*.css", { cwd: site });
  if (address === undefined) return;
  const stylesheet = readFileSync(join(site, address), "utf8");
  const outline = new Outline(stylesheet, scripts.join("\n"));
  for (const page of pages) outline.add(readFileSync(join(site, page), "utf8"));
  const { parts, print, states } = takeNeeded(stylesheet, outline);
  rmSync(join(site, address));
  const printLink =
    print && `<link rel="stylesheet" media="print" href="${writeSheet(site, "print", print)}">`;
  // Where it stands it keeps nothing from being shown (https://html.spec.whatwg.org/#implicitly-potentially-render-blocking).
  const statesLink = states && `<link rel="stylesheet" href="${writeSheet(site, "states", states)}">`;
  const styles = makeStyles(parts);
  const link = `<link rel="stylesheet" href="/${address}">`;
  for (const page of pages) {
    rewrite(join(site, page), (html) => {
      if (!html.includes(link)) return html;
      const needed = styles.filter((style) => style.isFor(html));
      const inside = needed.map(({ css }) => `<style>${css}</style>`).join("");
      const [before = "", after = ""] = html.split(link);
      const rest = after
        .replace("</head>", () => `${printLink}</head>`)
        .replace("</body>", () => `${statesLink}</body>`);
      return allowStyles(before, needed) + inside + rest;
    });
  }
  // One policy of a server is for all pages.
  for (const file of globSync(["_headers", "headers.*"], { cwd: site })) {
    rewrite(join(site, file), (text) => allowStyles(text, styles));
  }
}

/** What pages need of a stylesheet. */
export function takeNeeded(stylesheet: string, outline: Outline): Needed {
  let [print, states] = ["", ""];
  const parts = stylesheet.split(partMark).map((part) => {
    const root = postcss.parse(minify(part, (selector) => outline.matches(selector)));
    print += takePrint(root).toString();
    states += takeRules(root, isState).toString();
    return minify(root.toString());
  });
  return { parts, print: minify(print), states: minify(states) };
}

// Browsers of the last five years.
const targets = { chrome: 96 << 16, firefox: 94 << 16, safari: (15 << 16) | (1 << 8), ios_saf: 15 << 16 };

/**
 * A stylesheet in few bytes, with no selectors but those needed. Passes over what is no CSS: NHS.UK frontend carries
 * old hacks for browsers.
 */
function minify(text: string, isNeeded: (selector: Selector) => boolean = () => true): string {
  const visitor = { Selector: (selector: Selector) => (isNeeded(selector) ? undefined : []) };
  const code = Buffer.from(text);
  return transform({
    filename: "",
    code,
    minify: true,
    errorRecovery: true,
    targets,
    visitor,
  }).code.toString();
}

/** The conditions that a rule stands in, from the inside out. */
function getConditions({ parent }: Rule | AtRule): string {
  return parent instanceof AtRule ? `@${parent.name} ${parent.params} ${getConditions(parent)}` : "";
}

/** Takes the rules that are for print alone out of a stylesheet, and gives them in their order. */
function takePrint(root: Root): Root {
  const print = postcss.root();
  root.walkAtRules("media", (media) => {
    const queries = postcss.list.comma(media.params);
    if (queries.every((query) => /^print\b/.test(query))) print.append(media.remove());
  });
  return print;
}

function isState(selector: string, conditions: string): boolean {
  const asked = selector.replace(/:not\([^()]*\)/g, "");
  return conditions.includes("forced-colors") || /:(?:hover|focus|active|disabled)/.test(asked);
}

/** Takes rules out of a stylesheet, by their selectors and conditions, and gives them in their order. */
function takeRules(root: Root, isTaken: (selector: string, conditions: string) => boolean): Root {
  const taken = root.clone();
  for (const part of [root, taken]) {
    part.walkRules((rule) => {
      const kept = rule.selectors.filter((it) => isTaken(it, getConditions(rule)) === (part === taken));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    });
  }
  return taken;
}

/** Writes a stylesheet under a name that tells what is in it, and gives its address. */
function writeSheet(site: string, name: string, css: string): string {
  const hash = createHash("sha256").update(css).digest("base64url").slice(0, 8);
  writeFileSync(join(site, `_astro/${name}.${hash}.css`), css);
  return `/_astro/${name}.${hash}.css`;
}

interface Style {
  css: string;
  /** Its SHA-256, in Base64. */
  hash: string;
  isFor(html: string): boolean;
}

/** The styles of parts. The first is for all pages, and another for those with a class that it names first. */
function makeStyles(parts: readonly string[]): Style[] {
  const named = new Set<string>();
  return parts.map((css, at) => {
    const hash = createHash("sha256").update(css).digest("base64");
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name)).difference(
      named,
    );
    for (const name of classes) named.add(name);
    const inPage = new RegExp(`["\\s](?:${[...classes].join("|")})["\\s]`);
    return { css, hash, isFor: (html) => at === 0 || (classes.size > 0 && inPage.test(html)) };
  });
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
