import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";
import { projectFolder, runCommand, runScript } from "../scripts/command.ts";
import { serveSite } from "../scripts/server.ts";
import { getPermalink } from "../src/routes.ts";
import { normaliseWord, stopWords } from "../src/search/words.ts";
import {
  answer,
  type Answered,
  type Ask,
  askOwn,
  askStarlight,
  askSuggestions,
  computeFigures,
  listMissed,
  findPlace,
  type Question,
  readQuestions,
  readQuestionsByRecord,
} from "../tests/relevance/questions.ts";
import { getRecordFolder, readRecordFile, writeContent } from "../tests/setup/content.ts";
import { toFiles, generateContent, lastDay, writeFiles, type Written } from "./bench/generate.ts";
import { makeRandom, type Random } from "../tests/setup/random.ts";
import { indexForBm25 } from "./bm25.ts";
import { starlightFolder, writeStarlightSite } from "./bench/peers.ts";
import { installOnce, useWorkFolder, RunError, writePage } from "./process.ts";

/** Something that one update reports, and how a reader asks for it later. */
export interface Fact {
  report: string;
  question: string;
}

/** What is put among the generated updates, each in one of them. Everything in it is invented. */
const facts: readonly Fact[] = [
  [
    "The boiler at Alder House failed in January and was replaced within 9 days.",
    "when was the boiler at Alder House replaced",
  ],
  ["Volunteers painted the waiting area a pale green.", "painted waiting area"],
  ["A new bus stop opened outside the Cedar Clinic.", "is there a bus stop at Cedar Clinic?"],
  ["Translators for British Sign Language are now on call at weekends.", "British Sign Language at weekends"],
  ["The canteen stopped using plastic cutlery.", "plastic cutlery canteen"],
  ["Parking charges for blood donors were dropped.", "do blood donors pay for parking?"],
  ["A choir of porters sang at the spring fair.", "porters choir"],
  [
    "The letter about missed appointments was rewritten in plain English.",
    "plain English letter for missed appointments",
  ],
  ["Tablets with large print were lent to 40 outpatients.", "how many outpatients borrowed tablets"],
  ["The night shelter on Mill Lane took in its first guests.", "night shelter Mill Lane"],
  ["Bees are kept on the roof of the pharmacy.", "bees on the pharmacy roof"],
  ["Apprentices in podiatry began their course in September.", "podiatry apprentices"],
  [
    "The helpline for bereaved parents is staffed until midnight.",
    "what time does the bereaved parents helpline close",
  ],
  ["An audit of hand hygiene found soap missing on 3 wards.", "hand hygiene audit results"],
  ["Lockers for cyclists were fitted at Hazel Street.", "can cyclists use lockers at Hazel Street"],
  ["The dental van now visits travellers each month.", "dental van for travellers"],
  ["A grant for dementia cafés came from the lottery.", "lottery grant dementia"],
  ["The archive of old photographs was scanned by students.", "students scanned photographs"],
  ["Heated blankets were given to 212 households in the cold snap.", "heated blankets for households"],
  ["The lift in the east wing broke twice and has a new motor.", "broken lift east wing"],
  ["Physiotherapy by video was tried with farmers.", "video physiotherapy for farmers"],
  ["A governor resigned over the car park contract.", "why did a governor resign?"],
  ["The trust's kitchen won an award for its vegetable curry.", "vegetable curry award"],
  ["Smoke alarms were tested in every hostel.", "have hostel smoke alarms been tested"],
].map(([report = "", question = ""]) => ({ report, question }));

/** Generated content in which things were put that questions ask for. */
export interface Planted {
  files: Map<string, string>;
  questions: Question[];
}

const seed = "relevance";

/** Generated content of a number of updates, the same each time: each fact in one update, and its words, a few
 * at a time, in 4 others. Questions ask for the facts, and for some standing pages by their names. */
function plantContent(updates: number): Planted {
  const written = generateContent({ updates, seed });
  const files = toFiles(written);
  const choices = makeRandom(seed);
  const places = choices.some(
    [...files.keys()].filter((path) => path.startsWith("updates/")),
    facts.length * 5,
  );
  const questions = facts.map((fact, index): Question => {
    const [own = "", ...others] = places.slice(index * 5, index * 5 + 5);
    add(files, own, fact.report);
    for (const other of others) add(files, other, mention(fact, choices));
    return {
      question: fact.question,
      pages: [getPermalink("updates", own.replace(/^updates\/|\.md$/g, ""))],
    };
  });
  return { files, questions: [...questions, ...askForNamedPages(written)] };
}

/** A sentence with some of a fact's words, and not what it says. */
function mention({ report }: Fact, choices: Random): string {
  const words = report.split(" ").map((word) => word.replace(/[.,]/g, ""));
  const telling = words.filter(
    (word) => normaliseWord(word).length > 3 && !stopWords.has(normaliseWord(word)),
  );
  return `Some people also spoke about ${choices.some(telling, 2).join(" and ")}.`;
}

function add(files: Map<string, string>, path: string, sentence: string): void {
  files.set(path, `${files.get(path)?.trimEnd()} ${sentence}\n`);
}

/** Standing pages that updates often name: the page itself is what a reader wants who types its name. */
function askForNamedPages({ workstreams, programmes, goals }: Written): Question[] {
  const some = <T>(list: T[], count: number) =>
    list.filter((_, index) => index % Math.ceil(list.length / count) === 0);
  return (
    [
      ["workstreams", some(workstreams, 6)],
      ["programmes", some(programmes, 3)],
      ["goals", some(goals, 3)],
    ] as const
  ).flatMap(([collection, entries]) =>
    entries.map(({ id, data }) => ({ question: data.title, pages: [getPermalink(collection, id)] })),
  );
}

/** How some searches answered the questions on one content. */
export interface Result {
  /** What the content is, such as `1,000 generated updates`. */
  content: string;
  /** By the name of the search. */
  answers: Record<string, Answered[]>;
}

/** The figures as a table, and the questions that this site's search missed by name but for those held back, in Markdown. */
function writeReport(results: Result[]): string {
  return [
    "| Content | Search | Questions | Recall@3 | Mean reciprocal rank |",
    "| :-- | :-- | --: | --: | --: |",
    ...results.flatMap(({ content, answers }) =>
      Object.entries(answers).map(([search, answered]) => writeRow(content, search, answered)),
    ),
    "",
    // The halves held back are for totals alone: whoever mends the ranking must not read what they ask.
    ...results
      .filter(({ content }) => !content.endsWith("held back"))
      .flatMap(({ content, answers }) =>
        describeMissed(`${content}, missed by this site`, answers["this site"] ?? []),
      ),
  ].join("\n");
}

function writeRow(content: string, search: string, answered: Answered[]): string {
  const { questions, recallAt3, meanReciprocalRank } = computeFigures(answered);
  return `| ${content} | ${search} | ${questions} | ${recallAt3.toFixed(2)} | ${meanReciprocalRank.toFixed(2)} |`;
}

function describeMissed(title: string, answered: Answered[]): string[] {
  const lines = listMissed(answered).map((question) => {
    const place = findPlace(question);
    const where = place === Infinity ? "not among the first 10" : `at place ${place}`;
    return `- “${question.question}”: ${question.pages.map((page) => `\`${page}\``).join(" or ")}, ${where}`;
  });
  return [`### ${title}`, "", ...(lines.length > 0 ? lines : ["None."]), ""];
}

/** The texts of a content folder by their paths. */
function textsIn(contentDir: string): Map<string, string> {
  const paths = globSync("**/*.{md,mdx,yaml}", { cwd: contentDir }).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(contentDir, path), "utf8")]));
}

/**
 * Builds this project's site of a content folder.
 * @throws {RunError}
 */
async function makeOwn(contentDir: string, outDir: string, asOf: string): Promise<void> {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, AS_OF: asOf, SITE_URL: undefined };
  if ((await runScript("scripts/build.ts", [], env)) !== 0) throw new RunError("The site can’t be built.");
}

/**
 * Builds Starlight's site of the same texts, and gives its folder. Its packages are installed the first time.
 * @throws {RunError}
 */
async function makeStarlight(files: ReadonlyMap<string, string>, folder: string): Promise<string> {
  await installOnce(starlightFolder, () => console.error("Installing Starlight"));
  writeStarlightSite(folder, files);
  await runProgram(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], folder);
  return join(folder, "dist");
}

async function runProgram(command: string, args: string[], cwd: string): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const [code] = await once(spawn(command, args, { cwd, env, stdio: "inherit" }), "close");
  if (code !== 0) throw new RunError(`${command} ${args.join(" ")} ended with ${code}.`);
}

/** The records of which questions are asked: what each is called, its folder or file, and the day it is built for. */
const records: Record<string, [name: string, dir: string, day?: string]> = {
  own: ["The project’s own content", "content"],
  hospital: ["A hospital’s record", "tests/relevance/hospital.yaml", "2025-04-01"],
  council: ["A council’s record", "tests/relevance/council.yaml", "2025-04-01"],
};

/** The answers on several contents as on one. */
function addUp(content: string, results: Result[]): Result {
  const searches = Object.keys(results[0]?.answers ?? {});
  const all = (search: string) => results.flatMap(({ answers }) => answers[search] ?? []);
  return { content, answers: Object.fromEntries(searches.map((search) => [search, all(search)])) };
}

const page = "docs/search.md";
const mark = "<!-- What follows is written by npm run relevance. -->";
const generated = 1000;
const tell = (line: string): void => console.error(line);

await runCommand({
  help: `npm run relevance

Asks questions of the search, in a real browser, on content/, on two other records, on the small record of the tests
and on ${generated} generated updates. Asks its suggestions, BM25 and Starlight's stock search the same. Shows how often
the right page is among the first 3, and writes the figures to docs/search.md. It takes some minutes; the first time it
installs Starlight beside the project, in tools/bench/peers/starlight.

  --help   show this`,
  options: {},
  async run(_flags, { settings }) {
    const { asOf } = await settings();
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      return await useWorkFolder("relevance", async (folder) => {
        const planted = plantContent(generated);
        const plantedDir = join(folder, "generated");
        writeFiles(plantedDir, planted.files, tell);
        const results: Result[] = [];
        const askAll = async (
          dir: string,
          day: string,
          asked: Record<string, Question[]>,
        ): Promise<Result[]> => {
          const out = join(folder, `site-${results.length}`);
          await makeOwn(dir, `${out}-own`, day);
          const peer = await makeStarlight(textsIn(dir), `${out}-starlight`);
          const askBm25 = indexForBm25(`${out}-own`);
          const answered: Result[] = [];
          for (const [content, questions] of Object.entries(asked)) {
            const answers = {
              "this site": await ask(browser, `${out}-own`, askOwn, questions),
              "this site, suggestions": await ask(browser, `${out}-own`, askSuggestions, questions),
              "BM25 with synonyms": questions.map((one) => ({ ...one, given: askBm25(one.question) })),
              Starlight: await ask(browser, peer, askStarlight, questions),
            };
            answered.push({ content, answers });
          }
          return answered;
        };
        const questions = "tests/relevance/";
        const [seen, held] = ["seen", "held"].map((half) =>
          readQuestionsByRecord(join(projectFolder, questions, `${half}.yaml`)),
        );
        for (const [record, [name, path, day]] of Object.entries(records)) {
          const own = join(projectFolder, path);
          const dir = path.endsWith(".yaml") ? join(folder, record) : own;
          if (dir !== own) writeContent(dir, readRecordFile(own));
          results.push(
            ...(await askAll(dir, day ?? asOf, {
              [`${name}, seen`]: seen?.[record] ?? [],
              [`${name}, held back`]: held?.[record] ?? [],
            })),
          );
        }
        results.push(
          ...(await askAll(getRecordFolder("small"), asOf, {
            "The small record of the tests": readQuestions(join(projectFolder, questions, "questions.yaml")),
          })),
          ...(await askAll(plantedDir, lastDay, {
            [`${generated.toLocaleString("en-GB")} generated updates`]: planted.questions,
          })),
          ...["seen", "held back"].map((half) =>
            addUp(
              `All three records, ${half}`,
              results.filter(({ content }) => content.endsWith(half)),
            ),
          ),
        );
        const report = writeReport(results);
        console.log(report);
        const text = `${readFileSync(join(projectFolder, page), "utf8").split(mark)[0]}${mark}\n\n${report}`;
        await writePage(page, text);
        tell(`Written to ${page}`);
        return 0;
      });
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      tell(error.message);
      return 1;
    } finally {
      await browser.close();
    }
  },
});

async function ask(browser: Browser, site: string, search: Ask, questions: Question[]): Promise<Answered[]> {
  const server = await serveSite(site, 4600);
  const tab = await browser.newPage({ baseURL: server.url });
  try {
    return await answer(tab, search, questions);
  } finally {
    await tab.close();
    await server.close();
  }
}
