import { expect, test } from "vitest";
import { fixture } from "../../src/checks/fixture.ts";
import { small } from "./built.ts";

/** Where a link at the foot of a page leads. */
function link(path: string, text: string): URL {
  const { $ } = small.pageAt(path);
  const links = $(".app-page-links a").filter((_, element) => $(element).text().trim() === text);
  return new URL(links.attr("href") ?? "", small.origin);
}

test.each(["/updates/", "/programmes/common-ground/"])(
  "%s has a link to a new update that is ready to be filled in",
  (path) => {
    const { pathname, searchParams } = link(path, "Write a new update");
    expect(pathname).toMatch(/\/new\/main$/);
    // GitHub drops the last part of a path, so the folder is in the name.
    const name = searchParams.get("filename") ?? "";
    expect(name).toMatch(/^content\/updates\//);
    const file = name.slice("content/".length);
    const [entry] = fixture({ [file]: searchParams.get("value") ?? "" }).entries;
    expect(entry?.data).toMatchObject({ programme: "common-ground", draft: true });
  },
);

test("what comes from a file can be edited there, and a term be suggested", () => {
  expect(link("/goals/falls/", "Edit this page").pathname).toMatch(
    /\/edit\/main\/content\/goals\/falls\.md$/,
  );
  expect(link("/glossary/", "Suggest a term").pathname).toMatch(/\/issues\/new$/);
});
