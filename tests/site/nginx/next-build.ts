import { expect, test } from "vitest";
import type { Deployed } from "./deployed.ts";

/** What becomes of answers and of pages that readers have when the next build takes the place of one. */
export function testNextBuild(site: () => Deployed): void {
  test.each(["identity", "gzip", "br"])(
    "a feed that has not changed is not sent again as %s, also after the next build",
    async (encoding) => {
      const asked = { "Accept-Encoding": encoding };
      const { headers } = await site().get("/updates/feed.xml", asked);
      site().deploy();
      const conditions = {
        "If-None-Match": headers.etag ?? "",
        "If-Modified-Since": headers["last-modified"] ?? "",
      };
      for (const [name, value] of Object.entries(conditions)) {
        const { status, body } = await site().get("/updates/feed.xml", { ...asked, [name]: value });
        expect([status, body.length]).toEqual([304, 0]);
      }
    },
  );

  test("a feed that has changed is sent again", async () => {
    const { headers } = await site().get("/updates/feed.xml");
    site().deploy({ "updates/feed.xml": "<rss/>" });
    const asked = { "If-None-Match": headers.etag ?? "" };
    const { status, body } = await site().get("/updates/feed.xml", asked);
    expect([status, body.toString()]).toEqual([200, "<rss/>"]);
    site().deploy();
  });

  test("a page from the build before still finds its styles; one from before that does not", async () => {
    site().deploy({ "_astro/Page.older.css": "a {}" });
    site().deploy();
    const { status, headers } = await site().get("/_astro/Page.older.css");
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    site().deploy();
    expect((await site().get("/_astro/Page.older.css")).status).toBe(404);
  });
}
