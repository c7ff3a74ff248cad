import { expect, test } from "vitest";
import { isSearchable } from "./searchable.ts";

test("a page is searchable by a mark of its own, not by a text that speaks of one", () => {
  expect(isSearchable('<body><main id="Page-maincontent" data-pagefind-body><h1>Title</h1></main>')).toBe(true);
  expect(isSearchable('<main id="Page-maincontent"><h1 class="big" data-pagefind-body>Title</h1></main>')).toBe(
    true,
  );
  expect(
    isSearchable("<main><p>Write <code>data-pagefind-body</code> or &lt;main data-pagefind-body&gt;.</p>"),
  ).toBe(false);
});
