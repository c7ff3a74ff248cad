import type { AstroPrerenderer, RouteData } from "astro";
import { expect, test } from "vitest";
import { countPages } from "./pages.ts";
import type { Count } from "./progress.ts";

const paths = ["/", "/goals/", "/updates/"];

/** What becomes of those pages, of which some can't be made, and what is told of them. */
async function make(cantBeMade: string[]) {
  const told: Count[] = [];
  const { count, failure } = countPages((_step, count) => count && told.push({ ...count }));
  const usual: AstroPrerenderer = {
    name: "usual",
    getStaticPaths: async () => paths.map((pathname) => ({ pathname, route: {} as RouteData })),
    render: async (request) => {
      const { pathname } = new URL(request.url);
      const body = new ReadableStream({
        start(controller) {
          if (cantBeMade.includes(pathname)) throw new Error("It has no title.\nSee elsewhere.");
          controller.enqueue(new TextEncoder().encode(pathname));
          controller.close();
        },
      });
      return new Response(body, { headers: { "Content-Type": "text/html" } });
    },
  };
  const { getStaticPaths, render } = count(usual);
  await getStaticPaths();
  const routeData = { component: "src/pages/page.astro" } as RouteData;
  const made: string[] = [];
  for (const path of paths) {
    const result = await render(new Request(`http://localhost${path}`), { routeData });
    const response = result instanceof Response ? result : result.response;
    if (response.body) made.push(`${await response.text()} as ${response.headers.get("content-type")}`);
  }
  return { made, told, failure: failure()?.message };
}

test("pages are counted as they are made", async () => {
  expect(await make([])).toEqual({
    made: paths.map((path) => `${path} as text/html`),
    told: [1, 2, 3].map((done) => ({ done, total: 3 })),
    failure: undefined,
  });
});

test("one that can't be made is named with the reason, and none is made after it", async () => {
  expect(await make(["/goals/", "/updates/"])).toEqual({
    made: ["/ as text/html"],
    told: [{ done: 1, total: 3 }],
    failure: "/goals/ (src/pages/page.astro) can’t be made: It has no title.",
  });
});
