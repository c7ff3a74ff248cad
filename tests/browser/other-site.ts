import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startChromium } from "./open.ts";

/**
 * Opens a page of another origin in a browser, and tells what it may use of a site: which addresses its scripts may
 * read, and which pictures it may show. The page asks for isolation (`Cross-Origin-Embedder-Policy`), as pages with a
 * memory of their own have to: they show a picture only where its site says that they may.
 */
export async function useFromOtherSite(
  site: string,
  addresses: { read: readonly string[]; show: readonly string[] },
): Promise<{ read: string[]; shown: string[] }> {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.end("<!doctype html><title>Another site</title>");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const context = await (await startChromium()).newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      async ({ site, addresses }) => {
        const isRead = (path: string) =>
          fetch(site + path)
            .then((answer) => answer.text())
            .then(
              (text) => text !== "",
              () => false,
            );
        const isShown = (path: string) =>
          new Promise<boolean>((resolve) => {
            const picture = new Image();
            picture.onload = () => resolve(true);
            picture.onerror = () => resolve(false);
            picture.src = site + path;
          });
        const those = async (paths: readonly string[], is: (path: string) => Promise<boolean>) => {
          const answers = await Promise.all(paths.map(is));
          return paths.filter((_, index) => answers[index]);
        };
        return { read: await those(addresses.read, isRead), shown: await those(addresses.show, isShown) };
      },
      { site, addresses },
    );
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

/** What any page may read of a built site, what it may show, and what it may not read, by the paths of its files. */
export function listForOtherSites(files: readonly string[]): {
  read: string[];
  show: string[];
  own: string[];
} {
  // One of each ending: there may be thousands.
  const oneOf = (pattern: RegExp) => files.find((file) => pattern.test(file)) ?? `missing ${pattern}`;
  return {
    read: [
      "/updates/feed.xml",
      "/updates/feed.json",
      "/corrections/feed.xml",
      "/feeds.opml",
      "/commitments/due-dates.ics",
      "/data/commitments.json",
      "/data/commitments.csv",
      "/data/schemas/commitments.json",
      oneOf(/^\/measures\/.+\/readings\.csv$/),
      oneOf(/^\/\w+\/[^/]+\/feed\.xml$/),
      oneOf(/^\/share\/.+\.png$/),
    ],
    show: ["/favicon.svg", oneOf(/^\/share\/.+\.png$/)],
    own: ["/", "/updates/", "/data/", "/search/", "/pagefind/pagefind.js", oneOf(/^\/_astro\/.+\.css$/)],
  };
}
