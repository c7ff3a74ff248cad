import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { hasBrotli } from "./config.ts";
import { contentTypeOf } from "../../../src/headers/content-type.ts";
import { cacheHeader, httpsHeader, policyHeaders, valueAt } from "../../../src/headers/headers.ts";
import { policyBesidePage } from "../../../src/headers/policy.ts";
import { files, pages, readBuilt } from "../built.ts";
import type { Deployed } from "./deployed.ts";

/** The headers that each kind of file comes with. */
export function testHeaders(site: () => Deployed): void {
  const served = files.filter((file) => !/^\/(?:_headers|_redirects)$/.test(file));
  // One of each ending, and what is not as its ending says.
  const kinds = new Map(served.map((file) => [file.replace(/^.*[/.]/, ""), file])).values();

  test.each(["/", "/404.html", "/updates/feed.xml", "/pagefind/pagefind-worker.js", ...kinds])(
    "%s comes with the headers of its kind",
    async (path) => {
      const { status, headers } = await site().get(path);
      expect(status).toBe(200);
      for (const header of [...policyHeaders, cacheHeader, httpsHeader]) {
        const isOfPage = header.name === "Content-Security-Policy" && /(?:\/|\.html)$/.test(path);
        const expected = isOfPage ? policyBesidePage : valueAt(path, header);
        const sent = String(headers[header.name.toLowerCase()]);
        expect([header.name, sent]).toEqual([header.name, expected]);
      }
      const type = contentTypeOf(path);
      if (type) expect(headers["content-type"]).toBe(type);
      expect(headers.etag).toBeTruthy();
      expect(headers.server).toBe("nginx");
    },
  );

  test("every page brings the rest of its policy with it, before anything that it loads", () => {
    const first =
      /^<!doctype html><html[^>]*>\s*<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /i;
    expect(pages.filter(({ html }) => !first.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test("pages are HTML in UTF-8, styles and scripts are what they are", async () => {
    const style = files.find((file) => file.endsWith(".css"))!;
    const types = await Promise.all(
      ["/", style, "/pagefind/pagefind-worker.js", "/data/commitments.json", "/favicon.svg"].map(
        async (path) => (await site().get(path)).headers["content-type"],
      ),
    );
    expect(types).toEqual([
      "text/html; charset=utf-8",
      "text/css; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/json",
      "image/svg+xml",
    ]);
  });

  const encodings = hasBrotli ? ["gzip", "br"] : ["gzip"];
  test.each(encodings)("a reader that takes %s gets the copy that was made for it", async (encoding) => {
    const ending = encoding === "br" ? ".br" : ".gz";
    const read = encoding === "br" ? brotliDecompressSync : gunzipSync;
    const copies = site()
      .files()
      .filter((file) => file.endsWith(ending));
    expect(copies.length).toBeGreaterThan(pages.length / 2);
    for (const copy of copies) {
      const file = `/${copy.slice(0, -ending.length)}`;
      const path = file.replace(/\/index\.html$/, "/");
      const { headers, body } = await site().get(path, { "Accept-Encoding": encoding });
      expect([path, headers["content-encoding"], headers.vary]).toEqual([path, encoding, "Accept-Encoding"]);
      expect(read(body).equals(Buffer.from(readBuilt(file)))).toBe(true);
    }
  });
}
