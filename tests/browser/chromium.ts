import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

let running: Promise<Browser> | undefined;

/**
 * The browser that the tests' set-up has found, running: one for all the files of tests that a worker runs.
 * Open what you need in a context of your own, and close that. The browser ends with the worker.
 */
export function runningChromium(): Promise<Browser> {
  return (running ??= chromium.launch(inject("browser")));
}
