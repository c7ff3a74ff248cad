import { load } from "cheerio";
import { expect, test } from "vitest";
import { findingsOn, sites, type BuiltPage } from "./built.ts";

const inline = "a, abbr, b, cite, code, em, i, span, strong, time";

/** Where an inline element and the text beside it make one word, as when a line break between is lost. */
function joined({ $ }: Pick<BuiltPage, "$">): string[] {
  return $(`body :is(${inline})`)
    .toArray()
    .flatMap((element) => {
      const words = $(element).text();
      const before = element.prev ? $(element.prev).text() : "";
      const after = element.next ? $(element.next).text() : "";
      return [
        ...(/[\p{L}\p{N},;:.!?)]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(words)
          ? [`joins "${before.slice(-20)}" and "${words.slice(0, 20)}"`]
          : []),
        ...(/[\p{L}\p{N},;:.!?)]$/u.test(words) && /^[\p{L}\p{N}(]/u.test(after)
          ? [`joins "${words.slice(-20)}" and "${after.slice(0, 20)}"`]
          : []),
      ];
    });
}

test("sees words that are joined, and leaves others be", () => {
  const found = (html: string): string[] => joined({ $: load(html) });
  expect(found("<p>Work<a href='/'>began</a>today</p>")).toHaveLength(2);
  expect(found("<p>Work <a href='/'>began</a>. (<b>It</b>)</p>")).toEqual([]);
});

test.each(sites)("on $name no words are joined that are apart in what was written", ({ pages }) => {
  expect(findingsOn(joined, pages)).toEqual([]);
});
