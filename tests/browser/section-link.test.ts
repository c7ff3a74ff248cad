import { expect, test } from "vitest";
import { openPage } from "./open.ts";

const update = "/updates/2022-03-14-common-ground/";
const name = "Link to this section: Hearth Rooms";

test.each([320, 1280])(
  "at %i pixels, a section’s link is seen, big enough and leads to it",
  async (width) => {
    const page = await openPage({ path: update, width, javaScript: false });
    const link = page.getByRole("link", { name, exact: true });
    const box = await link.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24); // WCAG 2.2, 2.5.8
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await link.focus();
    expect(await link.evaluate((element) => element.matches(":focus-visible"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#hearth-rooms");
  },
);

test("the heading’s own name stays as it is, and paper has no link", async () => {
  const page = await openPage({ path: update });
  expect(await page.getByRole("heading", { name: "Hearth Rooms", exact: true, level: 2 }).count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("link", { name }).count()).toBe(0);
});

test("in a reader’s own colours the link is seen", async () => {
  const page = await openPage({ path: update });
  await page.emulateMedia({ forcedColors: "active" });
  const sign = await page
    .getByRole("link", { name })
    .evaluate((link) => [getComputedStyle(link).color, getComputedStyle(document.body).backgroundColor]);
  expect(sign[0]).not.toBe(sign[1]);
});
