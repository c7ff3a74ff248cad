import { appendFileSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasNginx, startNginx } from "../../tests/site/nginx/nginx.ts";
import { days, goodBuild } from "../../tests/setup/build-run.ts";
import { copyRepository } from "../../tests/reliability/copy.ts";
import { randomFrom } from "./random.ts";
import { answerOf, read, type Readings } from "./reader.ts";
import type { Trial } from "./trial.ts";
import { hasWrk, load } from "./wrk.ts";

const readers = 8;
const patience = 3000;

/** No build begins after so many milliseconds. */
const longest = 90_000;

/** Rebuilds the site under nginx again and again, with another stylesheet each time, while it is read. */
export const soak: Trial = {
  name: "soak",
  about: "rebuilds the site under nginx so many times, with another stylesheet each time, under load",
  times: 8,
  async run({ folder, times, seed }, tell) {
    if (!hasNginx || !hasWrk)
      return { found: "nginx, openssl and wrk are not all installed here.", well: false };
    const repository = join(folder, "repository");
    const outDir = join(folder, "dist");
    copyRepository(repository);
    const known = new Set<string>();
    const styles = new Set<string>();
    const build = async (time: number) => {
      // What is for print is a file of its own, whose name changes with it.
      appendFileSync(
        join(repository, "src/styles/site.scss"),
        `\n@media print { body { orphans: ${time + 2}; } }\n`,
      );
      await goodBuild({ repository, outDir, asOf: days[time % 2]! });
      for (const answer of answersOf(outDir)) known.add(answer);
      const earlier = styles.size;
      for (const style of globSync("_astro/*.css", { cwd: outDir })) styles.add(style);
      if (styles.size === earlier) throw new Error("The build has the stylesheets of the one before.");
    };
    await build(0);
    const paths = pagesIn(outDir);
    const nginx = await startNginx(outDir, join(folder, "nginx"));
    const readings: Readings = { requests: 0, answers: new Set(), problems: [] };
    const started = Date.now();
    let building = true;
    let built = 0;
    const how = { isOn: () => building, random: randomFrom(seed), patience };
    const reading = Array.from({ length: readers }, () => read(nginx.url, paths, how, readings));
    const loads = { requests: 0, failed: 0 };
    const loading = (async () => {
      while (building) {
        const { requests, failed } = await load(nginx.url, paths, 5);
        loads.requests += requests;
        loads.failed += failed;
      }
    })();
    try {
      while (built < times && Date.now() - started < longest) {
        await build(++built);
        tell(
          `Build ${built} of ${times}: ${readings.requests} answers read, ${readings.problems.length} wrong`,
        );
      }
    } finally {
      building = false;
      await Promise.all([...reading, loading]);
      await nginx.close();
    }
    const mixed = [...readings.answers].filter((answer) => !known.has(answer));
    for (const problem of [...readings.problems, ...mixed].slice(0, 20)) tell(`  ${problem}`);
    return {
      found: `${built} builds, with ${styles.size} stylesheets, took each other’s place in ${Math.round((Date.now() - started) / 1000)} seconds. ${readings.requests} answers were read by ${readers} readers, ${readings.answers.size} of them different: ${readings.problems.length} failed, and ${mixed.length} were no build's. wrk asked ${loads.requests} times meanwhile: ${loads.failed} failed.`,
      well: readings.problems.length === 0 && mixed.length === 0 && loads.failed === 0,
    };
  },
};

function pagesIn(outDir: string): string[] {
  return globSync("**/index.html", { cwd: outDir })
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .toSorted();
}

/** What a whole build answers, for the pages and what they load. */
function answersOf(outDir: string): string[] {
  return globSync("**/*.{html,css}", { cwd: outDir }).map((file) =>
    answerOf(`/${file.replace(/index\.html$/, "")}`, readFileSync(join(outDir, file))),
  );
}
