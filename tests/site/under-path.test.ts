import { describe, expect, inject, test } from "vitest";
import { readSite } from "../../scripts/site.ts";
import { getSitePath } from "../../src/routes.ts";

// All other tests of a site see it without the path that it is under (tests/site/built-site.ts). Here its files are as
// they are: every address that they have is below the path.

/** Every address of a page's own host that it has, in a link, a form, a picture, a script or its head. */
const addressesIn = (html: string, host: string): string[] =>
  [...html.matchAll(/ (?:href|src|srcset|action|content)="(?:\d+; url=)?([^"]*)"/g)]
    .map(([, address = ""]) => address)
    .filter((address) => /^\/(?!\/)/.test(address) || address.startsWith(host));

describe.each(["smallDir", "largeDir", "youngDir"] as const)("in %s", (name) => {
  const { origin, files, pages, redirects, text } = readSite(inject(name));
  const { origin: host } = new URL(origin);
  const path = getSitePath(origin);
  const isBelow = (address: string) =>
    `${address}/`.startsWith(`${path}/`) || `${address}/`.startsWith(`${origin}/`);

  test("every address of a page is below the path", () => {
    expect(path).toMatch(/^\/\w/);
    const all = [...pages, ...redirects.keys()]
      .filter((page) => files.has(page))
      .flatMap((page) => addressesIn(text(page), host).map((address) => ({ page, address })));
    expect(all.filter(({ address }) => !isBelow(address))).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
  });

  test("every address of a feed, data file, sitemap, stylesheet and calendar is, too", () => {
    const all = [...files.keys()]
      .filter((file) => /\.(?:xml|json|opml|csv|ics|txt)$/.test(file) && !file.startsWith("/pagefind/"))
      .flatMap((file) => {
        const unfolded = text(file).replace(/\r\n[ \t]/g, "");
        const whole = unfolded.match(new RegExp(`${RegExp.escape(host)}[^\\s"'<>),;\\\\&]*`, "g")) ?? [];
        return whole.map((address) => ({ file, address }));
      });
    const styles = [...files.keys()]
      .filter((file) => file.endsWith(".css"))
      .flatMap((file) =>
        [...text(file).matchAll(/url\(["']?(\/[^"')]*)/g)].map(([, address = ""]) => ({ file, address })),
      );
    expect([...all, ...styles].filter(({ address }) => !isBelow(address))).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  test("the rules of hosts begin with it", () => {
    const rules = `${text("/_headers")}\n${files.has("/_redirects") ? text("/_redirects") : ""}`.split("\n");
    const addresses = rules
      .filter((line) => line.startsWith("/"))
      .flatMap((line) => line.split(" ").slice(0, 2));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !isBelow(address))).toEqual([]);
  });
});

test.each(["smallUrl", "largeUrl"] as const)(
  "at %s the root of the host leads to the site, and nothing is beside it",
  async (name) => {
    const url = inject(name);
    const { origin: host } = new URL(url);
    expect((await fetch(host)).url).toBe(`${url}/`);
    for (const address of [`${host}/goals/`, `${host}/favicon.svg`, `${url}/nothing/`]) {
      expect([address, (await fetch(address)).status]).toEqual([address, 404]);
    }
  },
);
