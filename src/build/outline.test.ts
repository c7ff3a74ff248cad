import { transform } from "lightningcss";
import { expect, test } from "vitest";
import { Outline } from "./outline.ts";

const outline = new Outline(
  "[data-note] [data-sort] [type] [href] [hidden]",
  "row.hidden = true; row.className = 'app-row'; link.href = '/'; make('mark', '<b>')",
);
outline.add(`<body class="page"><main><h1>A</h1><p class="lead wide">B <a class="out" href="https://a.example">C</a></p>
  <ul><li><p>D</p></li><li>E</li></ul></main><input type="search"></body>`);
outline.add(
  `<body class="page"><main><h1>F</h1><table><tr><td>G</table><p class="end" data-note="1">H</p></main></body>`,
);

/** Whether an outline tells that a selector can match. */
function matches(selector: string, of = outline): boolean {
  let can = false;
  transform({
    filename: "",
    code: Buffer.from(`${selector}{top:0}`),
    visitor: { Selector: (parts) => void (can = of.matches(parts)) },
  });
  return can;
}

test.each([
  ["an element", "p", "ol"],
  ["a class", ".lead", ".lea"],
  ["several things of one element", "p.lead.wide", "p.lead.end"],
  ["an element in another", ".page p a", "h1 a"],
  ["an element directly in another", "main>p", "main>a"],
  ["an element after another", "h1+p", "p+h1"],
  ["an element after one of the same kind", "li+li", "p+p"],
  ["an element after another on one page", "table+.end", "table+.lead"],
  ["an element somewhere beside another", "h1~ul", "h1~a"],
  ["an attribute", "[data-note]", "[data-sort]"],
  ["an attribute’s value", "[type=search]", "[type=number]"],
  ["a part of a value", "[class^=lea]", "[class^=nhsuk-caption]"],
  ["an address, whichever it is", "a[href^='/']", "p[href]"],
  ["what it has in it", "p:has(a)", "p:has(dl)"],
  ["what comes next", "h1:has(+p)", "h1:has(+dl)"],
  ["one of several", ":is(ol,ul) li", ":is(ol,dl) li"],
])("a selector matches %s, and not what no page has", (_what, has, hasNot) => {
  expect(matches(has)).toBe(true);
  expect(matches(hasNot)).toBe(false);
});

test.each([
  "p:not(.x)",
  "p:first-child",
  "a:hover",
  "p::before",
  "*",
  ":root",
  "li:nth-child(13 of :not([hidden]))",
])("%s matches, as what is said of states and places is true at times", (selector) => {
  expect(matches(selector)).toBe(true);
});

test.each(["li[hidden]", ".app-row", "ul>.app-row", "main .app-row p", "main .app-row mark", "li>b"])(
  "%s matches, as a script may make it so",
  (selector) => {
    expect(matches(selector)).toBe(true);
  },
);

test("what pages have around their main parts is known of each, however many have the same", () => {
  const around = new Outline("");
  const page = (main: string, footer = "<footer><p>F</p></footer>") =>
    `<html><head><title>T</title></head><body><header>H</header>${main}${footer}</body></html>`;
  around.add(page("<main><h1>A</h1></main>"));
  around.add(page("<main><ol><li>B</li></ol></main>"));
  around.add(page("<main class='wide'><h1>C</h1></main>"));
  around.add(page("<main><h1>D</h1></main>", "<footer><table></table></footer>"));
  const can = (selector: string): boolean => matches(selector, around);
  expect(["header+main>ol>li", "footer p", ".wide+footer p", "main+footer table"].filter(can)).toHaveLength(
    4,
  );
  expect(["main>footer", "h1+ol", ".wide+footer table", "footer+main"].filter(can)).toEqual([
    ".wide+footer table", // alike footers are one
  ]);
});
