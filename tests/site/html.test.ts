import { createHash } from "node:crypto";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { findingsOn, sites, type BuiltPage } from "./built.ts";

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

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

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
      const policy = $("meta[http-equiv='Content-Security-Policy']").attr("content") ?? "";
      const styles = $("style").filter((_, style) => !policy.includes(sha256($(style).text())));
      const others = $("[style], script:not([src]):not([type='application/ld+json'])");
      const elements = [...styles.toArray(), ...others.toArray()];
      const handlers = $("*")
        .toArray()
        .flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith("on")));
      return [...elements.map((element) => $.html(element).slice(0, 80)), ...handlers];
    };
    expect(findingsOn(inline, pages)).toEqual([]);
  });

  test("every page loads one small script, the same, and the search page its own besides", () => {
    const sources = ({ $ }: BuiltPage): (string | undefined)[] =>
      $("script[src]")
        .toArray()
        .map((script) => $(script).attr("src"));
    const [every] = sources(pages.find(({ path }) => path === "/privacy/")!);
    expect(every).toBeDefined();
    for (const page of pages) {
      const own = sources(page).filter((source) => source !== every);
      expect([page.path, sources(page).includes(every), own.length]).toEqual([
        page.path,
        true,
        page.path === "/search/" ? 1 : 0,
      ]);
    }
  });
});
