import type { CheerioAPI } from "cheerio";
import { getInnerAddress, getWholeAddress, resolveLink } from "../routes.ts";
import { readHtml } from "./html.ts";

/** Several pages made one. */
interface OnePage {
  html: string;
  /** The whole addresses that its links lead away to, each once; a link has its place in `data-note`, from 1. */
  addresses: string[];
}

/**
 * Makes one page of the HTML of several that stand below each other. Each is in an element with an id,
 * whose `data-page` is its address inside the site and whose `data-deeper` says by how many levels its
 * headings go down. The ids in it then begin with its own, and links between the pages lead to them; a
 * link whose text is its own address stays as it is. `root` is the address of the site.
 */
export function onOnePage(html: string, root: string): OnePage {
  const $ = readHtml(html);
  const here = new Map<string, string>();
  for (const part of $("[data-page]").toArray()) {
    const { id = "", "data-page": page = "", "data-deeper": levels = "0" } = part.attribs;
    here.set(getWholeAddress(page, root), id);
    for (const element of $(part).find("*").toArray()) {
      const { attribs } = element;
      if (/^h[1-6]$/.test(element.tagName)) deepen(element, Number(levels));
      if (attribs["id"] !== undefined) {
        const own = `${id}_${attribs["id"]}`;
        here.set(getWholeAddress(`${page}#${attribs["id"]}`, root), own);
        attribs["id"] = own;
      }
      for (const name of naming) {
        const ids = attribs[name];
        if (ids !== undefined) attribs[name] = ids.replace(/\S+/g, (named) => `${id}_${named}`);
      }
    }
  }
  tellRegionsApart($);
  const addresses = joinLinks($, root, here);
  $("[data-page]").removeAttr("data-page").removeAttr("data-deeper");
  return { html: $.html(), addresses };
}

/** Attributes that name other elements by their ids (HTML, WAI-ARIA 1.2). */
const naming = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];

/** HTML has no heading below the sixth level: what would be deeper stays there. */
function deepen(heading: { tagName: string }, levels: number): void {
  heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + levels)}`;
}

/** The boxes of tables are regions, as the keyboard reaches them, and get names of their own (WAI-ARIA 1.2, region). */
function tellRegionsApart($: CheerioAPI): void {
  const taken = new Set<string>();
  $("section[aria-label]").attr("aria-label", (_, name) => {
    const base = name.replace(/ \(\d+\)$/, "");
    let own = base;
    for (let count = 2; taken.has(own); count++) own = `${base} (${count})`;
    taken.add(own);
    return own;
  });
}

/** `here` has the ids of what is on the page by the whole address that it has elsewhere. */
function joinLinks($: CheerioAPI, root: string, here: ReadonlyMap<string, string>): string[] {
  const notes = new Map<string, number>();
  for (const link of $("a[href]").toArray()) {
    const page = $(link).closest("[data-page]").attr("data-page") ?? "";
    const to = resolveLink(link.attribs["href"] ?? "", page || "/", (inner) => getWholeAddress(inner, root));
    if (to === undefined || !/^https?:/.test(to) || $(link).text().trim() === to) continue;
    const id = here.get(to);
    if (id === undefined) {
      const note = notes.get(to) ?? notes.size + 1;
      notes.set(to, note);
      link.attribs["data-note"] = String(note);
    }
    const inner = getInnerAddress(to, root);
    if (inner !== undefined) link.attribs["href"] = id ? `#${id}` : inner;
  }
  return [...notes.keys()];
}
