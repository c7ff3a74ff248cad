import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { z } from "zod";
import { addSheet, measurePaintedContrasts } from "./contrast.ts";

/** One way to look for barriers on an open page. */
export interface Check {
  /** What its columns are called. */
  name: string;
  /** What it looks for, as a sentence. */
  about: string;
  find(page: Page): Promise<Outcome>;
}

/** What a check came to on one page in one state. */
export interface Outcome {
  /** What is wrong, a line each. */
  wrong: string[];
  /** What it can't tell and a person must judge: the name of its rule, once for each place. */
  toJudge: string[];
  /** Texts whose contrast it couldn't tell, why, and the contrast that was then measured. */
  measured?: readonly Measured[];
}

/** A text with enough contrast, which only a measurement could tell. */
export interface Measured {
  reason: string;
  contrast: number;
}

/** The outcome of a check that can always tell. */
export function makeOutcome(wrong: string[]): Outcome {
  return { wrong, toJudge: [] };
}

type Result = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];
type Nodes = Result["nodes"];

// A third of the bytes of the usual file, which each page has to read anew.
const path = createRequire(import.meta.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js");

/** Puts axe into each page that a tab opens from now on, which takes less than to put it into each when asked. */
export async function openWithAxe(page: Page): Promise<void> {
  await page.addInitScript({ path });
}

/** What axe's rule of contrast says of a text: why it can't tell, and the contrast that it needs. */
const untold = z.object({ messageKey: z.string(), expectedContrastRatio: z.string() });

/**
 * All of axe's rules, those of best practice too, and the size of targets (WCAG 2.2, 2.5.8), which it
 * leaves out unless asked. Where it can't tell the contrast of a text, that is measured.
 */
export const axe: Check = {
  name: "axe",
  about: "Every rule of axe, with those of best practice and of the size of targets (2.5.8).",
  find: (page) => findWith(page, true),
};

// Printers leave backgrounds out unless they are asked for them, or a style insists.
const paper = `
  *, ::before, ::after { background: none !important; box-shadow: none !important }
  html { background: #fff !important }`;

/** The same rules on paper, where nothing stands behind a text and nothing is pressed. */
export const axeOnPaper: Check = {
  name: "axe on paper",
  about: "Every rule of axe but that of targets, with no colour behind anything, as printers do it.",
  async find(page) {
    const sheet = await addSheet(page, paper);
    try {
      return await findWith(page, false);
    } finally {
      await sheet.remove();
    }
  },
};

/** What axe is sure is wrong with a page, a line each. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await look(page, true, ["violations"]);
  return violations.flatMap(describeViolations);
}

async function look(page: Page, targets: boolean, resultTypes: ("violations" | "incomplete")[]) {
  // The builder would put it into the page twice for each look, which takes as long as the look itself.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readFileSync(path, "utf8"));
  return new AxeBuilder({ page, axeSource: "// It is there." })
    .options({ resultTypes, rules: { "target-size": { enabled: targets } } })
    .setLegacyMode() // one document with no frames: no second page to gather results in
    .analyze();
}

function describeViolations({ id, help, nodes }: Pick<Result, "id" | "help" | "nodes">): string[] {
  return nodes.map(({ target }) => `${id}: ${help}, at ${target.join(" ")}`);
}

async function findWith(page: Page, targets: boolean): Promise<Outcome> {
  const { violations, incomplete } = await look(page, targets, ["violations", "incomplete"]);
  const ofContrast = ({ id }: { id: string }): boolean => id === "color-contrast";
  const texts = incomplete.filter(ofContrast).flatMap(({ nodes }) => nodes);
  const { wrong, measured } = await measure(page, texts);
  return {
    measured,
    wrong: [...violations.flatMap(describeViolations), ...wrong],
    toJudge: incomplete
      .filter((rule) => !ofContrast(rule))
      .flatMap(({ id, nodes }) => nodes.map(() => `axe ${id}`)),
  };
}

/** Measures the contrast of texts that axe couldn't tell, each with its reason. */
async function measure(page: Page, nodes: Nodes): Promise<Pick<Outcome, "wrong" | "measured">> {
  const places = nodes.map(({ target }) => target.join(" "));
  const contrasts = await measurePaintedContrasts(page, places);
  const told = nodes.map(({ any }, at) => {
    const { messageKey, expectedContrastRatio } = untold.parse(any[0]?.data);
    const needed = Number.parseFloat(expectedContrastRatio); // it is written "4.5:1"
    return { at: places[at], reason: messageKey, contrast: contrasts[at] ?? 1, needed };
  });
  const isEnough = ({ contrast, needed }: (typeof told)[number]): boolean => contrast >= needed;
  return {
    wrong: told
      .filter((text) => !isEnough(text))
      .map((text) => `color-contrast: painted ${text.contrast.toFixed(2)} of ${text.needed}, at ${text.at}`),
    measured: told.filter(isEnough),
  };
}
