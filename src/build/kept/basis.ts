import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPublic } from "../../record/publication.ts";
import type { AnyEntry, Body } from "../../source/entries.ts";
import type { Source } from "../../source/index.ts";
import type { Settings } from "../../settings.ts";
import { hashOf } from "../hash.ts";

/** What pages are made from, as hashes: who has the same makes the same pages. */
export interface Basis {
  /** Of the code, its packages, and where the content is. */
  code: string;
  /** Of all that any page may hold, but for the texts of entries. */
  facts: string;
  /** Of each text, by its collection and id as in `goals/falls`. Only of those that are the whole of what they show. */
  texts: ReadonlyMap<string, string>;
}

const root = join(import.meta.dirname, "../../..");

/** What the pages of some content are made from, with the settings of a build. */
export function basisOf(source: Source, { contentDir, siteUrl, asOf, at }: Settings): Basis {
  const files = globSync("src/**/*.*", { cwd: root }).toSorted();
  const code = [...files, "astro.config.mjs", "package-lock.json"].map((file) => [
    file,
    hashOf(readFileSync(join(root, file))),
  ]);
  const facts = source.entries.map(({ collection, id, path, data }) => {
    const seen = isPublic({ draft: undefined, ...data }, asOf, at);
    return [collection, id, path, data, seen];
  });
  return {
    code: hashOf(JSON.stringify([code, contentDir])),
    facts: hashOf(JSON.stringify([siteUrl, asOf, facts])),
    texts: new Map(source.entries.flatMap(textOf)),
  };
}

function textOf({ collection, id, body }: AnyEntry): [string, string][] {
  return body && isWhole(body) ? [[encodeURI(`${collection}/${id}`), hashOf(body.text)]] : [];
}

/** A text that shows no picture and has no component is the whole of what it shows. */
function isWhole({ syntax, text }: Body): boolean {
  return syntax === "md" && !text.includes("![");
}
