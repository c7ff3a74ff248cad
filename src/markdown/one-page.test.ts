import { load } from "cheerio";
import { expect, test } from "vitest";
import { onOnePage } from "./one-page.ts";

const root = "https://record.example.org";

const part = (id: string, page: string, html: string, deeper = 1) =>
  `<article id="${id}" data-page="${page}" data-deeper="${deeper}">${html}</article>`;

const two = (first: string, second = "") =>
  part("plans-a", "/plans/a/", first) + part("plans-a-b", "/plans/a/b/", second);

test("headings go down by as many levels as their page says, and never below the sixth", () => {
  const { html } = onOnePage(
    part("a", "/a/", "<h1>One</h1><h2>Two</h2><h5>Five</h5><h6>Six</h6>") +
      part("b", "/b/", "<h1>Far down</h1>", 2),
    root,
  );
  const headings = [...html.matchAll(/<(h\d)>(.*?)<\/\1>/g)].map(([, tag, text]) => `${tag} ${text}`);
  expect(headings).toEqual(["h2 One", "h3 Two", "h6 Five", "h6 Six", "h3 Far down"]);
});

test("what has the same id on two pages has another on each, and what names it still does", () => {
  const figure = `<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc></svg>`;
  const $ = load(onOnePage(two(figure, figure), root).html);
  const ids = $("svg [id]")
    .toArray()
    .map(({ attribs }) => attribs["id"]);
  expect(ids).toEqual(["plans-a_t", "plans-a_d", "plans-a-b_t", "plans-a-b_d"]);
  expect($("svg").last().attr("aria-labelledby")).toBe("plans-a-b_t plans-a-b_d");
});

test("a page’s id can’t become that of a heading on the page above it", () => {
  const $ = load(onOnePage(two(`<h2 id="b">B</h2>`), root).html);
  const ids = $("[id]")
    .toArray()
    .map(({ attribs }) => attribs["id"]);
  expect(new Set(ids).size).toBe(3);
});

test.each([
  ["/plans/a/b/", "#plans-a-b"],
  ["/plans/a/b/#late", "#plans-a-b_late"],
  ["https://record.example.org/plans/a/b/#late", "#plans-a-b_late"],
  ["#early", "#plans-a_early"],
  ["b/", "#plans-a-b"],
  // What is not on this page stays where it is.
  ["/plans/a/b/#elsewhere", "/plans/a/b/#elsewhere"],
  ["#elsewhere", "/plans/a/#elsewhere"],
  ["/goals/", "/goals/"],
  ["https://example.com/plans/a/b/", "https://example.com/plans/a/b/"],
  ["mailto:a@example.org", "mailto:a@example.org"],
])("a link to %s leads to %s", (href, to) => {
  const html = two(`<h2 id="early">E</h2><a href="${href}">A link</a>`, `<h2 id="late">L</h2>`);
  expect(load(onOnePage(html, root).html)("a").attr("href")).toBe(to);
});

test("a link that spells its address out leads there", () => {
  const whole = "https://record.example.org/plans/a/b/";
  const { html, addresses } = onOnePage(two(`<a href="/plans/a/b/">${whole}</a>`), root);
  expect(load(html)("a").attr()).toEqual({ href: "/plans/a/b/" });
  expect(addresses).toEqual([]);
});

test("links that lead away are numbered, those to one address alike", () => {
  const links = ["/goals/", "https://example.com/", "/plans/a/b/", "/goals/", "mailto:a@example.org"];
  const html = two(links.map((href) => `<a href="${href}">A link</a>`).join(" "));
  const page = onOnePage(html, root);
  expect(page.addresses).toEqual(["https://record.example.org/goals/", "https://example.com/"]);
  const $ = load(page.html);
  expect(
    $("a")
      .toArray()
      .map(({ attribs }) => attribs["data-note"]),
  ).toEqual(["1", "2", undefined, "1", undefined]);
});

test("each table’s box has a name of its own", () => {
  const table = `<section aria-label="Table: A, B" tabindex="0"></section>`;
  const $ = load(onOnePage(two(table, table), root).html);
  expect(
    $("section")
      .toArray()
      .map(({ attribs }) => attribs["aria-label"]),
  ).toEqual(["Table: A, B", "Table: A, B (2)"]);
});

test("other markup stays as it is", () => {
  const html = `<p>A &amp; “b” <svg viewBox="0 0 2 2"><path d="M0 0"></path></svg><time datetime="2022-03-14">14 March 2022</time></p>`;
  expect(onOnePage(html, root)).toEqual({ html, addresses: [] });
});
