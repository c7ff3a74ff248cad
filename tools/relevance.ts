import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";
import { recordFolder } from "../tests/setup/content.ts";
import { lastDay } from "./bench/content/days.ts";
import { writeFiles } from "./bench/content/files.ts";
import { projectFolder } from "../scripts/child.ts";
import { runCommand } from "../scripts/command.ts";
import { RunError } from "./process/cost.ts";
import { inWorkFolder } from "./process/work-folder.ts";
import { answer, askOwn, askStarlight, type Ask } from "../tests/relevance/ask.ts";
import type { Answered } from "../tests/relevance/figures.ts";
import { plantedContent } from "./relevance/planted.ts";
import { readQuestions, type Question } from "../tests/relevance/question.ts";
import { reportOf, type Result } from "./relevance/report.ts";
import { makeOwn, makeStarlight, textsIn } from "./relevance/sites.ts";
import { serveSite } from "../scripts/server.ts";
import { writePage } from "./write-page.ts";

const page = "docs/search.md";
const mark = "<!-- What follows is written by npm run relevance. -->";
const generated = 1000;
const tell = (line: string): void => console.error(line);

await runCommand({
  help: `npm run relevance

Asks questions of the search, in a real browser, on the small record of the tests and on ${generated} generated
updates, and asks Starlight's stock search the same on the same Markdown. Shows how often the right page is
among the first 3, and writes the figures to docs/search.md. It takes some minutes; the first time it
installs Starlight beside the project, in tools/bench/peers/starlight.

  --help   show this`,
  options: {},
  async run(_flags, { settings }) {
    const { asOf } = await settings();
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      return await inWorkFolder("relevance", async (folder) => {
        const questions = readQuestions(join(projectFolder, "tests/relevance/questions.yaml"));
        const planted = plantedContent(generated);
        const plantedDir = join(folder, "generated");
        writeFiles(plantedDir, planted.files, tell);
        const results: Result[] = [];
        for (const [content, dir, day, asked] of [
          ["The small record of the tests", recordFolder("small"), asOf, questions],
          [`${generated.toLocaleString("en-GB")} generated updates`, plantedDir, lastDay, planted.questions],
        ] as const) {
          const out = join(folder, `site-${results.length}`);
          await makeOwn(dir, `${out}-own`, day);
          const own = await ask(browser, `${out}-own`, askOwn, asked);
          const peer = await makeStarlight(textsIn(dir), `${out}-starlight`);
          results.push({ content, own, starlight: await ask(browser, peer, askStarlight, asked) });
        }
        const report = reportOf(results);
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
