import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formatNumber } from "../../src/record/quantities.ts";
import { tryReading } from "../../tests/reading/trial.ts";
import type { Trial } from "./trial.ts";

/** As many texts as one site has. */
const most = 1000;

/** Builds sites of texts of all that Markdown has, and compares what was checked with what was published. */
export const reading: Trial = {
  name: "reading",
  about: "compares what the check read with what was published, on that many texts",
  times: 20_000,
  async run({ folder, times, seed }, tell) {
    let [built, refused] = [0, 0];
    const differences: string[] = [];
    for (let round = 0; built < times; round++) {
      const own = join(folder, `texts-${round}`);
      mkdirSync(own);
      const trial = await tryReading(own, Math.min(most, times - built), seed * 1000 + round);
      rmSync(own, { recursive: true });
      built += trial.built;
      refused += trial.refused;
      differences.push(...trial.differences);
      tell(`${formatNumber(built)} texts: ${differences.length} published otherwise than they were checked`);
    }
    const figures = `Of ${formatNumber(built + refused)} texts the check refused ${formatNumber(refused)}. Of the other ${formatNumber(built)}, ${differences.length} were published otherwise than they were checked.`;
    return { found: [figures, ...differences.slice(0, 20)].join("\n"), well: differences.length === 0 };
  },
};
