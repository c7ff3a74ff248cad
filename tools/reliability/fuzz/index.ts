import { join } from "node:path";
import { random } from "../../bench/content/random.ts";
import { projectFolder } from "../../../scripts/child.ts";
import { settingsOfRun } from "../../../scripts/settings.ts";
import { days, goodBuild } from "../../../tests/setup/build-run.ts";
import type { Trial } from "../trial.ts";
import { startChecker, type Checker } from "./checker.ts";
import { copyContent, type ContentCopy } from "./content-copy.ts";
import { judge } from "./judge.ts";
import type { Mutant } from "./mutant.ts";
import { mutators } from "./mutators/index.ts";
import { plainSite } from "./pages.ts";
import { buildDiffers, checkDiffers } from "./real-command.ts";
import { batchesOf, problemsOfSite } from "./sites.ts";
import { count, emptyTally, tallyTable, totalOf } from "./tally.ts";

const [asOf] = days;

/** One in so many mutations is given to the real command as well. */
const sampled = 50;

/** Gives the check bad content of every kind, and looks at the pages of what it accepts. */
export const fuzz: Trial = {
  name: "fuzz",
  about: "gives the check content with something done to it, and looks at the pages of what it accepts",
  times: 2420,
  async run({ folder, times, seed }, tell) {
    const { contentDir } = await settingsOfRun();
    const copy = copyContent(contentDir, join(folder, "content"));
    const checker = startChecker(asOf, projectFolder);
    const given = { folder, times, seed, copy, checker, plain: join(folder, "plain/dist"), tell };
    try {
      await needsNothing(given);
      await goodBuild({ outDir: given.plain, asOf, env: { CONTENT_DIR: copy.folder } });
      const { rows, accepted, checked, built, wrong } = await tryMutations(given);
      const { sites, faults } = await lookAtSites(accepted, given);
      const { refused } = totalOf(rows);
      return {
        found: `${tallyTable(rows)}

${times} mutations (seed ${seed}): ${refused} refused and ${accepted.length} accepted; ${wrong} things went wrong. ${checked} of them were given to npm run check too, and ${built} that were refused to npm run build. What was accepted is in ${sites} sites that were built: ${faults} faults in their pages.`,
        well: wrong === 0 && faults === 0,
      };
    } finally {
      checker.close();
    }
  },
};

interface Given {
  folder: string;
  times: number;
  seed: number;
  copy: ContentCopy;
  checker: Checker;
  /** Where the site of the content as it is goes. */
  plain: string;
  tell: (line: string) => void;
}

/** Tries mutations of each family in turn, one in so many with the real commands as well. */
async function tryMutations({ times, seed, copy, checker, plain, tell }: Given) {
  const rows = emptyTally(mutators.map(({ name }) => name));
  const told = { contentDir: copy.folder, asOf };
  const accepted: Mutant[] = [];
  let [checked, built, wrong] = [0, 0, 0];
  for (let index = 0; index < times; index++) {
    const family = index % mutators.length;
    const row = rows[family]!;
    const mutant = mutators[family]!.mutate(copy.files, random(`fuzz ${seed} ${index}`));
    const problems: (string | undefined)[] = [];
    copy.put(mutant.changes);
    const answer = await checker.check(copy.folder);
    const judgement = judge(mutant, copy.files, answer);
    if ("why" in judgement) problems.push(`${judgement.outcome}. ${judgement.why}`);
    if (judgement.outcome === "accepted") accepted.push(mutant);
    if (index % sampled === 0) {
      problems.push(await checkDiffers(told, answer));
      checked++;
    }
    if (judgement.outcome === "refused" && row.refused === 0) {
      problems.push(await buildDiffers(told, plain, answer));
      built++;
    }
    copy.undo(mutant.changes);
    count(row, judgement, "passes" in answer ? answer.processor : 0);
    for (const problem of problems.filter((one) => one !== undefined)) {
      wrong++;
      tell(`Mutation ${index + 1}, ${row.name}: ${mutant.about}: ${problem}`);
    }
    if ((index + 1) % 100 === 0) tell(`${index + 1} of ${times} mutations`);
  }
  return { rows, accepted, checked, built, wrong };
}

/** Builds sites of all that was accepted, and looks at their pages. */
async function lookAtSites(accepted: readonly Mutant[], { folder, copy, checker, plain, tell }: Given) {
  const good = await plainSite(plain);
  const batches = await batchesOf(accepted, copy, checker, folder);
  let faults = 0;
  for (const [index, batch] of batches.entries()) {
    const problems = await problemsOfSite(batch, good, join(folder, `site-${index + 1}/dist`), asOf);
    faults += problems.length;
    if (problems.length > 0) tell(batch.mutants.map(({ about }) => about).join("; "));
    for (const problem of problems) tell(problem);
    tell(`Site ${index + 1} of ${batches.length}, with ${batch.mutants.length} accepted mutations`);
  }
  return { sites: batches.length, faults };
}

/** @throws {Error} where something is found in content as it is, which no mutation could be told from. */
async function needsNothing({ copy, checker }: Given): Promise<void> {
  const answer = await checker.check(copy.folder);
  if (!("passes" in answer)) throw new Error("The content can’t be checked.");
  if (answer.findings.length > 0) throw new Error(`Mend the content first:\n${answer.report}`);
}
