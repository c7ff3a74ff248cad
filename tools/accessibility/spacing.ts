import { outcomeOf, type Check } from "../../tests/accessibility/check.ts";

/** The spacing that a reader may ask for (WCAG 2.2, 1.4.12). */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Whether text that a reader spaces out is cut off, overlaps or runs off the side. */
export const spacing: Check = {
  name: "spacing",
  about: "Text that a reader spaces out is not cut off, does not overlap and still fits (1.4.12).",
  async find(page) {
    return outcomeOf(await page.evaluate(lostWhenSpaced, spaced));
  },
};

/** Runs in the page. A stylesheet that is made there is not stopped by the site's security policy. */
function lostWhenSpaced(rules: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
  const clips = (element: Element): boolean => getComputedStyle(element).overflow !== "visible";
  /** What is seen of a box: what its scrolling and cutting ancestors leave of it. */
  const seenOf = (box: DOMRect, within: Element): DOMRect => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let element: Element | null = within; element !== null; element = element.parentElement) {
      if (element === document.body || !clips(element)) continue;
      const frame = element.getBoundingClientRect();
      [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const texts: { text: string; block: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!text || !block?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const boxes = [...range.getClientRects()].map((box) => seenOf(box, block));
    // A pixel of text is for screen readers alone.
    const seen = boxes.filter(({ width, height }) => width > 1 && height > 1);
    texts.push(...seen.map((box) => ({ text: text.slice(0, 40), block, box })));
  }
  const cut = [...document.body.querySelectorAll("*")].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const lost = (overflow: string, needs: number, has: number) =>
      /hidden|clip/.test(overflow) && needs > has + 1 && has > 1;
    return (
      texts.some(({ block }) => element.contains(block)) &&
      (lost(overflowX, element.scrollWidth, element.clientWidth) ||
        lost(overflowY, element.scrollHeight, element.clientHeight))
    );
  });
  texts.sort((one, other) => one.box.top - other.box.top);
  const overlaps = texts.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of texts.slice(index + 1)) {
      if (other.box.top > one.box.bottom - 4) break;
      const shared = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (shared > 2) found.push(`“${one.text}” and “${other.text}” overlap`);
    }
    return found;
  });
  const wide = document.documentElement.scrollWidth > window.innerWidth ? ["runs off the side"] : [];
  document.adoptedStyleSheets = [];
  return [
    ...cut.map((element) => `cuts off the text of ${element.tagName} ${element.className}`),
    ...overlaps,
    ...wide,
  ];
}
