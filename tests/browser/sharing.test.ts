import { expect, test } from "vitest";
import { openPage } from "./open.ts";

test("the picture of a page is in its two colours, and in shades between them", async () => {
  const page = await openPage({ path: "/" });
  const address = await page.locator("meta[property='og:image']").getAttribute("content");
  const shown = await page.evaluate(
    async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 4).join(" ");
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
    },
    new URL(address ?? "").pathname,
  );
  // The NHS's blue, and white: https://service-manual.nhs.uk/design-system/styles/colour
  expect(shown.slice(0, 2)).toEqual(["0 94 184 255", "255 255 255 255"]);
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.length).toBeLessThanOrEqual(16);
});
