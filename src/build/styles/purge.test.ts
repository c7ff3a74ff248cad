import { expect, test } from "vitest";
import { purge } from "./purge.ts";

const words = new Set(["html", "p", "a", "app-note", "app-note--wide", "type", "search", "hidden"]);
const purged = async (css: string) => (await purge(css, words)).toString();

test.each([
  ["a class", ".app-note{color:red}", ".app-other{color:red}"],
  ["an element", "p{color:red}", "table{color:red}"],
  ["one of a list", "p{color:red}", "p,table{color:red}"],
  ["inside a query", "@media (width>=40em){p{color:red}}", "@media (width>=40em){table{color:red}}"],
  ["an attribute", "[hidden]{display:none}", "[data-wide]{display:none}"],
  ["the beginning of an address", 'a[href^="/"]{color:red}', 'table[href^="/"]{color:red}'],
  ["what must follow", "p:has(+.app-note){margin:0}", "p:has(+.app-other){margin:0}"],
  ["what must not be", "p:not(.app-other){margin:0}", "table:not(.app-note){margin:0}"],
])(
  "a rule is kept where pages have %s that it names, and dropped where not",
  async (_what, kept, dropped) => {
    expect(await purged(kept)).toBe(kept);
    expect(await purged(dropped)).toBe(dropped.startsWith("p,") ? kept : "");
  },
);

test("what only Internet Explorer reads is dropped", async () => {
  expect(await purged("@media screen\\0{p{color:red}}a::-ms-clear{color:red}")).toBe("");
  expect(
    await purged("@media screen and (forced-colors:active),(-ms-high-contrast:active){p{color:red}}"),
  ).toBe("@media screen and (forced-colors:active){p{color:red}}");
});
