import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressSite } from "../../src/build/compress.ts";
import { hasNginx, startNginx } from "../../tests/site/nginx/nginx.ts";
import { days, goodBuild } from "../../tests/setup/build-run.ts";
import type { Trial } from "./trial.ts";
import { hasWrk, load as ask, type Load } from "./wrk.ts";

const seconds = 10;

/** Lets wrk ask nginx for the site as often as it can, and for one empty file beside it. */
export const load: Trial = {
  name: "load",
  about: `asks nginx for the site for ${seconds} seconds, and for an empty file beside it`,
  times: 3,
  async run({ folder, times }, tell) {
    if (!hasNginx || !hasWrk)
      return { found: "nginx, openssl and wrk are not all installed here.", well: false };
    const outDir = join(folder, "dist");
    await goodBuild({ outDir, asOf: days[0] });
    await compressSite(outDir);
    writeFileSync(join(outDir, "empty.txt"), "");
    const paths = pathsIn(outDir);
    const nginx = await startNginx(outDir, join(folder, "nginx"));
    const runs: { site: Load; empty: Load }[] = [];
    try {
      for (let time = 0; time < times; time++) {
        const site = await ask(nginx.url, paths, seconds);
        const empty = await ask(nginx.url, ["/empty.txt"], seconds);
        runs.push({ site, empty });
        tell(`Run ${time + 1} of ${times}: the site ${said(site)}; an empty file ${said(empty)}`);
      }
    } finally {
      await nginx.close();
    }
    const median = (of: "site" | "empty") =>
      runs.map((run) => run[of]).toSorted((a, b) => rate(a) - rate(b))[Math.floor(times / 2)]!;
    const failed = runs.reduce((sum, { site, empty }) => sum + site.failed + empty.failed, 0);
    const share = Math.round((rate(median("site")) / rate(median("empty"))) * 100);
    return {
      found: `The run in the middle of ${times}: the site (${paths.length} addresses in turn) ${said(median("site"))}; one empty file ${said(median("empty"))}. The site does ${share}% of the empty file's requests. ${failed} requests failed in all runs.`,
      well: failed === 0,
    };
  },
};

/** The addresses of the site: each page, feed, picture and file of data, and what a page loads. */
function pathsIn(outDir: string): string[] {
  return globSync("**/*.{css,csv,html,ics,js,json,opml,svg,xml}", { cwd: outDir })
    .map((file) => `/${file.replace(/(?:^|\/)index\.html$/, "/")}`.replace("//", "/"))
    .toSorted();
}

const rate = ({ requests, seconds }: Load): number => requests / seconds;

function said(run: Load): string {
  const kilobytes = Math.round(run.bytes / run.requests / 100) / 10;
  return `${Math.round(rate(run)).toLocaleString("en-GB")} requests a second of ${kilobytes} kB on average, half within ${run.p50.toFixed(1)} ms and 99% within ${run.p99.toFixed(1)} ms, ${run.failed} failed`;
}
