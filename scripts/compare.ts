import { UserError } from "../src/lib/user-error.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";
import { compareSites, writeReport } from "./compare/report.ts";
import { compareFindings, readReport } from "./compare/files.ts";
import { readSite } from "./site.ts";

export const compareCommand = defineCommand({
  help: `npm run compare -- OLD NEW [--old-findings FILE --new-findings FILE]

Compares two built sites, each in its folder, and writes as Markdown what the new one changes for readers
and subscribers: addresses lost, feed items, pages added, changed, moved and removed, files and sizes.

  --old-findings, --new-findings
           what npm run --silent check -- --format json wrote for each, to see which findings are new
  --help   show this

To keep the report, without npm's own lines: npm run --silent compare -- OLD NEW > report.md
docs/compare.md tells how to make the two sites. Ends with 0 whatever differs, 2 where it can’t run.`,
  options: { "old-findings": { type: "string" }, "new-findings": { type: "string" } },
  words: 2,
  run({ values: { "old-findings": oldReport, "new-findings": newReport }, positionals: [from, to] }) {
    if (from === undefined || to === undefined) {
      throw new FlagError("Two folders are needed: the site as it is, then the site as it would be.");
    }
    if ((oldReport === undefined) !== (newReport === undefined)) {
      throw new FlagError("Findings are compared with findings: give --old-findings and --new-findings.");
    }
    const [before, after] = [readSite(from), readSite(to)];
    if (before.folder === after.folder) {
      throw new UserError(
        `“${from}” and “${to}” are the same folder: build one of them elsewhere, with OUT_DIR.`,
      );
    }
    const findings =
      oldReport === undefined || newReport === undefined
        ? undefined
        : compareFindings(readReport(oldReport), readReport(newReport));
    // Apart from the report, which other programs may read.
    console.error(`Comparing ${before.files.size} files with ${after.files.size}`);
    console.log(writeReport(compareSites(before, after, findings)));
    return 0;
  },
});

if (import.meta.main) await runCommand(compareCommand);
