import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

/** Starts the browser that the tests' set-up has found. Close it when done. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(inject("browser"));
}
