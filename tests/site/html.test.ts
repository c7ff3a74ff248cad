import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { findingsOn, type BuiltPage } from "./built.ts";
import { sites } from "./examples.ts";

// The recommended rules and the few that are tuned, each with its reason.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // The space that templates leave at line ends reaches nobody.
      "no-trailing-whitespace": "off",
      // nhsuk-frontend names the roles of <header> and <footer>, for browsers that don't know them.
      "no-redundant-role": "off",
      // Its button for the menu has no form to submit.
      "no-implicit-button-type": "off",
      // Titles are as the organisation published them, however long.
      "long-title": "off",
    },
  }),
);

describe.each(sites)("on $name", ({ pages }) => {
  test("every page is valid HTML", async () => {
    const findings: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, path);
      for (const { line, column, ruleId, message } of report.results.flatMap((result) => result.messages)) {
        findings.push(`${path}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    expect(findings).toEqual([]);
  });

  test("no page has a style or a script inside it, which the site's security policy would stop", () => {
    const inline = ({ $ }: BuiltPage): string[] => {
      const elements = $("style, [style], script:not([src]):not([type='application/ld+json'])").toArray();
      const handlers = $("*")
        .toArray()
        .flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith("on")));
      return [...elements.map((element) => $.html(element).slice(0, 80)), ...handlers];
    };
    expect(findingsOn(inline, pages)).toEqual([]);
  });

  test("no page but the search loads a script", () => {
    const withScript = pages.filter(({ $ }) => $("script[src]").length > 0).map(({ path }) => path);
    expect(withScript.filter((path) => path !== "/search/")).toEqual([]);
  });
});
