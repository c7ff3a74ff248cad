import { outcomeOf, type Check } from "../../tests/accessibility/check.ts";

/** Whether a page fits the width of its window or paper (WCAG 2.2, 1.4.10: 1280 pixels at 400% are 320). */
export const reflow: Check = {
  name: "fits",
  about: "Nothing runs off the side. 320 pixels are 1280 at a zoom of 400% (1.4.10).",
  async find(page) {
    const { needs, has } = await page.evaluate(() => ({
      needs: document.documentElement.scrollWidth,
      has: window.innerWidth,
    }));
    return outcomeOf(needs > has ? [`needs ${needs} pixels of ${has}`] : []);
  },
};
