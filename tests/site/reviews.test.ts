import { expect, test } from "vitest";
import { large, sites } from "./built.ts";

test("a page whose review is late says so before anything else, and search doesn't find it by that", () => {
  const $ = large.pageAt("/programmes/green-spaces/").$;
  const notice = $("main h1").nextAll().first();
  expect(notice.text().trim()).toBe(
    "This page was due to be reviewed by 1 May 2026. It was last reviewed on 1 May 2025.",
  );
  expect(notice.is("[data-pagefind-ignore]")).toBe(true);
});

test("no other page says so but the whole history of that programme", () => {
  const late = sites.flatMap(({ pages }) => pages.filter(({ html }) => html.includes("due to be reviewed")));
  expect(late.map(({ path }) => path)).toEqual([
    "/programmes/green-spaces/",
    "/programmes/green-spaces/whole/",
  ]);
});
