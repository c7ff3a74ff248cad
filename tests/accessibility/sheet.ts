import type { Page } from "playwright-core";

/**
 * Adds rules of CSS to an open page, until they are removed. A stylesheet that is made in the page is not
 * stopped by the site's security policy.
 */
export async function addSheet(page: Page, rules: string): Promise<{ remove(): Promise<void> }> {
  const sheet = await page.evaluateHandle((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  }, rules);
  return {
    async remove() {
      await sheet.evaluate((added) => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== added);
      });
      await sheet.dispose();
    },
  };
}
