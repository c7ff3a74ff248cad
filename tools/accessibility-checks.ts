import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { axe, axeOnPaper, type Check, type Outcome, makeOutcome } from "../tests/accessibility/axe.ts";

/** What is used of the engine in the page; its own types are those of its parts. */
interface Engine {
  Checker: new () => { check(document: Document, rulesets: string[]): Promise<{ results: Result[] }> };
}
interface Result {
  ruleId: string;
  message: string;
  /** Of which weight the rule is, and how it came out. */
  value: [weight: string, outcome: string];
  path: { dom: string };
}
declare const ace: Engine;

/** The engine as a script for the page. Tests of the report run where it isn't installed. */
function readEngine(): string {
  return readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");
}

/** Rules that are wrong about this site, each with the reason; what they find is left out. */
export const mistaken: ReadonlyMap<string, string> = new Map([
  [
    "table_headers_exists",
    "In a narrow window the head of a table is for screen readers alone, and each cell shows its own. The accessibility tree has every column’s head.",
  ],
  [
    "element_tabbable_role_valid",
    "A table that may be wider than its window is a region that takes the focus, so that keys can scroll it (axe’s scrollable-region-focusable asks for that).",
  ],
  [
    "aria_role_allowed",
    "NHS.UK frontend’s cards give the heading of a callout the role text, so that VoiceOver reads its two parts as one.",
  ],
]);

/** IBM's rules for WCAG 2.2 and its own requirements. What it calls a violation is one. */
const ibm: Check = {
  name: "IBM",
  about: "Every rule of IBM’s Equal Access engine, for WCAG 2.2 and for IBM’s own requirements.",
  async find(page) {
    if (await page.evaluate(() => !("ace" in globalThis))) await page.evaluate(readEngine());
    const results = await page.evaluate(async () => {
      const { results } = await new ace.Checker().check(document, ["WCAG_2_2", "IBM_Accessibility"]);
      // It takes what is closed for shown, and finds it without a name.
      const isClosed = (path: string): boolean => {
        const found = document.evaluate(
          path,
          document,
          null,
          XPathResult.FIRST_ORDERED_NODE_TYPE,
        ).singleNodeValue;
        return found instanceof HTMLElement && found.closest("details:not([open]) > :not(summary)") !== null;
      };
      const kept = ({ value: [weight, outcome], path }: Result): boolean =>
        weight === "VIOLATION" && outcome !== "PASS" && !isClosed(path.dom);
      return results
        .filter(kept)
        .map(({ ruleId, message, value, path }) => ({ ruleId, message, outcome: value[1], at: path.dom }));
    });
    const told = results.filter(({ ruleId }) => !mistaken.has(ruleId));
    return {
      wrong: told
        .filter(({ outcome }) => outcome === "FAIL")
        .map(({ ruleId, message, at }) => `${ruleId}: ${message}, at ${at}`),
      toJudge: told.filter(({ outcome }) => outcome !== "FAIL").map(({ ruleId }) => `IBM ${ruleId}`),
    };
  },
};

/** A page with more stops than this is walked so far; how far is said as one thing to judge. */
const MAX_STOPS = 300;

/**
 * Walks a page with Tab: every link, button and field gets the focus (WCAG 2.2, 2.1.1), is then in the
 * window and not covered (2.4.11), and looks different from when it hasn't got it (2.4.7).
 */
const keyboard: Check = {
  name: "keyboard",
  about:
    "Tab reaches everything; what has the focus is seen, not covered, and marked (2.1.1, 2.4.7, 2.4.11).",
  async find(page) {
    const walk = await begin(page);
    try {
      for (let stop = 0; stop < MAX_STOPS; stop++) {
        await page.keyboard.press("Tab");
        if (await walk.evaluate((inPage) => inPage.step())) {
          return makeOutcome(await walk.evaluate((inPage) => inPage.found()));
        }
      }
      const wrong = await walk.evaluate((inPage) => inPage.found(false));
      return { wrong, toJudge: [`keyboard beyond ${MAX_STOPS} stops`] };
    } finally {
      await walk.dispose();
    }
  },
};

/** Puts the walk into the page, before its first stop. */
function begin(page: Page) {
  return page.evaluateHandle(() => {
    const seen = new Set<Element>();
    const wrong: string[] = [];
    let last: { element: Element; look: string } | undefined;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.textContent?.trim() || element.getAttribute("name") || element.id).slice(0, 50)}”`;

    /** All of an element's look that can mark the focus; that of a box is in its label. */
    const lookOf = (element: Element): string => {
      const label = element.nextElementSibling;
      const styles = [getComputedStyle(element)];
      if (element.matches("[type=checkbox], [type=radio]") && label) {
        styles.push(getComputedStyle(label, "::before"));
      }
      return styles
        .map((style) => [
          style.outlineStyle,
          style.outlineWidth,
          style.outlineColor,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
          style.borderWidth,
          style.textDecoration,
        ])
        .join();
    };
    const compareLast = () => {
      if (last && lookOf(last.element) === last.look)
        wrong.push(`${named(last.element)} has no mark of the focus`);
    };
    /** Whether the middle of a line of an element is in the window with nothing else upon it. */
    const isSeen = (element: Element): boolean =>
      [...element.getClientRects()].some((box) => {
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const inside = hit !== null && (element.contains(hit) || hit.contains(element));
        return inside || hit?.closest("label")?.control === element;
      });
    const isAStop = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [type=hidden], [type=radio]") &&
      element.checkVisibility({ visibilityProperty: true });
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter(isAStop);

    // Where Tab starts from is the last thing that had the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return {
      /** Looks at what has the focus now. True at the end of the page. */
      step(): boolean {
        const element = document.activeElement;
        // A date field is a stop for each of its parts.
        if (element && element === last?.element) return false;
        compareLast();
        last = undefined;
        if (!element || element === document.body || seen.has(element)) {
          if (element instanceof HTMLElement) element.blur();
          return true;
        }
        seen.add(element);
        last = { element, look: lookOf(element) };
        if (!isSeen(element)) wrong.push(`${named(element)} has the focus and is not seen`);
        return false;
      },
      found(whole = true): string[] {
        // What has the focus looks otherwise to the checks that follow.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const missed = whole ? stops.filter((stop) => !seen.has(stop)) : [];
        return [...wrong, ...missed.map((stop) => `${named(stop)} is not reached by Tab`)];
      },
    };
  });
}

/** Whether a page fits the width of its window or paper (WCAG 2.2, 1.4.10: 1280 pixels at 400% are 320). */
const reflow: Check = {
  name: "fits",
  about: "Nothing runs off the side. 320 pixels are 1280 at a zoom of 400% (1.4.10).",
  async find(page) {
    const { needs, has } = await page.evaluate(() => ({
      needs: document.documentElement.scrollWidth,
      has: window.innerWidth,
    }));
    return makeOutcome(needs > has ? [`needs ${needs} pixels of ${has}`] : []);
  },
};

/** The spacing that a reader may ask for (WCAG 2.2, 1.4.12). */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** Whether text that a reader spaces out is cut off, overlaps or runs off the side. */
const spacing: Check = {
  name: "spacing",
  about: "Text that a reader spaces out is not cut off, does not overlap and still fits (1.4.12).",
  async find(page) {
    return makeOutcome(await page.evaluate(findLostWhenSpaced, spaced));
  },
};

/** Runs in the page. A stylesheet that is made there is not stopped by the site's security policy. */
function findLostWhenSpaced(rules: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
  const clips = (element: Element): boolean => getComputedStyle(element).overflow !== "visible";
  /** What is seen of a box: what its scrolling and cutting ancestors leave of it. */
  const seenOf = (box: DOMRect, within: Element): DOMRect => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let element: Element | null = within; element !== null; element = element.parentElement) {
      if (element === document.body || !clips(element)) continue;
      const frame = element.getBoundingClientRect();
      [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const texts: { text: string; block: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!text || !block?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const boxes = [...range.getClientRects()].map((box) => seenOf(box, block));
    // A pixel of text is for screen readers alone.
    const seen = boxes.filter(({ width, height }) => width > 1 && height > 1);
    texts.push(...seen.map((box) => ({ text: text.slice(0, 40), block, box })));
  }
  const cut = [...document.body.querySelectorAll("*")].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const lost = (overflow: string, needs: number, has: number) =>
      /hidden|clip/.test(overflow) && needs > has + 1 && has > 1;
    return (
      texts.some(({ block }) => element.contains(block)) &&
      (lost(overflowX, element.scrollWidth, element.clientWidth) ||
        lost(overflowY, element.scrollHeight, element.clientHeight))
    );
  });
  texts.sort((one, other) => one.box.top - other.box.top);
  const overlaps = texts.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of texts.slice(index + 1)) {
      if (other.box.top > one.box.bottom - 4) break;
      const shared = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (shared > 2) found.push(`“${one.text}” and “${other.text}” overlap`);
    }
    return found;
  });
  const wide = document.documentElement.scrollWidth > window.innerWidth ? ["runs off the side"] : [];
  document.adoptedStyleSheets = [];
  return [
    ...cut.map((element) => `cuts off the text of ${element.tagName} ${element.className}`),
    ...overlaps,
    ...wide,
  ];
}

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
const usualMedia = { media: "screen", forcedColors: "none", reducedMotion: "reduce" } as const;

/** Every check, once. */
export const checks: readonly Check[] = [...new Set(states.flatMap((state) => state.checks))];

/** What all checks came to on one page, in the order of `columns`. */
export interface Looked {
  path: string;
  outcomes: Outcome[];
}

/** What each outcome of a page is of: a check and the state that it looked at. */
export const columns: readonly string[] = states.flatMap(({ name, checks }) =>
  checks.map((check) => `${check.name}, ${name}`),
);

/** Opens an address once and takes it through every state and check. */
export async function lookAt(page: Page, site: string, path: string): Promise<Looked> {
  await page.setViewportSize({ width: states[0]?.width ?? 320, height: 800 });
  await page.emulateMedia(usualMedia);
  // A search is answered after the page has loaded.
  await page.goto(site + path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
  const outcomes: Outcome[] = [];
  for (const { width, media, checks } of states) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ ...usualMedia, ...media });
    for (const check of checks) outcomes.push(await check.find(page));
  }
  return { path, outcomes };
}

/**
 * Saves pages as a reader does, each as one file (MHTML), opens the files without a network, and gives what is
 * then wrong: a page reads and looks as it did on the site.
 */
export async function findWrongWhenSaved(
  browser: Browser,
  site: string,
  paths: readonly string[],
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  const online = await browser.newContext({ reducedMotion: "reduce" });
  const offline = await browser.newContext({ reducedMotion: "reduce", offline: true });
  try {
    const [page, saved] = [await online.newPage(), await offline.newPage()];
    const session = await online.newCDPSession(page);
    const wrong: string[] = [];
    for (const [index, path] of paths.entries()) {
      await page.goto(site + path);
      const before = await lookOf(page);
      const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
      const file = join(folder, `${index}.mhtml`);
      writeFileSync(file, data);
      await saved.goto(pathToFileURL(file).href);
      const after = await lookOf(saved);
      const lost = Object.entries(before).filter(([name, value]) => after[name] !== value);
      wrong.push(...lost.map(([name]) => `\`${path}\`, saved: its ${name} is not the same`));
    }
    return wrong;
  } finally {
    await online.close();
    await offline.close();
    rmSync(folder, { recursive: true });
  }
}

/** What a reader would notice of a page: its words, its pictures and its styles. */
function lookOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const styles = ["header", "h1", "main", "footer"].map((selector) => {
      const element = document.querySelector(selector);
      if (!element) return "";
      const { color, backgroundColor, fontFamily, fontSize } = getComputedStyle(element);
      return [color, backgroundColor, fontFamily, fontSize].join();
    });
    return {
      text: document.body.innerText,
      pictures: [...document.images].map(({ naturalWidth }) => naturalWidth).join(),
      styles: styles.join(" "),
    };
  });
}
