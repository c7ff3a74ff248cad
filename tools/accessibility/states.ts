import type { Page } from "playwright-core";
import { axe, axeOnPaper } from "../../tests/accessibility/axe.ts";
import type { Check } from "../../tests/accessibility/check.ts";
import { ibm } from "./ibm.ts";
import { keyboard } from "./keyboard.ts";
import { reflow } from "./reflow.ts";
import { spacing } from "./spacing.ts";

/** A way that a reader may see a page, and what is looked for in it. */
export interface State {
  name: string;
  /** The width of the window in pixels. */
  width: number;
  /** What differs from a screen in its own colours with little motion. */
  media: Parameters<Page["emulateMedia"]>[0] & object;
  checks: readonly Check[];
}

/** All of them, in the order in which one page goes through them: only wider, as its script expects. */
export const states: readonly State[] = [
  { name: "320", width: 320, media: {}, checks: [axe, ibm, reflow, spacing, keyboard] },
  // A4 without its margins.
  { name: "print", width: 718, media: { media: "print" }, checks: [axeOnPaper, reflow] },
  { name: "768", width: 768, media: {}, checks: [axe, reflow] },
  { name: "1280", width: 1280, media: {}, checks: [axe, ibm, spacing, keyboard] },
  { name: "forced colours", width: 1280, media: { forcedColors: "active" }, checks: [axe, keyboard] },
  { name: "motion", width: 1280, media: { reducedMotion: "no-preference" }, checks: [axe] },
];

/** What a page is asked for unless a state says otherwise. */
export const usualMedia = { media: "screen", forcedColors: "none", reducedMotion: "reduce" } as const;

/** Every check, once. */
export const checks: readonly Check[] = [...new Set(states.flatMap((state) => state.checks))];
