import type { Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { inBody, inData, type Place, type TextEdit } from "../finding.ts";
import { addressEdit } from "./written-address.ts";

/** An address that an entry sends readers to. */
export interface Link {
  entry: SourceEntry;
  address: string;
  at: () => Place;
  /** The edit that gives it another address, where that can be told. */
  editTo: (instead: string) => readonly TextEdit[] | undefined;
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
      ? [
          {
            entry,
            address: node.url,
            at: () => inBody(entry, node),
            editTo: (instead) => addressEdit(entry, node, instead),
          },
        ]
      : [],
  );
}

function inNavigation(entry: SourceEntry): Link[] {
  const { raw } = entry;
  const links: unknown[] = isRecord(raw) && Array.isArray(raw.navigation) ? raw.navigation : [];
  return links.flatMap((link, index) => {
    if (!isRecord(link) || typeof link.href !== "string") return [];
    const address = link.href;
    const at = () => inData(entry, ["navigation", index, "href"]);
    return [{ entry, address, at, editTo: (instead) => [{ ...at(), written: address, instead }] }];
  });
}
