import { setTimeout } from "node:timers/promises";
import type { AstroPrerenderer, PathWithRoute, RouteData } from "astro";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

/** A prerenderer of paths, of which each takes as many milliseconds as its page says. */
function prerendererOf(pages: Record<string, number>): AstroPrerenderer {
  return {
    name: "pages",
    getStaticPaths: async () =>
      Object.keys(pages).map((pathname): PathWithRoute => {
        const type = pathname.includes(".") ? "endpoint" : "page";
        return { pathname, route: { type } as RouteData };
      }),
    async render({ url }) {
      const { pathname } = new URL(url);
      const time = pages[pathname] ?? 0;
      await setTimeout(time);
      if (time === 13) throw new Error(`${pathname} can't be made`);
      return new Response(`<p>${time}`, { headers: { "x-path": pathname } });
    },
  };
}

/** Makes all pages at once, and gives what was handed on and what came of each. */
async function make(pages: Record<string, number>) {
  const handed: string[] = [];
  const ordered = inOrder(prerendererOf(pages), async (address, html) => {
    await setTimeout(1);
    handed.push(address, html);
  });
  const paths = await ordered.getStaticPaths();
  const responses = await Promise.allSettled(
    paths.map(async (path) => {
      const request = new Request(`https://record.example.org${path.pathname}`);
      const made = await ordered.render(request, { routeData: path.route });
      return made instanceof Response ? made : made.response;
    }),
  );
  return { handed, responses };
}

test("pages are handed on sorted by address, whichever is ready first", async () => {
  const { handed, responses } = await make({ "/c/": 1, "/a/": 30, "/b/feed.xml/": 1, "/b/": 10 });
  expect(handed).toEqual(["/a/", "<p>30", "/b/", "<p>10", "/c/", "<p>1"]);
  const texts = responses.map((one) => one.status === "fulfilled" && one.value.text());
  expect(await Promise.all(texts)).toEqual(["<p>30", "<p>10", "<p>1", "<p>1"]);
});

test("a page is given as it was made, with its headers", async () => {
  const { responses } = await make({ "/a/": 1 });
  const [one] = responses;
  expect(one?.status === "fulfilled" && one.value.headers.get("x-path")).toBe("/a/");
});

test("after one that can't be made no other is, and nothing else is said to be wrong", async () => {
  const ordered = inOrder(prerendererOf({ "/a/": 13, "/b/": 13, "/c/": 1 }), async () => undefined);
  const [a, b, c] = (await ordered.getStaticPaths()).map(({ pathname, route }) => {
    const request = () => new Request(`https://record.example.org${pathname}`);
    return async () => ordered.render(request(), { routeData: route });
  });
  const begun = [a!(), b!()];
  await expect(begun[0]).rejects.toThrow("/a/ can't be made");
  const later = Promise.race([begun[1], c!()]).then(() => "made");
  expect(await Promise.race([later, setTimeout(50, "never")])).toBe("never");
});
