import { expect, test } from "vitest";
import { sites } from "./built.ts";

const withTexts = /^\/(?:strategy|plans|goals|programmes|workstreams|updates)\/[^/]+\/(?!whole|earlier|\d)/;

test("on a page with a text, whatever has an id of its own has one that no text can make", () => {
  const taken = sites.flatMap(({ name, pages }) =>
    pages
      .filter(({ path }) => withTexts.test(path))
      .flatMap(({ path, $ }) =>
        $("[id]")
          // Texts are in .app-prose, and the headings of an update's sections have the ids of the front matter.
          .filter(
            (_, element) =>
              $(element).closest(".app-prose, .app-section > h2, .app-section > .app-heading > h2").length ===
              0,
          )
          .toArray()
          .map((element) => element.attribs["id"] ?? "")
          .filter((id) => !id.startsWith("Page-"))
          .map((id) => `${name} ${path} ${id}`),
      ),
  );
  expect(taken).toEqual([]);
});
