import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Check } from "../../tests/accessibility/check.ts";

/** What is used of the engine in the page; its own types are those of its parts. */
interface Engine {
  Checker: new () => { check(document: Document, rulesets: string[]): Promise<{ results: Result[] }> };
}
interface Result {
  ruleId: string;
  message: string;
  /** Of which weight the rule is, and how it came out. */
  value: [weight: string, outcome: string];
  path: { dom: string };
}
declare const ace: Engine;

const source = readFileSync(
  createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"),
  "utf8",
);

/** Rules that are wrong about this site, each with the reason; what they find is left out. */
export const mistaken: ReadonlyMap<string, string> = new Map([
  [
    "table_headers_exists",
    "In a narrow window the head of a table is for screen readers alone, and each cell shows its own. The accessibility tree has every column’s head.",
  ],
  [
    "element_tabbable_role_valid",
    "A table that may be wider than its window is a region that takes the focus, so that keys can scroll it (axe’s scrollable-region-focusable asks for that).",
  ],
  [
    "aria_role_allowed",
    "NHS.UK frontend’s cards give the heading of a callout the role text, so that VoiceOver reads its two parts as one.",
  ],
]);

/** IBM's rules for WCAG 2.2 and its own requirements. What it calls a violation is one. */
export const ibm: Check = {
  name: "IBM",
  about: "Every rule of IBM’s Equal Access engine, for WCAG 2.2 and for IBM’s own requirements.",
  async find(page) {
    if (await page.evaluate(() => !("ace" in globalThis))) await page.evaluate(source);
    const results = await page.evaluate(async () => {
      const { results } = await new ace.Checker().check(document, ["WCAG_2_2", "IBM_Accessibility"]);
      // It takes what is closed for shown, and finds it without a name.
      const isClosed = (path: string): boolean => {
        const found = document.evaluate(
          path,
          document,
          null,
          XPathResult.FIRST_ORDERED_NODE_TYPE,
        ).singleNodeValue;
        return found instanceof HTMLElement && found.closest("details:not([open]) > :not(summary)") !== null;
      };
      const kept = ({ value: [weight, outcome], path }: Result): boolean =>
        weight === "VIOLATION" && outcome !== "PASS" && !isClosed(path.dom);
      return results
        .filter(kept)
        .map(({ ruleId, message, value, path }) => ({ ruleId, message, outcome: value[1], at: path.dom }));
    });
    const told = results.filter(({ ruleId }) => !mistaken.has(ruleId));
    return {
      wrong: told
        .filter(({ outcome }) => outcome === "FAIL")
        .map(({ ruleId, message, at }) => `${ruleId}: ${message}, at ${at}`),
      toJudge: told.filter(({ outcome }) => outcome !== "FAIL").map(({ ruleId }) => `IBM ${ruleId}`),
    };
  },
};
