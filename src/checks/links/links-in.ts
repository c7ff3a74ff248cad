import type { Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { inBody, inData, type Place } from "../finding.ts";

/** An address that an entry sends readers to. */
export interface Link {
  entry: SourceEntry;
  address: string;
  at: () => Place;
}

/** Every link of the content: in texts and in the navigation. Redirects have rules of their own. */
export function linksIn(source: Source): Link[] {
  return source.entries.flatMap((entry) =>
    entry.collection === "site" ? inNavigation(entry) : inText(entry),
  );
}

function inText(entry: SourceEntry): Link[] {
  return (entry.body?.nodes() ?? []).flatMap((node) =>
    node.type === "link" || node.type === "definition"
      ? [{ entry, address: node.url, at: () => inBody(entry, node) }]
      : [],
  );
}

function inNavigation(entry: SourceEntry): Link[] {
  const { raw } = entry;
  const links: unknown[] = isRecord(raw) && Array.isArray(raw.navigation) ? raw.navigation : [];
  return links.flatMap((link, index) =>
    isRecord(link) && typeof link.href === "string"
      ? [{ entry, address: link.href, at: () => inData(entry, ["navigation", index, "href"]) }]
      : [],
  );
}
