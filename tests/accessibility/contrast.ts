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

/** A place in a page, and which text stands there: the boxes of its lines, in pixels of the whole page. */
interface Lines {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The contrast of texts as they are painted, each from 1 to 21 (WCAG 2.2, 1.4.3): the page is pictured with
 * them and without them, and the pixel that differs most tells. A thin letter is painted paler than its
 * colour, so the real contrast may be higher, and is never lower. 1 where nothing is to be seen of a text.
 * `selectors` name an element each.
 */
export async function measurePaintedContrasts(page: Page, selectors: readonly string[]): Promise<number[]> {
  if (selectors.length === 0) return [];
  const unrolled = await addSheet(page, scrolledAway);
  try {
    return await listContrasts(page, selectors);
  } finally {
    await unrolled.remove();
  }
}

// A wide table is pictured as a whole, and not as far as it is scrolled.
const scrolledAway = "* { overflow: visible !important }";

async function listContrasts(page: Page, selectors: readonly string[]): Promise<number[]> {
  const texts = await page.evaluate(linesOf, selectors);
  const lines = texts.flat();
  if (lines.length === 0) return selectors.map(() => 1);
  const [x, y] = [Math.min(...lines.map(({ left }) => left)), Math.min(...lines.map(({ top }) => top))];
  const width = Math.max(...lines.map(({ right }) => right)) - x;
  const height = Math.max(...lines.map(({ bottom }) => bottom)) - y;
  const picture = () => page.screenshot({ fullPage: true, clip: { x, y, width, height } });
  const shown = await picture();
  const sheet = await addSheet(page, await page.evaluate(hiding, selectors));
  const hidden = await picture();
  await sheet.remove();
  const inside = texts.map((own) =>
    own.map(({ left, top, right, bottom }) => [left - x, top - y, right - left, bottom - top] as const),
  );
  return page.evaluate(compare, {
    pictures: [shown, hidden].map((png) => png.toString("base64")),
    texts: inside,
  });
}

/** Runs in the page: the lines of each element's text. */
function linesOf(selectors: readonly string[]): Lines[][] {
  return selectors.map((selector) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(selector)!);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 1 && height > 1)
      .map((box) => ({
        left: Math.floor(box.left + scrollX),
        top: Math.floor(box.top + scrollY),
        right: Math.ceil(box.right + scrollX),
        bottom: Math.ceil(box.bottom + scrollY),
      }));
  });
}

/** Runs in the page: the rules that hide texts, and leave what is behind them. */
function hiding(selectors: readonly string[]): string {
  const all = selectors.join();
  // A browser that forces its colours paints no text in a colour of ours.
  const look = matchMedia("(forced-colors: active)").matches
    ? "visibility: hidden !important"
    : "color: transparent !important; fill: transparent !important; text-decoration-color: transparent !important";
  return `:is(${all}), :is(${all}) * { transition: none !important; ${look} }`;
}

/** Runs in the page: the highest contrast between two pictures, within the lines of each text. */
async function compare({
  pictures,
  texts,
}: {
  pictures: string[];
  texts: (readonly [x: number, y: number, width: number, height: number])[][];
}): Promise<number[]> {
  const contexts = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      context.drawImage(image, 0, 0);
      return context;
    }),
  );
  const part = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = (pixels: Uint8ClampedArray, at: number): number =>
    0.2126 * part(pixels[at]!) + 0.7152 * part(pixels[at + 1]!) + 0.0722 * part(pixels[at + 2]!);
  return texts.map((lines) =>
    lines.reduce((most, line) => {
      const [shown, hidden] = contexts.map((context) => context.getImageData(...line).data);
      for (let at = 0; at < shown!.length; at += 4) {
        const [one, other] = [light(shown!, at), light(hidden!, at)];
        most = Math.max(most, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
      }
      return most;
    }, 1),
  );
}
