import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { projectFolder } from "../../scripts/command.ts";
import { formatNumber } from "../../src/record/quantities.ts";
import { listDifferences, hashFiles } from "../../tests/reliability/trial.ts";
import {
  type Command,
  type Cost,
  measureCost,
  installOnce,
  useWorkFolder,
  removeFolder,
  RunError,
} from "../process.ts";
import { toFiles, generateContent, lastDay } from "./generate.ts";
import {
  eleventyFolder,
  starlightFolder,
  writeEleventyPages,
  writeEleventySite,
  writeHugoPages,
  writeHugoSite,
  writeInto,
  writeStarlightLists,
  writeStarlightPages,
  writeStarlightSite,
} from "./peers.ts";
import { countSteps, type Line, findMedianCost, type Part, plot, writeTable } from "./report.ts";

/** One update of a content folder, to be edited. */
export interface Edited {
  /** The path of its file. */
  path: string;
  /** Its text with another word in its body; the same for the same number. */
  text(number: number): string;
  /** The word that is then in its body, and nowhere before. */
  word(number: number): string;
}

/**
 * The update in the middle of a content folder, the files in the order of their names.
 * @throws {Error} where it has no update.
 */
export function middleUpdate(files: ReadonlyMap<string, string>): Edited {
  const updates = [...files.keys()].filter((path) => /^updates\/.*\.mdx?$/.test(path)).toSorted();
  const path = updates[Math.floor(updates.length / 2)];
  if (path === undefined) throw new Error("There is no update to edit.");
  const before = files.get(path)!;
  const body = before.indexOf("\n---\n") + "\n---\n".length;
  const end = before.indexOf(".", body);
  const word = (number: number) => `edited${number}`;
  return {
    path,
    text: (number) => `${before.slice(0, end)} ${word(number)}${before.slice(end)}`,
    word,
  };
}

/** A generator of sites that is measured: this project or another. */
export interface Tool {
  name: string;
  /** Which one it is, and how it makes its search index, in a few words. */
  about(): string;
  /** Why it can't be measured here; nothing where it can. */
  missing?(): string | undefined;
  /** Puts what it is made of in place, where it isn't yet. */
  install?(): Promise<void>;
  /** Writes a site of the texts of a content folder, by their paths, into an empty folder. */
  write(folder: string, files: ReadonlyMap<string, string>): void;
  /** Writes one text anew. */
  rewrite(folder: string, path: string, text: string): void;
  /** What makes the site with its feeds and search index. */
  build(folder: string): Command[];
  /** Where the site then is. */
  output(folder: string): string;
  /** What builds leave besides, which the next would save time with. */
  kept(folder: string): string[];
  /** What serves it while its texts are edited. */
  serve(folder: string, port: number): Command;
}

/** The version of a package that is installed in a folder. */
function versionOf(folder: string, name: string): string {
  return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
}

/** Eleventy, and then Pagefind over its output. */
const eleventy: Tool = {
  name: "Eleventy",
  about: () => {
    const [eleventy, rss, pagefind] = ["@11ty/eleventy", "@11ty/eleventy-plugin-rss", "pagefind"].map(
      (name) => versionOf(eleventyFolder, name),
    );
    return `${eleventy} with its RSS plugin ${rss}, and Pagefind ${pagefind}`;
  },
  install: () => installOnce(eleventyFolder),
  write: writeEleventySite,
  rewrite: writeEleventyPages,
  build: (folder) => [
    node(folder, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"]),
    node(folder, ["node_modules/pagefind/lib/runner/bin.cjs", "--site", "dist"]),
  ],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, ".cache")],
  serve: (folder, port) =>
    node(folder, ["node_modules/@11ty/eleventy/cmd.cjs", "--serve", "--quiet", `--port=${port}`]),
};

function node(folder: string, args: string[]) {
  return { program: process.execPath, args, cwd: folder };
}

/** How much a built site is. */
export interface Output {
  files: number;
  /** Files of HTML. */
  pages: number;
  bytes: number;
}

/** Counts what is in the folder of a built site, which may be a link to one. */
function outputIn(folder: string): Output {
  const entries = globSync("**", { cwd: folder, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return {
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith(".html")).length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}

/** What one tool took at one size. */
export interface Figures {
  tool: string;
  updates: number;
  /** How many runs each figure is the median of. */
  runs: number;
  /** A build with nothing left of one before. */
  clean: Cost;
  /** A build after one, with one word of one update changed. */
  edited: Cost;
  output: Output;
  /** Where the build after an edit differs from a clean build of the same texts, a line a file; not looked at if left out. */
  differences?: string[];
}

/** The figures of a tool at a size. */
function figuresOf(all: readonly Figures[], tool: string, updates: number): Figures | undefined {
  return all.find((figures) => figures.tool === tool && figures.updates === updates);
}

/** How many times as much one is as another. */
function ratio(
  one: Figures | undefined,
  other: Figures | undefined,
  of: (figures: Figures) => number,
): number | undefined {
  return one && other ? of(one) / of(other) : undefined;
}

const pagefind = join(projectFolder, "node_modules/pagefind/lib/runner/bin.cjs");

/** Hugo, where it is installed, and then this project's Pagefind over its output. */
const hugo: Tool = {
  name: "Hugo with Pagefind",
  about: () => `${installedVersion()} with its own RSS, and Pagefind ${versionOf(projectFolder, "pagefind")}`,
  missing: () =>
    installedVersion() === undefined ? "Hugo isn’t installed (`hugo`, https://gohugo.io)" : undefined,
  write: writeHugoSite,
  rewrite: writeHugoPages,
  build: (folder) => [
    { program: "hugo", args: ["--quiet", "--destination", "dist"], cwd: folder },
    { program: process.execPath, args: [pagefind, "--site", "dist"], cwd: folder },
  ],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, "resources")],
  serve: (folder, port) => ({
    program: "hugo",
    args: ["server", "--quiet", "--bind", "127.0.0.1", "--port", `${port}`],
    cwd: folder,
  }),
};

function installedVersion(): string | undefined {
  const { stdout, error } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return error === undefined ? /v([\d.]+)/.exec(stdout)?.[1] : undefined;
}

/** One tool at one size, to be measured. */
export interface Measuring {
  tool: Tool;
  updates: number;
  files: ReadonlyMap<string, string>;
  edit: Edited;
  runs: number;
  /** True to compare what a build after an edit makes with a clean build. */
  compares: boolean;
  /** Where its site is written, and removed again. */
  folder: string;
  /** Is told what is done next. */
  next(what: string): void;
}

/** How many builds one measurement makes. */
function getBuildsFolder({ runs, compares }: Pick<Measuring, "runs" | "compares">): number {
  return 2 * runs + (compares ? 1 : 0);
}

/**
 * Measures clean builds, and then builds after an edit.
 * @throws {RunError} where a build fails.
 */
async function measure(measuring: Measuring): Promise<Figures> {
  const { tool, updates, files, edit, runs, compares, folder, next } = measuring;
  mkdirSync(folder);
  try {
    tool.write(folder, files);
    const clean: Cost[] = [];
    while (clean.length < runs) {
      next("clean build");
      clean.push(await cleanBuild(tool, folder));
    }
    const output = outputIn(tool.output(folder));
    const edited: Cost[] = [];
    while (edited.length < runs) {
      next("build after an edit");
      tool.rewrite(folder, edit.path, edit.text(edited.length + 1));
      edited.push(await measureCost(tool.build(folder)));
    }
    const whole = {
      tool: tool.name,
      updates,
      runs,
      clean: findMedianCost(clean),
      edited: findMedianCost(edited),
      output,
    };
    if (!compares) return whole;
    next("clean build to compare with");
    const after = hashFiles(tool.output(folder));
    await cleanBuild(tool, folder);
    return { ...whole, differences: listDifferences(after, hashFiles(tool.output(folder))) };
  } finally {
    removeFolder(folder);
  }
}

function cleanBuild(tool: Tool, folder: string): Promise<Cost> {
  for (const path of [tool.output(folder), ...tool.kept(folder)])
    rmSync(path, { recursive: true, force: true });
  return measureCost(tool.build(folder));
}

/** What the project is to reach, and how near it came. */
export interface Target {
  wanted: string;
  /** What was measured, in words; nothing where it was not measured. */
  reached?: string;
  met?: boolean;
}

const [small, middle, large] = [100, 1000, 10_000];
// What two measurements of the same may differ by.
const flat = 1.1;

/** The targets for whole builds, each with what was measured. `own` is the name of this project. */
export function targets(all: readonly Figures[], own: string): Target[] {
  const elapsed = ({ clean }: Figures) => clean.elapsed;
  const [at100, at1000, at10000] = [small, middle, large].map((updates) => figuresOf(all, own, updates));
  const starlight = ratio(at1000, figuresOf(all, "Starlight", middle), elapsed);
  const hugo = ratio(at10000, figuresOf(all, "Hugo with Pagefind", large), elapsed);
  const edited = at1000 && at1000.edited.elapsed / at1000.clean.elapsed;
  const same = at1000?.differences && at1000.differences.length === 0;
  const [later, earlier] = [slope(at1000, at10000), slope(at100, at1000)];
  return [
    target("1,000 updates in no more time than Starlight takes", starlight, 1, times(starlight)),
    target("10,000 updates in at most twice the time of Hugo with Pagefind", hugo, 2, times(hugo)),
    target(
      "10,000 updates in less than 2 GB of memory",
      number(at10000 && at10000.clean.memory / 1e9),
      2,
      `${((at10000?.clean.memory ?? 0) / 1e9).toFixed(2)} GB`,
    ),
    target(
      "At 1,000 updates, one edited update in at most a third of the time of a clean build",
      edited,
      1 / 3,
      times(edited),
    ),
    {
      wanted: "At 1,000 updates, the same bytes after an edit as from a clean build",
      ...(same !== undefined && {
        met: same,
        reached: same ? "the same" : `${formatNumber(at1000?.differences?.length ?? 0)} files differ`,
      }),
    },
    target(
      "Each further update costs the same from 1,000 to 10,000 as from 100 to 1,000",
      later && earlier && later / earlier,
      flat,
      `${later?.toFixed(1)} ms and ${earlier?.toFixed(1)} ms each, × ${((later ?? 0) / (earlier ?? 1)).toFixed(2)}`,
    ),
  ];
}

function target(wanted: string, value: number | undefined, most: number, reached: string): Target {
  return value === undefined ? { wanted } : { wanted, reached, met: value <= most };
}

/** What each update more costs between two sizes, in milliseconds. */
function slope(from: Figures | undefined, to: Figures | undefined): number | undefined {
  return from && to && (to.clean.elapsed - from.clean.elapsed) / (to.updates - from.updates);
}

function number(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function times(value: number | undefined): string {
  return `× ${value?.toFixed(2)}`;
}

/** What was measured, and of what. */
export interface Measured {
  figures: Figures[];
  /** The tools by name, with which one each is. The first is this project. */
  tools: ReadonlyMap<string, string>;
  /** What could not be measured, and why, a sentence each. */
  missing: string[];
}

/** What was measured as Markdown. */
export function report({ figures, tools, missing }: Measured): string {
  const [own = ""] = tools.keys();
  const sizes = [...new Set(figures.map(({ updates }) => updates))];
  const runs = new Map(figures.map((one) => [one.updates, one.runs]));
  return [
    `Whole builds of the same generated Markdown, each with its pages, feeds and search index:`,
    [...tools].map(([name, about]) => `- **${name}**: ${about}.`).join("\n"),
    `The others make pages of each entry’s title, summary, date and text, a list of updates in pages of 20, a feed
of the latest 20 and a sitemap, with a plain layout. This project makes more of the same texts: threads,
histories, charts, data, a feed for each topic. Each size has some 440 pages beside its updates.

A clean build finds nothing that an earlier one left. Medians of
${[...runs].map(([size, count]) => `${count === 1 ? "1 run" : `${count} runs`} at ${formatNumber(size)}`).join(", ")}.
Processor time and memory are of the tool with all that it starts; memory is what its processes have at a
time, added up every tenth of a second, so that what two of them share counts twice. An edit is one word in the
body of one update in the middle.`,
    "![Time of a clean build against the number of updates, both on scales of powers of ten. The tables hold the same figures.](drawings/builds.svg)",
    ...sizes.flatMap((size) => [
      `### ${formatNumber(size)} updates`,
      sizeTable(figures, size),
      sameBytes(figures, size),
    ]),
    "### This project beside the others",
    "Its time for a clean build, and after an edit, divided by theirs:",
    ratios(figures, own, [...tools.keys()].slice(1), sizes),
    "### Targets",
    targetList(figures, own),
    ...missing,
  ].join("\n\n");
}

/** The time of clean builds in seconds, a line for each tool. */
export function timesOfCleanBuilds(figures: readonly Figures[]): Line[] {
  return [...Map.groupBy(figures, ({ tool }) => tool)].map(([name, own]) => ({
    name,
    points: own.map(({ updates, clean }) => ({ updates, value: clean.elapsed / 1000 })),
  }));
}

function sizeTable(figures: readonly Figures[], size: number): string {
  return writeTable([
    [
      "",
      "Clean build, s",
      "Processor, s",
      "Memory, MB",
      "After an edit, s",
      "Of a clean build",
      "Pages",
      "Files",
      "Output, MB",
    ],
    ...figures
      .filter(({ updates }) => updates === size)
      .map(({ tool, clean, edited, output }) => [
        tool,
        seconds(clean.elapsed),
        seconds(clean.processor),
        megabytes(clean.memory),
        seconds(edited.elapsed),
        (edited.elapsed / clean.elapsed).toFixed(2),
        formatNumber(output.pages),
        formatNumber(output.files),
        megabytes(output.bytes),
      ]),
  ]);
}

/** Whether a build after an edit makes what a clean build of the same texts makes. */
function sameBytes(figures: readonly Figures[], size: number): string {
  return figures
    .flatMap(({ tool, updates, differences }) => {
      if (updates !== size || differences === undefined) return [];
      if (differences.length === 0)
        return [`${tool}: a build after an edit makes the same bytes as a clean one.`];
      const some = differences.slice(0, 5).join("; ");
      return [`**${tool}: after an edit, ${differences.length} files differ from a clean build**: ${some}.`];
    })
    .join("\n");
}

function ratios(figures: readonly Figures[], own: string, others: string[], sizes: number[]): string {
  const cell = (other: string, size: number, of: (figures: Figures) => number): string =>
    ratio(figuresOf(figures, own, size), figuresOf(figures, other, size), of)?.toFixed(2) ?? "";
  return writeTable([
    ["", ...sizes.flatMap((size) => [`${formatNumber(size)}, clean`, "edit"])],
    ...others.map((other) => [
      other,
      ...sizes.flatMap((size) => [
        cell(other, size, ({ clean }) => clean.elapsed),
        cell(other, size, ({ edited }) => edited.elapsed),
      ]),
    ]),
  ]);
}

function targetList(figures: readonly Figures[], own: string): string {
  return targets(figures, own)
    .map(({ wanted, reached, met }) => {
      if (reached === undefined) return `- ${wanted}: not measured.`;
      return `- ${wanted}: **${met ? "met" : "not met"}**, ${reached}.`;
    })
    .join("\n");
}

function seconds(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? "–" : (milliseconds / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return Number.isNaN(bytes) ? "–" : formatNumber(Math.round(bytes / 1e5) / 10);
}

/** This project. */
export const own: Tool = {
  name: "This project",
  about: () => "`npm run build`: the content check, the site, its search index, a last look over the site",
  write: (folder, files) => {
    for (const [path, text] of files) writeInto(folder, `content/${path}`, text);
  },
  rewrite: (folder, path, text) => writeInto(folder, `content/${path}`, text),
  build: (folder) => [run("scripts/build.ts", [], folder)],
  output: (folder) => join(folder, "dist"),
  kept: (folder) => [join(folder, ".dist-builds")],
  serve: (folder, port) => run("scripts/dev.ts", ["--host", "127.0.0.1", "--port", `${port}`], folder),
};

function run(script: string, args: string[], folder: string) {
  const env = { CONTENT_DIR: join(folder, "content"), OUT_DIR: join(folder, "dist"), AS_OF: lastDay };
  return { program: process.execPath, args: [script, ...args], cwd: projectFolder, env };
}

/** Starlight, which makes its search index with Pagefind itself. */
export const starlight: Tool = {
  name: "Starlight",
  about: () => {
    const [astro, pagefind] = ["astro", "pagefind"].map((name) => versionOf(starlightFolder, name));
    const version = versionOf(starlightFolder, "@astrojs/starlight");
    return `${version} with Astro ${astro}, its own search (Pagefind ${pagefind}), @astrojs/rss and its sitemap`;
  },
  install: () => installOnce(starlightFolder),
  write: (folder, files) => {
    writeStarlightSite(folder, files);
    writeStarlightLists(folder);
  },
  rewrite: writeStarlightPages,
  build: (folder) => [astro(folder, ["build"])],
  output: (folder) => join(folder, "dist"),
  // Astro keeps its store of texts among the packages, to which a link leads here.
  kept: (folder) => [join(folder, ".astro"), join(starlightFolder, "node_modules/.astro")],
  serve: (folder, port) => astro(folder, ["dev", "--host", "127.0.0.1", "--port", `${port}`]),
};

function astro(folder: string, args: string[]) {
  return { program: process.execPath, args: ["node_modules/astro/bin/astro.mjs", ...args], cwd: folder };
}

const all: readonly Tool[] = [own, starlight, eleventy, hugo];

/** The tools that can be measured here, made ready; this project is the first. */
export async function toolsHere(tell: (line: string) => void): Promise<{ tools: Tool[]; missing: string[] }> {
  const missing = all.flatMap((tool) => tool.missing?.() ?? []);
  const tools = all.filter((tool) => tool.missing?.() === undefined);
  for (const { name, install } of tools) {
    if (install) tell(`Seeing to it that ${name} is installed`);
    await install?.();
  }
  return { tools, missing: missing.map((why) => `${why}: it was left out.`) };
}

// A build of so many takes minutes, beside which what varies is little.
const many = 10_000;
const otherPages = 440;

/** Measures whole builds, clean and after an edit, beside other generators. */
export const builds: Part = {
  name: "builds",
  title: "Whole builds beside other generators",
  about: "clean builds and builds after an edit, beside Starlight, Eleventy and Hugo on the same Markdown",
  sizes: [100, 1000, 10_000],
  async measure(sizes, tell) {
    const { tools, missing } = await toolsHere(tell);
    const runsAt = (updates: number) => (updates >= many ? 1 : 3);
    const plan = sizes.flatMap((updates) =>
      tools.map((tool, index) => ({ tool, updates, runs: runsAt(updates), compares: index === 0 })),
    );
    const step = countSteps(
      plan.flatMap((one) => Array<number>(getBuildsFolder(one)).fill(one.updates + otherPages)),
      tell,
    );
    const figures: Figures[] = [];
    await useWorkFolder("builds", async (folder) => {
      for (const one of plan) {
        const files = toFiles(generateContent({ updates: one.updates }));
        const next = (what: string) =>
          step(`${one.tool.name}, ${formatNumber(one.updates)} updates: ${what}`);
        const where = { folder: join(folder, "site"), files, edit: middleUpdate(files), next };
        try {
          figures.push(await measure({ ...one, ...where }));
        } catch (error) {
          if (!(error instanceof RunError)) throw error;
          tell(error.message);
          missing.push(`${one.tool.name} at ${formatNumber(one.updates)} updates: a build failed.`);
        }
      }
    });
    const about = new Map(tools.map((tool) => [tool.name, tool.about()]));
    return {
      text: report({ figures, tools: about, missing }),
      drawings: {
        "builds.svg": plot("Time of a clean build, in seconds", timesOfCleanBuilds(figures), "powers"),
      },
    };
  },
};
