import type { Page } from "playwright-core";
import { axe } from "../../scripts/accessibility/axe.ts";

/** What axe finds wrong with a page, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  return (await axe.find(page)).wrong;
}
