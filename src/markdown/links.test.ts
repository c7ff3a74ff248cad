import { expect, test } from "vitest";
import { findPathInSite, undoLinks } from "./links.ts";

const isHeld = (href: string) => href.startsWith("/goals/sleep/");

test("a link is undone and its words stay, whatever is in them", () => {
  const html = '<p>See <a href="/goals/sleep/#why" title="Sleep">our <em>new</em> goal</a>.</p>\n';
  expect(undoLinks(html, isHeld)).toBe("<p>See our <em>new</em> goal.</p>\n");
});

test("all else stays to the character", () => {
  const rest = `<p>"It's" &amp; &quot;that&quot; – <img src="/a.png" alt=""><br>
<a href="/goals/falls/">falls</a></p>\r\n<table><tr><td>1</table>`;
  expect(undoLinks(rest, isHeld)).toBe(rest);
  expect(undoLinks(`${rest}<a href="/goals/sleep/">sleep</a>${rest}`, isHeld)).toBe(`${rest}sleep${rest}`);
});

test("each of several links is undone", () => {
  const link = '<li><a href="/goals/sleep/">sleep</a></li>';
  expect(undoLinks(`<ul>${link}${link}</ul>`, isHeld)).toBe("<ul><li>sleep</li><li>sleep</li></ul>");
});

test("an address in a code sample is no link", () => {
  const code = '<p><code>href="/goals/sleep/"</code></p>';
  expect(undoLinks(code, isHeld)).toBe(code);
});

test.each([
  ["/goals/sleep/#why", "/goals/sleep/"],
  ["../sleep/", "/goals/sleep/"],
  ["#why", "/goals/falls/"],
  ["https://record.example.org/goals/sleep/?a=b", "/goals/sleep/"],
  ["//record.example.org/goals/sleep/", "/goals/sleep/"],
  ["https://example.org/goals/sleep/", undefined],
  ["mailto:a@record.example.org", undefined],
  ["https://", undefined],
])("%s leads to %s", (href, path) => {
  expect(findPathInSite(href, "/goals/falls/", ["https://record.example.org"])).toBe(path);
});

test.each([
  ["/goals/sleep/#why", "/goals/sleep/"],
  ["../sleep/", "/goals/sleep/"],
  ["https://trust.example.org/progress/goals/sleep/", "/goals/sleep/"],
  ["https://trust.example.org/progress", "/"],
  ["https://trust.example.org/goals/sleep/", undefined],
  ["https://trust.example.org/progressive/", undefined],
])("%s leads to %s in a site under a path", (href, path) => {
  expect(findPathInSite(href, "/goals/falls/", ["https://trust.example.org/progress"])).toBe(path);
});
