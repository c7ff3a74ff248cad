import { runCommand } from "../scripts/command.ts";
import { measureAgreement, totalOf, type Measured } from "../tests/agreement/measure.ts";
import { first, second } from "../tests/agreement/telling.ts";

await runCommand({
  help: `npm run agreement

Writes 1,000 updates twice, each time in other sentences, makes a slip in the text and one in the front matter of
each, and tells how many of them the check finds.`,
  options: {},
  run() {
    for (const [name, telling] of Object.entries({ first, second })) {
      const measured = measureAgreement(telling, 1000);
      console.log(`\nThe ${name} sentences\n\n${table(measured)}`);
      console.log(`\nUpdates without a slip that have a finding: ${measured.falseAlarms.length}`);
      for (const alarm of measured.falseAlarms) console.log(`\n${alarm}`);
      const missed = Map.groupBy(measured.missed, ({ what }) => what);
      console.log(
        `Not found: ${[...missed].map(([what, all]) => `${all.length} ${what}`).join(", ") || "none"}`,
      );
    }
    return 0;
  },
});

/** What was found, as a table of Markdown. */
function table(measured: Measured): string {
  const { made, found } = totalOf(measured);
  const row = (name: string, counts: { made: number; found: number }) =>
    `| ${name} | ${counts.made} | ${counts.found} | ${((100 * counts.found) / counts.made).toFixed(1)}% |`;
  const kinds = [...measured.kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    "| what was changed | slips | found | share |\n| :-- | --: | --: | --: |",
    ...kinds.map(([name, counts]) => row(name, counts)),
    row("all", { made, found }),
  ].join("\n");
}
