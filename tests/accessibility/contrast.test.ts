import process from "node:process";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { measurePaintedContrasts } from "./contrast.ts";

test("contrast is what is painted: of letters and what is behind them, whatever that is made of", async () => {
  const browser = await chromium.launch(await findBrowser(process.env));
  const page = await browser.newPage();
  await page.setContent(`<style>p { font: bold 20px Arial, sans-serif } p::before { content: "1"; background: #ddd }</style>
    <p id="black" style="color: #000">Black</p>
    <p id="grey" style="color: #767676">Grey, of which 4.54:1 is known</p>
    <p id="lost" style="color: #fff; background: #fff">Lost</p>
    <svg width="200" height="40"><rect width="200" height="40" fill="#000"/><text id="chart" y="30" fill="#fff">Chart</text></svg>`);
  const contrasts = await measurePaintedContrasts(page, ["#black", "#grey", "#lost", "#chart"]);
  await browser.close();
  const [black, grey, lost, chart] = contrasts.map((contrast) => Number(contrast.toFixed(1)));
  expect(black).toBe(21);
  expect(grey).toBeGreaterThan(4);
  expect(grey).toBeLessThanOrEqual(4.6);
  expect(lost).toBe(1);
  expect(chart).toBeGreaterThan(18);
}, 60_000);
