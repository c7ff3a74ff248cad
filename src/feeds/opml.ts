import { escapeUTF8 } from "entities";

/** A feed in a list of feeds. */
export interface Subscription {
  /** What it follows. */
  name: string;
  /** The feed's own title, which tells it apart in a feed reader. */
  title: string;
  /** The whole address of the RSS feed. */
  feed: string;
  /** The whole address of the page that it follows. */
  page: string;
}

/** A group of feeds under one name. */
export interface SubscriptionGroup {
  title: string;
  subscriptions: Subscription[];
}

/** A list of feeds as OPML 2.0, which feed readers take in as a whole. */
export function opmlOf(title: string, groups: SubscriptionGroup[]): Response {
  const body = groups.map(
    (group) =>
      `    <outline text="${escapeUTF8(group.title)}">\n${group.subscriptions.map(outline).join("\n")}\n    </outline>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeUTF8(title)}</title>
  </head>
  <body>
${body.join("\n")}
  </body>
</opml>
`,
    { headers: { "Content-Type": "text/x-opml" } },
  );
}

function outline({ title, feed, page }: Subscription): string {
  const text = escapeUTF8(title);
  return `      <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeUTF8(feed)}" htmlUrl="${escapeUTF8(page)}"/>`;
}
