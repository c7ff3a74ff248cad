import { datesAndNumbers } from "../../src/checks/dates-and-numbers.ts";
import { fixture } from "../../src/checks/fixture.ts";
import { checkContent } from "../../src/checks/index.ts";
import { random } from "../../tools/bench/content/random.ts";
import type { Telling } from "./telling.ts";
import { around, slotsOf, textOf, writeUpdate } from "./update.ts";

/** What the check found of slips in updates. */
export interface Measured {
  updates: number;
  /** What it found in updates without a slip: they should be none. */
  falseAlarms: string[];
  /** How many slips were made and found, by what was changed. */
  kinds: Map<string, { made: number; found: number }>;
  /** The slips that were not found, each with its text. */
  missed: { what: string; text: string }[];
  /** How many findings the slips had that were found. */
  findings: number;
}

/** Writes updates, and makes one slip in the text and one in the front matter of each. */
export function measureAgreement(telling: Telling, updates: number, seed: string): Measured {
  const measured: Measured = { updates, falseAlarms: [], kinds: new Map(), missed: [], findings: 0 };
  for (let index = 0; index < updates; index++) {
    const update = writeUpdate(`${seed} ${index}`, telling);
    const check = (text: string) =>
      checkContent(fixture({ ...around, [update.path]: text }), "2030-01-01").filter(
        ({ path, rule }) => path === update.path && rule !== datesAndNumbers.id,
      );
    const whole = textOf(update);
    const alarms = check(whole);
    measured.falseAlarms.push(
      ...alarms.map(({ rule, message, line }) => `${rule}: ${message}\n${whole.split("\n")[line - 1]}`),
    );
    if (alarms.length > 0) continue;
    const slots = slotsOf(update).map((slot, at) => ({ ...slot, at }));
    const choices = random(`slip ${seed} ${index}`);
    for (const where of ["front matter", "text"]) {
      const { slot, at } = choices.oneOf(slots.filter((one) => one.where === where));
      const text = textOf(update, { at, random: choices });
      const found = check(text).length;
      const key = `${where}: ${slot.kind}`;
      const kind = measured.kinds.get(key) ?? { made: 0, found: 0 };
      measured.kinds.set(key, { made: kind.made + 1, found: kind.found + (found > 0 ? 1 : 0) });
      measured.findings += found;
      if (found === 0) measured.missed.push({ what: slot.what, text });
    }
  }
  return measured;
}
