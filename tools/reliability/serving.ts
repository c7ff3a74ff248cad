import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { serveSite } from "../../scripts/server.ts";
import { compressSite } from "../../src/build/compress.ts";
import { copyRepository } from "../../tests/reliability/trial.ts";
import { days, buildOrThrow, runBuild } from "../../tests/setup/build-run.ts";
import { ask, hasNginx, startNginx } from "../../tests/site/nginx.ts";
import type { Trial } from "./fuzz.ts";
import { makeRandom } from "../../tests/setup/random.ts";

// wrk asks a server as often as it can: on Debian and Ubuntu it is the package `wrk`.

/** Whether it is installed. Without a flag that it knows it ends with 1. */
const hasWrk = spawnSync("wrk", ["-v"]).error === undefined;

const summary = z.object({
  requests: z.number(),
  /** Of the requests: those without an answer, or with one that isn't 2xx or 3xx. */
  failed: z.number(),
  seconds: z.number(),
  bytes: z.number(),
  /** In milliseconds: half of the answers take no longer than the first, 99% no longer than the second. */
  p50: z.number(),
  p99: z.number(),
});

export type Load = z.infer<typeof summary>;

/** Asks for paths in turn, over 32 connections, for some seconds. */
async function runWrk(address: string, paths: string[], seconds: number): Promise<Load> {
  const script = join(import.meta.dirname, "load.lua");
  const { stdout } = await promisify(execFile)("wrk", [
    "--threads",
    "2",
    "--connections",
    "32",
    "--duration",
    `${seconds}s`,
    "--timeout",
    "5s",
    "--latency",
    "--script",
    script,
    address,
    "--",
    ...paths,
  ]);
  return summary.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

/** What readers of a served site got: the hashes of the bytes by path, and what went wrong. */
export interface Readings {
  requests: number;
  /** Each different `path hash` that was answered. */
  answers: Set<string>;
  problems: string[];
}

/** One answer of a site, as it is told from others. */
function answerOf(path: string, bytes: Buffer): string {
  return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
}

/**
 * Reads pages of a served site as a person does, page after page: first the page, and after a while,
 * up to `patience` milliseconds, the stylesheet that it names. `isOn` says how long to go on.
 */
async function read(
  url: string,
  paths: string[],
  { isOn, random, patience }: { isOn: () => boolean; random: () => number; patience: number },
  readings: Readings,
): Promise<void> {
  const get = async (path: string): Promise<string> => {
    readings.requests++;
    try {
      const { status, headers, body } = await ask(url + path);
      if (status !== 200) readings.problems.push(`${path}: status ${status}`);
      if (body.length !== Number(headers["content-length"])) readings.problems.push(`${path}: cut off`);
      readings.answers.add(answerOf(path, body));
      return body.toString();
    } catch (error) {
      readings.problems.push(`${path}: ${String(error)}`);
      return "";
    }
  };
  while (isOn()) {
    const page = await get(paths[Math.floor(random() * paths.length)]!);
    const styles = [...page.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href!);
    await setTimeout(random() * patience);
    for (const style of styles) await get(style);
  }
}

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
    await buildOrThrow({ outDir, asOf: days[0] });
    await compressSite(outDir);
    writeFileSync(join(outDir, "empty.txt"), "");
    const paths = pathsIn(outDir);
    const nginx = await startNginx(outDir, join(folder, "nginx"));
    const runs: { site: Load; empty: Load }[] = [];
    try {
      for (let time = 0; time < times; time++) {
        const site = await runWrk(nginx.url, paths, seconds);
        const empty = await runWrk(nginx.url, ["/empty.txt"], seconds);
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

const addresses = ["/", "/updates/", "/updates/feed.xml", "/data/commitments.json", "/favicon.svg"];
const MAX_REQUESTS = 200_000;

/** Asks a served site for pages without a pause while two builds at once take its place. */
export const swaps: Trial = {
  name: "swaps",
  about: "asks a served site for pages while two builds at once take its place",
  times: 1,
  async run({ folder, times }, tell) {
    const outDir = join(folder, "dist");
    await buildOrThrow({ outDir, asOf: days[0] });
    const server = await serveSite(outDir, 4600);
    const total = { requests: 0, failed: 0, built: 0 };
    for (let time = 0; time < times; time++) {
      let building = true;
      const both = Promise.all(days.map((asOf) => runBuild({ outDir, asOf }))).finally(
        () => (building = false),
      );
      while (building && total.requests < MAX_REQUESTS) {
        const good = await Promise.all(addresses.map((address) => isAnswered(server.url + address)));
        total.requests += good.length;
        total.failed += good.filter((answered) => !answered).length;
        await setTimeout(1); // leaves the machine to the builds, too
      }
      total.built += (await both).filter(({ exitCode }) => exitCode === 0).length;
      tell(`Two builds at once, ${time + 1} of ${times}: ${total.requests} requests, ${total.failed} failed`);
    }
    await server.close();
    return {
      found: `${total.requests} requests while ${2 * times} builds took each other’s place, two at once: ${total.failed} failed. ${total.built} of the builds worked.`,
      well: total.failed === 0 && total.built === 2 * times,
    };
  },
};

/** True where an address is answered with all the bytes that it says it has. */
async function isAnswered(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    const { byteLength } = await response.arrayBuffer();
    return response.status === 200 && byteLength === Number(response.headers.get("content-length"));
  } catch {
    return false;
  }
}

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
        join(repository, "src/styles/_base.scss"),
        `\n@media print { body { orphans: ${time + 2}; } }\n`,
      );
      await buildOrThrow({ repository, outDir, asOf: days[time % 2]! });
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
    const how = { isOn: () => building, random: makeRandom(seed).next, patience };
    const reading = Array.from({ length: readers }, () => read(nginx.url, paths, how, readings));
    const loads = { requests: 0, failed: 0 };
    const loading = (async () => {
      while (building) {
        const { requests, failed } = await runWrk(nginx.url, paths, 5);
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
