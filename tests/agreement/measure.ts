import { datesAndNumbers } from "../../src/checks/rules/dates-and-numbers.ts";
import { makeSource } from "../../src/checks/fixture.ts";
import type { RuleFinding } from "../../src/checks/finding.ts";
import { checkContent } from "../../src/checks/index.ts";
import { makeRandom } from "../setup/random.ts";
import type { Telling } from "./telling.ts";
import { around, slotsOf, textOf, writeUpdate } from "./update.ts";

/** What the check found of slips in updates. */
export interface Measured {
  updates: number;
  /** The first finding of each update without a slip that has any: there should be none. */
  falseAlarms: string[];
  /** How many slips were made and found, by what was changed. */
  kinds: Map<string, { made: number; found: number }>;
  /** The slips that were not found, each with its text. */
  missed: { what: string; text: string }[];
  /** How many findings the slips had that were found. */
  findings: number;
}

/**
 * Writes as many updates as are asked for, and makes one slip in the text and one in the front matter of each. How a
 * number is written (“85 per cent”) is not looked at.
 */
export function measureAgreement(telling: Telling, updates: number, seed = 1): Measured {
  const measured: Measured = { updates, falseAlarms: [], kinds: new Map(), missed: [], findings: 0 };
  for (let index = 0; index < updates; index++) {
    const update = writeUpdate(seed * 1_000_003 + index * 7919, telling);
    const check = (text: string) =>
      checkContent(makeSource({ ...around, [update.path]: text }), "2030-01-01").filter(
        ({ path, rule }) => path === update.path && rule !== datesAndNumbers.id,
      );
    const whole = textOf(update);
    const alarms = check(whole);
    if (alarms.length > 0) {
      const [{ rule, message, line }] = alarms as [RuleFinding];
      measured.falseAlarms.push(`${rule}: ${message}\n${whole.split("\n")[line - 1]}`);
    }
    const slots = slotsOf(update).map((slot, at) => ({ ...slot, at }));
    const choices = makeRandom(seed * 15_485_863 + index);
    for (const where of ["front matter", "text"]) {
      const { slot, at } = choices.oneOf(slots.filter((one) => one.where === where));
      const text = textOf(update, { at, random: choices });
      const found = check(text).length - alarms.length;
      const key = `${where}: ${slot.kind}`;
      const kind = measured.kinds.get(key) ?? { made: 0, found: 0 };
      measured.kinds.set(key, { made: kind.made + 1, found: kind.found + (found > 0 ? 1 : 0) });
      measured.findings += Math.max(0, found);
      if (found <= 0) measured.missed.push({ what: slot.what, text });
    }
  }
  return measured;
}

/** How many slips were made, and how many of them were found. */
export function totalOf({ kinds }: Measured): { made: number; found: number } {
  const all = [...kinds.values()];
  const sum = (key: "made" | "found") => all.reduce((total, kind) => total + kind[key], 0);
  return { made: sum("made"), found: sum("found") };
}
