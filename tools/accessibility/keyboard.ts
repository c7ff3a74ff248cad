import type { Page } from "playwright-core";
import { outcomeOf, type Check } from "../../tests/accessibility/check.ts";

/** A page with more stops than this is walked so far; how far is said as one thing to judge. */
const mostStops = 300;

/**
 * Walks a page with Tab: every link, button and field gets the focus (WCAG 2.2, 2.1.1), is then in the
 * window and not covered (2.4.11), and looks different from when it hasn't got it (2.4.7).
 */
export const keyboard: Check = {
  name: "keyboard",
  about:
    "Tab reaches everything; what has the focus is seen, not covered, and marked (2.1.1, 2.4.7, 2.4.11).",
  async find(page) {
    const walk = await begin(page);
    try {
      for (let stop = 0; stop < mostStops; stop++) {
        await page.keyboard.press("Tab");
        if (await walk.evaluate((inPage) => inPage.step())) {
          return outcomeOf(await walk.evaluate((inPage) => inPage.found()));
        }
      }
      const wrong = await walk.evaluate((inPage) => inPage.found(false));
      return { wrong, toJudge: [`keyboard beyond ${mostStops} stops`] };
    } finally {
      await walk.dispose();
    }
  },
};

/** Puts the walk into the page, before its first stop. */
function begin(page: Page) {
  return page.evaluateHandle(() => {
    const seen = new Set<Element>();
    const wrong: string[] = [];
    let last: { element: Element; look: string } | undefined;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.textContent?.trim() || element.getAttribute("name") || element.id).slice(0, 50)}”`;

    /** All of an element's look that can mark the focus; that of a box is in its label. */
    const lookOf = (element: Element): string => {
      const label = element.nextElementSibling;
      const styles = [getComputedStyle(element)];
      if (element.matches("[type=checkbox], [type=radio]") && label) {
        styles.push(getComputedStyle(label, "::before"));
      }
      return styles
        .map((style) => [
          style.outlineStyle,
          style.outlineWidth,
          style.outlineColor,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
          style.borderWidth,
          style.textDecoration,
        ])
        .join();
    };
    const compareLast = () => {
      if (last && lookOf(last.element) === last.look)
        wrong.push(`${named(last.element)} has no mark of the focus`);
    };
    /** Whether the middle of a line of an element is in the window with nothing else upon it. */
    const isSeen = (element: Element): boolean =>
      [...element.getClientRects()].some((box) => {
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const inside = hit !== null && (element.contains(hit) || hit.contains(element));
        return inside || hit?.closest("label")?.control === element;
      });
    const isAStop = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [type=hidden], [type=radio]") &&
      element.checkVisibility({ visibilityProperty: true });
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter(isAStop);

    // Where Tab starts from is the last thing that had the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return {
      /** Looks at what has the focus now. True at the end of the page. */
      step(): boolean {
        compareLast();
        last = undefined;
        const element = document.activeElement;
        if (!element || element === document.body || seen.has(element)) {
          if (element instanceof HTMLElement) element.blur();
          return true;
        }
        seen.add(element);
        last = { element, look: lookOf(element) };
        if (!isSeen(element)) wrong.push(`${named(element)} has the focus and is not seen`);
        return false;
      },
      found(whole = true): string[] {
        // What has the focus looks otherwise to the checks that follow.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const missed = whole ? stops.filter((stop) => !seen.has(stop)) : [];
        return [...wrong, ...missed.map((stop) => `${named(stop)} is not reached by Tab`)];
      },
    };
  });
}
