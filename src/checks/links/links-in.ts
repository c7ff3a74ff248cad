import type { Path, Source, SourceEntry } from "../../source/index.ts";
import { isAttachment } from "../../source/attachments.ts";
import { isRecord } from "../../source/yaml.ts";
import { locateInBody, locateInData, type Place, type TextEdit } from "../finding.ts";
import { hasPages, getPermalink } from "../../routes.ts";
import { findAddressEdit } from "./written-address.ts";
import { mayHave, type findTargets } from "./addresses.ts";

/** An address that an entry sends readers to. */
export interface Link {
  entry: SourceEntry;
  address: string;
  at: () => Place;
  /** The edit that gives it another address, where that can be told. */
  editTo: (instead: string) => readonly TextEdit[] | undefined;
}

/** Every link of the content: in texts, and in the header and footer. Redirects have rules of their own. */
export function findLinks(source: Source): Link[] {
  return source.entries.flatMap((entry) =>
    entry.collection === "site" ? inHeaderAndFooter(entry) : [...inText(entry), ...inFiles(entry)],
  );
}

function inText(entry: SourceEntry): Link[] {
  return (entry.body?.nodes() ?? []).flatMap((node) =>
    node.type === "link" || node.type === "definition"
      ? [
          {
            entry,
            address: node.url,
            at: () => locateInBody(entry, node),
            editTo: (instead) => findAddressEdit(entry, node, instead),
          },
        ]
      : [],
  );
}

function inHeaderAndFooter(entry: SourceEntry): Link[] {
  const { raw } = entry;
  return ["navigation", "footer"].flatMap((name) => {
    const links: unknown[] = isRecord(raw) && Array.isArray(raw[name]) ? raw[name] : [];
    return links.flatMap((link, index): Link[] => {
      if (!isRecord(link) || typeof link.href !== "string") return [];
      const address = link.href;
      const at = () => locateInData(entry, [name, index, "href"]);
      return [{ entry, address, at, editTo: (instead) => [{ ...at(), written: address, instead }] }];
    });
  });
}

/** Where the other versions of a text and its files are, if they are pages. */
function inFiles(entry: SourceEntry): Link[] {
  const { raw } = entry;
  return [["attachments", "accessible"] as const, ["alternates", "href"] as const].flatMap(([list, key]) => {
    const all: unknown[] = isRecord(raw) && Array.isArray(raw[list]) ? raw[list] : [];
    return all.flatMap((one, index) => {
      const address = isRecord(one) ? one[key] : undefined;
      if (typeof address !== "string" || isAttachment(address)) return [];
      const at = () => locateInData(entry, [list, index, key]);
      return [{ entry, address, at, editTo: (instead: string) => [{ ...at(), written: address, instead }] }];
    });
  });
}

/** A link that front matter or site.yaml has, with its words. */
export interface FieldLink {
  words: string;
  address: string;
  path: Path;
}

/** The links of an entry’s fields: evidence, other formats, help, and the header and footer of the site. */
export function findFieldLinks(data: unknown, path: Path = []): FieldLink[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => findFieldLinks(item, [...path, index]));
  if (!isRecord(data)) return [];
  const words = data.text ?? data.title;
  if (typeof data.href === "string" && typeof words === "string")
    return [{ words, address: data.href, path }];
  return Object.entries(data).flatMap(([key, value]) => findFieldLinks(value, [...path, key]));
}

interface Site {
  targets: ReturnType<typeof findTargets>;
  moved: ReadonlyMap<string, string>;
}

/**
 * What an address inside the site was certainly meant to be: where its page is now, or the one that differs from it
 * by capitals, a slash or the name of a file alone, and so for its anchor. Nothing where there is none.
 */
export function findCertainAddress(address: string, { targets, moved }: Site): string | undefined {
  const [, path = "", query = "", anchor = ""] = /^(\/(?!\/)[^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  if (path === "") return undefined;
  const page = targets.has(path) ? path : (moved.get(path) ?? findPageLike(path, { targets, moved }));
  const target = page === undefined ? undefined : targets.get(page);
  if (page === undefined) return undefined;
  const like = anchor.slice(1).toLowerCase().replaceAll("_", "-");
  const isKnown = !target || mayHave(target, anchor.slice(1));
  return page + query + (!isKnown && target.anchors()?.has(like) ? `#${like}` : anchor);
}

function findPageLike(path: string, { targets, moved }: Site): string | undefined {
  const plain = path
    .toLowerCase()
    .replace(/(?:%20|[ _])+/g, "-")
    .replace(/(?:\/index)?\.(?:html?|mdx?)$/, "/")
    .concat("/")
    .replace(/\/{2,}/g, "/");
  return targets.has(plain) ? plain : moved.get(plain);
}

/** The addresses that pages had before, each with the one that it leads to now. */
export function findMoved({ entries }: Source): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { collection, id, raw } of entries) {
    if (!isRecord(raw)) continue;
    if (collection === "redirects") moved.set(id, String(raw.to));
    if (!hasPages(collection) || !Array.isArray(raw.redirect_from)) continue;
    for (const old of raw.redirect_from) moved.set(String(old), getPermalink(collection, id));
  }
  return moved;
}
