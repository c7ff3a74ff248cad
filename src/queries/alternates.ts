import { memoize } from "../lib/memoize.ts";
import { publishedCollections } from "../record/published.ts";
import { getPermalink } from "../routes.ts";
import { ownLanguage } from "../lib/language.ts";
import type { AlternateData } from "../schemas/attachment.ts";
import { getRecord } from "./record.ts";

/** What a page is a version of. */
export interface VersionOf {
  /** Which version it is, such as Easy Read. */
  title: string;
  /** The title of the text. */
  of: string;
  permalink: string;
  /** The language of the text, if it isn’t English. */
  lang?: string | undefined;
  /** That of the version. */
  own?: string | undefined;
}

/** The pages that are other versions of a text, by their addresses. */
const getVersions: () => Promise<ReadonlyMap<string, VersionOf>> = memoize(async () => {
  const { content } = await getRecord();
  return new Map(
    publishedCollections.flatMap((collection) =>
      content[collection].flatMap(({ id, data }) =>
        data.alternates.flatMap(({ title, href, lang }) =>
          href?.startsWith("/")
            ? [
                [
                  href,
                  {
                    title,
                    of: data.title,
                    permalink: getPermalink(collection, id),
                    lang: data.lang,
                    own: lang,
                  },
                ] as const,
              ]
            : [],
        ),
      ),
    ),
  );
});

/** The text that the page at an address is another version of, if it is one. */
export async function getTextOf(permalink: string): Promise<VersionOf | undefined> {
  return (await getVersions()).get(permalink);
}

/** A version of a page in a language, for search engines and browsers (HTML, `rel=alternate` with `hreflang`). */
export interface LanguageVersion {
  lang: string;
  href: string;
}

/**
 * The versions on this site of the page at an address in all languages, itself too; none where there is one alone.
 * One elsewhere is a link for readers: nothing else of a page may lead away. `lang` and
 * `alternates` are what its entry says.
 */
export async function listLanguages(
  permalink: string,
  lang: string | undefined,
  alternates: readonly AlternateData[],
): Promise<LanguageVersion[]> {
  const of = await getTextOf(permalink);
  const original = of?.own === undefined ? [] : [{ lang: of.lang ?? ownLanguage, href: of.permalink }];
  const others = alternates.flatMap(({ lang, href }) =>
    lang && href?.startsWith("/") ? [{ lang, href }] : [],
  );
  const all = [...original, ...others];
  return all.length === 0 ? [] : [{ lang: lang ?? ownLanguage, href: permalink }, ...all];
}
