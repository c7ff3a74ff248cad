import type { APIRoute } from "astro";
import { listFeeds, type FeedOfPage } from "../../feeds/feeds.ts";
import { formatJsonFeed, formatRss, type Feed } from "../../feeds/formats.ts";

interface Props {
  make: FeedOfPage["make"];
  write: (feed: Feed) => Response | Promise<Response>;
}

const formats: Record<string, Props["write"]> = { xml: formatRss, json: formatJsonFeed };

export async function getStaticPaths() {
  return (await listFeeds()).flatMap(({ permalink, make }) => {
    let made: Promise<Feed> | undefined;
    // The second format is of the feed that was made for the first, and then it goes: there are thousands.
    const makeOnce = (root: URL) => {
      const feed = made ?? make(root);
      made = made ? undefined : feed;
      return feed;
    };
    return Object.entries(formats).map(([format, write]) => ({
      params: { page: permalink.slice(1, -1), format },
      props: { make: makeOnce, write },
    }));
  });
}

/** The feed of all updates, of a topic or of whatever else can be followed, as RSS and as JSON Feed. */
export const GET: APIRoute<Props> = async ({ props: { make, write }, site }) => write(await make(site!));
