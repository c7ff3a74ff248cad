import { memoize } from "../lib/memoize.ts";
import { publishedCollections } from "../record/published.ts";
import { getPermalink } from "../routes.ts";
import { getRecord } from "./record.ts";

/** What a page is a version of. */
export interface VersionOf {
  /** Which version it is, such as Easy Read. */
  title: string;
  /** The title of the text. */
  of: string;
  permalink: string;
}

/** The pages that are other versions of a text, by their addresses. */
const getVersions: () => Promise<ReadonlyMap<string, VersionOf>> = memoize(async () => {
  const { content } = await getRecord();
  return new Map(
    publishedCollections.flatMap((collection) =>
      content[collection].flatMap(({ id, data }) =>
        data.alternates.flatMap(({ title, href }) =>
          href?.startsWith("/")
            ? [[href, { title, of: data.title, permalink: getPermalink(collection, id) }] as const]
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
