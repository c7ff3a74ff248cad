import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { load } from "cheerio";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { XmlDocument } from "libxml2-wasm";
import { projectFolder, readRunSettings } from "../../scripts/command.ts";
import { type CalendarDate, getUkDayEnd } from "../../src/record/calendar.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { readSource, type Source } from "../../src/source/index.ts";
import { hashFiles, type FileHashes, isSame } from "../../tests/reliability/trial.ts";
import { days, buildOrThrow, runBuild } from "../../tests/setup/build-run.ts";
import { makeRandom } from "../../tests/setup/random.ts";
import { writeTable } from "../bench/report.ts";
import { type Answer, type Checker, startChecker } from "./checker.ts";
import { type ContentCopy, copyContent, judge, type Judgement, listWordsShown } from "./judge.ts";
import { type Mutant, mutators } from "./mutators.ts";

/** Something that a build must stand, tried out. */
export interface Trial {
  /** What it is called on the command line. */
  name: string;
  /** What it does, for `--help`. */
  about: string;
  /** How many times it does it where nobody says. */
  times: number;
  /**
   * Tries it in a fresh folder, and tells how it goes.
   * @throws {Error} where a build fails that nothing was done to.
   */
  run(given: { folder: string; times: number; seed: number }, tell: (line: string) => void): Promise<Verdict>;
}

/** How a trial came out. */
export interface Verdict {
  /** What was found, in figures. */
  found: string;
  /** Whether all is as it should be. */
  well: boolean;
}

/** A site of the content as it was, and one of the content with mutations, which its source is. */
export interface BuiltSites {
  plain: PlainSite;
  mutated: string;
  source: Source;
  asOf: CalendarDate;
  at: number;
}

/** A good site, and the rules of HTML that it breaks by design. */
export interface PlainSite {
  hashes: FileHashes;
  usual: ReadonlySet<string>;
}

/** Looks over a good site in a folder. */
export async function plainSite(folder: string): Promise<PlainSite> {
  const hashes = hashFiles(folder);
  const usual = new Set<string>();
  for (const file of [...hashes.keys()].filter((name) => name.endsWith(".html"))) {
    for (const { ruleId } of await faultsOf(readFileSync(join(folder, file), "utf8"))) usual.add(ruleId);
  }
  return { hashes, usual };
}

/** What is wrong with the pages and feeds that mutations of some files changed. */
export async function pageProblems(sites: BuiltSites, paths: readonly string[]): Promise<string[]> {
  const { hashes, usual } = sites.plain;
  const differing = [...hashFiles(sites.mutated)].filter(([file, hash]) => hash !== hashes.get(file));
  const problems = wordProblems(sites, paths);
  for (const [file] of differing) {
    const text = readFileSync(join(sites.mutated, file), "utf8");
    if (file.endsWith(".html")) {
      const faults = (await faultsOf(text)).filter(({ ruleId }) => !usual.has(ruleId));
      problems.push(
        ...faults.map(({ line, message }) => `${file}:${line} ${message}`),
        ...shapeProblems(file, text),
      );
    }
    if (file.endsWith(".xml") && !isXml(text)) problems.push(`${file} is no XML.`);
    if (file.endsWith(".json") && !isJson(text)) problems.push(`${file} is no JSON.`);
  }
  return problems;
}

/** The words that entries have and their pages have not. */
function wordProblems({ mutated, source, asOf, at }: BuiltSites, paths: readonly string[]): string[] {
  return listWordsShown(source, asOf, at)
    .filter(({ path }) => paths.includes(path))
    .flatMap(({ path, page, words, leaks }) => {
      const file = join(mutated, page, "index.html");
      if (!existsSync(file)) return [`${path} has no page ${page}.`];
      const $ = load(readFileSync(file, "utf8"));
      const text = tight($("title, meta[name=description]").attr("content") ?? "") + tight($("body").text());
      const missing = words.filter((word) => !text.includes(tight(word)));
      const leaked = leaks.filter((line) => text.includes(tight(line)));
      return [
        ...missing.map((word) => `${page} is without “${word.slice(0, 60)}” of ${path}.`),
        ...leaked.map((line) => `${page} shows the line “${line}” of the data of ${path}.`),
      ];
    });
}

/** Text without spaces, which templates and browsers change. */
function tight(text: string): string {
  return text.replace(/\s+/g, "");
}

function shapeProblems(file: string, html: string): string[] {
  const $ = load(html);
  // A page that sends readers on has no heading.
  const headings = $("meta[http-equiv=refresh]").length > 0 ? 1 : $("h1").length;
  return [
    ...(headings === 1 ? [] : [`${file} has ${headings} h1 headings.`]),
    ...(html.includes("\uFFFD") ? [`${file} has a lost character.`] : []),
  ];
}

const validator = new HtmlValidate(
  // However long a title is, it is as the organisation published it.
  new StaticConfigLoader({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } }),
);

async function faultsOf(html: string): Promise<{ ruleId: string; line: number; message: string }[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages);
}

function isXml(text: string): boolean {
  try {
    XmlDocument.fromString(text).dispose();
    return true;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where the content is and the day, as a command is told. */
export interface Told {
  contentDir: string;
  asOf: string;
}

/** What `npm run check` does other than the check that a process of its own made; nothing where it agrees. */
async function checkDiffers(told: Told, answer: Answer): Promise<string | undefined> {
  if (!("passes" in answer)) return "There is nothing to compare with.";
  const child = spawn(process.execPath, ["scripts/check.ts"], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, CONTENT_DIR: told.contentDir, AS_OF: told.asOf },
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (data) => (output += String(data)));
  child.stderr.on("data", (data) => (errors += String(data)));
  const [exitCode] = await once(child, "close");
  const expected = answer.passes ? 0 : 1;
  if (exitCode !== expected) return `It ended with ${exitCode}, not ${expected}: ${errors}`;
  if (hasStackTrace(output + errors)) return `It shows a stack trace: ${errors}`;
  return output.trim() === answer.report.trim() ? undefined : "It says other words.";
}

/** What `npm run build` does other than to refuse content with the words of the check, and to leave the site. */
async function buildDiffers(told: Told, outDir: string, answer: Answer): Promise<string | undefined> {
  if (!("passes" in answer)) return "There is nothing to compare with.";
  const before = hashFiles(outDir);
  const env = { CONTENT_DIR: told.contentDir };
  const { exitCode, output } = await runBuild({ outDir, asOf: told.asOf, env });
  if (exitCode !== 1) return `It ended with ${exitCode}.`;
  if (hasStackTrace(output)) return `It shows a stack trace: ${output}`;
  if (!output.includes(answer.report.trim())) return "It says other words.";
  return isSame(before, hashFiles(outDir)) ? undefined : "It changed the site.";
}

function hasStackTrace(text: string): boolean {
  return /^\s+at \S/m.test(text);
}

/** Content with several accepted mutations in it, each of another file. */
export interface Batch {
  folder: string;
  mutants: Mutant[];
}

/** Sorts accepted mutants into as few contents as they fit in: those that can stand side by side. */
async function batchesOf(
  mutants: readonly Mutant[],
  copy: ContentCopy,
  checker: Checker,
  parent: string,
): Promise<Batch[]> {
  let left = [...mutants];
  const batches: Batch[] = [];
  while (left.length > 0) {
    const taken: Mutant[] = [];
    const paths = new Set<string>();
    for (const mutant of left) {
      if (mutant.changes.some(({ path }) => paths.has(path))) continue;
      copy.put(mutant.changes);
      const answer = await checker.check(copy.folder);
      if (!("passes" in answer && answer.passes) && taken.length > 0) {
        copy.undo(mutant.changes);
        continue;
      }
      taken.push(mutant);
      for (const { path } of mutant.changes) paths.add(path);
    }
    const folder = join(parent, `content-${batches.length + 1}`);
    cpSync(copy.folder, folder, { recursive: true });
    for (const { changes } of taken) copy.undo(changes);
    batches.push({ folder, mutants: taken });
    left = left.filter((mutant) => !taken.includes(mutant));
  }
  return batches;
}

/**
 * Builds the site of a batch in a folder of its own, which goes again, and says what is wrong with its pages.
 * `plain` is a good site of the content as it was.
 */
async function problemsOfSite(
  batch: Batch,
  plain: PlainSite,
  outDir: string,
  asOf: string,
): Promise<string[]> {
  const { exitCode, output } = await runBuild({ outDir, asOf, env: { CONTENT_DIR: batch.folder } });
  try {
    if (exitCode !== 0) return [`It can’t be built: ${output.trim().split("\n").slice(-5).join(" ")}`];
    const source = readSource(batch.folder);
    const paths = batch.mutants.flatMap(({ changes }) => changes.map(({ path }) => path));
    const sites: BuiltSites = { plain, mutated: outDir, source, asOf, at: getUkDayEnd(asOf) };
    return await pageProblems(sites, paths);
  } finally {
    rmSync(dirname(outDir), { recursive: true, force: true });
    rmSync(batch.folder, { recursive: true });
  }
}

/** What came of the mutations of one family. */
export interface Row {
  name: string;
  mutations: number;
  refused: number;
  accepted: number;
  wrong: number;
  /** The longest that a check had the processor, in milliseconds. */
  longest: number;
}

/** A row for each family, without any mutation. */
function emptyTally(names: readonly string[]): Row[] {
  return names.map((name) => ({ name, mutations: 0, refused: 0, accepted: 0, wrong: 0, longest: 0 }));
}

/** Counts what came of one mutation more. */
function count(row: Row, { outcome }: Judgement, processor: number): void {
  row.mutations++;
  if (outcome === "refused" || outcome === "accepted") row[outcome]++;
  else row.wrong++;
  row.longest = Math.max(row.longest, processor);
}

/** The rows together. */
function totalOf(rows: readonly Row[]): Row {
  const sum = (key: "mutations" | "refused" | "accepted" | "wrong") =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    name: "all",
    mutations: sum("mutations"),
    refused: sum("refused"),
    accepted: sum("accepted"),
    wrong: sum("wrong"),
    longest: Math.max(...rows.map(({ longest }) => longest)),
  };
}

/** The rows and their total as a Markdown table. */
function tallyTable(rows: readonly Row[]): string {
  return writeTable([
    ["what was done to a file", "mutations", "refused", "accepted", "wrong", "longest check, s"],
    ...[...rows, totalOf(rows)].map(({ name, mutations, refused, accepted, wrong, longest }) => [
      name,
      ...[mutations, refused, accepted, wrong].map(formatNumber),
      (longest / 1000).toFixed(1),
    ]),
  ]);
}

const [asOf] = days;

/** One in so many mutations is given to the real command as well. */
const sampled = 50;

/** Gives the check bad content of every kind, and looks at the pages of what it accepts. */
export const fuzz: Trial = {
  name: "fuzz",
  about: "gives the check content with something done to it, and looks at the pages of what it accepts",
  times: 2420,
  async run({ folder, times, seed }, tell) {
    const { contentDir } = await readRunSettings();
    const copy = copyContent(contentDir, join(folder, "content"));
    const checker = startChecker(asOf, projectFolder);
    const given = { folder, times, seed, copy, checker, plain: join(folder, "plain/dist"), tell };
    try {
      await needsNothing(given);
      await buildOrThrow({ outDir: given.plain, asOf, env: { CONTENT_DIR: copy.folder } });
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
    const mutant = mutators[family]!.mutate(copy.files, makeRandom(`fuzz ${seed} ${index}`));
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
