import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import process from "node:process";
import ICAL from "ical.js";
import { XmlDocument } from "libxml2-wasm";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import sirv from "sirv";
import { parse, stringify } from "yaml";
import type { Browser } from "../../scripts/browser.ts";
import { projectFolder } from "../../scripts/command.ts";
import { serveSite, type SiteServer } from "../../scripts/server.ts";
import type { RuleFinding } from "../../src/checks/index.ts";
import { reporters } from "../../src/checks/reporters/index.ts";
import { checkFolder } from "../../src/checks/check-folder.ts";
import { getUkDayEnd } from "../../src/record/calendar.ts";
import { isRecord } from "../../src/source/yaml.ts";
import { buildOrThrow } from "../setup/build-run.ts";
import { type ContentFiles, readRecord, writeContent } from "../setup/content.ts";
import { type BuiltSite, readSite } from "../site/built-site.ts";
import { dangersOnPage, families, type Input, secret, update } from "./corpus.ts";

/** How many tabs look at a site side by side. */
const tabs = 4;

/** What a hostile program calls; a page that runs one says so in its console. */
const canary = 'window.canary = () => console.error("canary: a program ran")';

/** Lets Chromium reach no other host than this machine. Stopping each request by itself takes much longer. */
const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** What Chromium says where the policy of a page has stopped something. */
const stopped = /canary:|Content Security Policy|Refused to/i;

/**
 * Opens every page of a built site, whatever else a browser shows, and some searches, and says what any of it
 * did that it must not: run a program, ask another host, go elsewhere, open a window. `policy` says whether the
 * site is served as it is to readers; without it there is no policy at all, neither in headers nor in pages.
 */
export async function findProblemsInBrowser(
  site: BuiltSite,
  folder: string,
  browser: Browser,
  policy: boolean,
  searches: readonly string[] = ["canary", "script onerror", '"><img src=x onerror=canary()>'],
): Promise<string[]> {
  const server = policy ? await serveSite(folder, 4600) : await servePlainly(folder);
  const chrome = await chromium.launch({ ...browser, args: [...browser.args, alone] });
  try {
    const context = await chrome.newContext({ bypassCSP: !policy, viewport: { width: 800, height: 600 } });
    await context.addInitScript(canary);
    const problems = await listen(context, server.url);
    // With the policy, Chromium complains of its own viewers of pictures and XML.
    const shown = policy ? /\.html$/ : /\.(?:html|xml)$|^\/(?:_astro|pictures)\/.*\.(?:svg|png|gif|webp)$/;
    const left = [
      ...site.files
        .filter((file) => shown.test(file) && !isRedirect(site.read(file)))
        .map((file) => file.replace(/index\.html$/, "")),
      ...searches.map((words) => `/search/?${new URLSearchParams({ q: words })}`),
    ];
    const feeds = policy ? [] : site.files.filter((file) => file.endsWith("/feed.json"));
    await Promise.all(
      Array.from({ length: tabs }, async () => {
        const page = await context.newPage();
        for (let path = left.shift(); path !== undefined; path = left.shift()) {
          problems.push(...(await findProblemsAt(page, server.url, path)));
        }
        for (let feed = feeds.shift(); feed !== undefined; feed = feeds.shift()) {
          problems.push(...(await findProblemsInReader(page, feed, site.read(feed))));
        }
      }),
    );
    return problems;
  } finally {
    await chrome.close();
    await server.close();
  }
}

/** True for a page that is only the site's own way of leading from an old address to another of its own. */
function isRedirect(html: string): boolean {
  return /<meta http-equiv="refresh" content="0; url=\/(?!\/)[^"]*">/.test(html);
}

/** Hears of all that pages do. Requests to other hosts go nowhere. */
async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const problems: string[] = [];
  const isOurs = (address: string) =>
    !/^(?:https?|wss?|ftp):/.test(address) || address.startsWith(`${origin}/`);
  context.on("request", (request) => {
    if (!isOurs(request.url())) problems.push(`${request.frame().url()} asks ${request.url()}`);
  });
  context.on("console", (message) => {
    if (stopped.test(message.text())) problems.push(`${message.page()?.url()} says: ${message.text()}`);
  });
  context.on("dialog", (dialog) => {
    problems.push(`${dialog.page()?.url()} opens a dialog`);
    void dialog.dismiss();
  });
  context.on("page", (page) => page.on("popup", () => problems.push(`${page.url()} opens a window`)));
  return problems;
}

async function findProblemsAt(page: Page, origin: string, path: string): Promise<string[]> {
  const address = new URL(path, origin).href;
  await page.goto(address);
  const asked = new URL(address).searchParams.get("q");
  if (asked)
    await page
      .locator("#search-status")
      .filter({ hasText: `for “${asked}”` })
      .waitFor();
  const dangers = await page.evaluate(dangersOnPage);
  const moved = page.url() === address ? [] : [`leads to ${page.url()}`];
  return [...dangers, ...moved].map((problem) => `${path} ${problem}`);
}

/** Shows the texts of a feed as a reader of feeds does that trusts them. */
async function findProblemsInReader(page: Page, path: string, feed: string): Promise<string[]> {
  const { items } = JSON.parse(feed) as { items: { content_html: string }[] };
  await page.goto("about:blank");
  await page.setContent(items.map((item) => item.content_html).join("\n"));
  return (await page.evaluate(dangersOnPage)).map((problem) => `${path} ${problem}`);
}

/** Serves a site with no header that a browser could heed. */
async function servePlainly(folder: string): Promise<Pick<SiteServer, "url" | "close">> {
  const server = createServer(sirv(folder, { maxAge: 600 })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** What is wrong with the files of a built site: a format that was broken out of, a formula, a secret. */
function findProblemsInFiles(site: BuiltSite, folder: string): string[] {
  const named = (file: string, problems: string[]) => problems.map((problem) => `${file} ${problem}`);
  const formats = site.files.flatMap((file) => {
    if (/\.(?:xml|opml)$/.test(file)) return named(file, findXmlProblems(site.read(file)));
    if (file.endsWith(".csv")) return named(file, findFormulas(site.read(file)));
    if (file.endsWith(".ics")) return named(file, findCalendarProblems(site.read(file)));
    if (file.endsWith(".json")) return named(file, findJsonProblems(site.read(file)));
    return [];
  });
  const telling = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(secret.value));
  return [...formats, ...telling.map((file) => `${file} tells a secret`)];
}

function findXmlProblems(text: string): string[] {
  try {
    XmlDocument.fromString(text).dispose();
  } catch (error) {
    return [`is not XML: ${String(error)}`];
  }
  return [...text.matchAll(/<!(?:DOCTYPE|ENTITY)|<\?(?!xml )[\w-]+|<script/gi)]
    .filter(({ index }) => !text.slice(0, index).includes("<![CDATA["))
    .map(([found]) => `has ${found}`);
}

/** Cells that a spreadsheet would run: https://owasp.org/www-community/attacks/CSV_Injection */
function findFormulas(text: string): string[] {
  const cells = text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(?=,|\r\n|$)/g);
  return [...cells]
    .map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain)
    .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)))
    .map((cell) => `has the formula ${cell}`);
}

const properties = new Set(
  `uid dtstamp last-modified sequence dtstart dtend summary description url transp`.split(" "),
);

function findCalendarProblems(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const parts = calendar.getAllSubcomponents();
  return parts
    .flatMap((part) => [
      ...(part.name === "vevent" ? [] : [part.name]),
      ...part
        .getAllProperties()
        .map(({ name }) => name)
        .filter((name) => !properties.has(name)),
    ])
    .map((name) => `has ${name}`);
}

function findJsonProblems(text: string): string[] {
  const polluted: unknown = Object.getOwnPropertyDescriptor(Object.prototype, "draft");
  JSON.parse(text);
  return polluted === undefined ? [] : ["has changed what all objects have"];
}

const standing = Object.entries(readRecord("large")).filter(([path]) => !path.startsWith("updates/"));

const good: ContentFiles = {
  ...Object.fromEntries(standing),
  ...update("2025-12-08", "better-care", "md", [
    { id: "rooms", heading: "Rooms", readings: [{ measure: "complaints", value: 9, asAt: "2025-12-08" }] },
  ]),
};

/** Writes a good content folder with some hostile inputs in it. */
function writeHostile(folder: string, inputs: readonly Input[]): void {
  const files = Object.assign({}, good, ...inputs.map((input) => input.files ?? {})) as ContentFiles;
  for (const [path, data] of inputs.flatMap((input) => Object.entries(input.data ?? {}))) {
    files[path] = stringify(merged(parse(String(files[path])), data));
  }
  for (const path of inputs.flatMap((input) => Object.keys(input.links ?? {}))) delete files[path];
  writeContent(folder, files);
  for (const [path, to] of inputs.flatMap((input) => Object.entries(input.links ?? {}))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(to, join(folder, path));
  }
}

function merged(data: unknown, more: object): object {
  if (!isRecord(data)) return more;
  const all = Object.entries(more).map(([key, value]: [string, unknown]) => [
    key,
    isRecord(value) ? merged(data[key], value) : value,
  ]);
  return { ...data, ...Object.fromEntries(all) };
}

/** The day that hostile content is looked at. */
const asOf = "2026-11-01";

/** What is wrong with an input: it is not refused by its rule at its line, or refused though it does nothing. */
export interface Problem {
  name: string;
  problem: string;
}

/**
 * Checks content folders that have the inputs in them, as a build does before it makes anything: as many at
 * once as can stand side by side. `folder` is for each of those in turn.
 * @throws {Error} where a report of the check tells the secret, or has a line that GitHub takes for a command.
 */
async function findProblemsWith(inputs: readonly Input[], folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const some of sideBySide(inputs)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeHostile(folder, some);
      const result = await checkFolder({ contentDir: folder, asOf, at: getUkDayEnd(asOf) }, folder);
      const reports = Object.values(reporters).map((write) => write(result));
      if (reports.join("").includes(secret.value)) throw new Error("A report of the check tells a secret.");
      if (/^\s*::/m.test(reporters.text(result)))
        throw new Error("A report of the check has a command in it.");
      const errors = result.findings.filter(({ severity }) => severity === "error");
      for (const input of some) {
        const problem = describeProblem(input, errors);
        if (problem !== undefined) problems.push({ name: input.name, problem });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return problems;
}

function describeProblem(input: Input, errors: RuleFinding[]): string | undefined {
  const { expected, data = {} } = input;
  // What is wrong with a folder is said of the folder.
  const own = new Set([
    ...listPaths(input),
    ...Object.keys(data),
    ...(expected === "inert" ? [] : [expected.path]),
  ]);
  const at = errors
    .filter(({ path }) => own.has(path))
    .map(({ rule, path, line }) => `${rule} at ${path}:${line}`);
  if (expected === "inert") return at.length === 0 ? undefined : `It is refused: ${at.join(", ")}.`;
  if (at.includes(`${expected.rule} at ${expected.path}:${expected.line}`)) return undefined;
  return `It is not refused by ${expected.rule} at line ${expected.line}: ${at.join(", ") || "accepted"}.`;
}

/** Sorts inputs into as few groups as they fit in, so that no two of a group have a file in common. */
function sideBySide(inputs: readonly Input[]): Input[][] {
  const groups: { paths: Set<string>; inputs: Input[] }[] = [];
  for (const input of inputs) {
    const paths = listPaths(input);
    let group = groups.find((one) => !paths.some((path) => one.paths.has(path)));
    if (!group) groups.push((group = { paths: new Set(), inputs: [] }));
    group.inputs.push(input);
    for (const path of paths) group.paths.add(path);
  }
  return groups.map((group) => group.inputs);
}

function listPaths({ files = {}, links = {} }: Input): string[] {
  return [...Object.keys(files), ...Object.keys(links)];
}

/** Folders of the repository in which a program that ran would leave something, or change it. */
const watched = ["", ".github/workflows", "content", "public", "scripts", "src", "src/pages", "node_modules"];

/** What there is before and after: every file of the content with its bytes, and what lies in the repository. */
function findTraces(contentDir: string): string[] {
  const own = readdirSync(contentDir, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(contentDir, path)).isFile())
    .map(
      (path) =>
        `${path} ${createHash("sha256")
          .update(readFileSync(join(contentDir, path)))
          .digest("hex")}`,
    );
  const there = watched.filter((folder) => existsSync(join(projectFolder, folder)));
  const others = there.flatMap((folder) =>
    readdirSync(join(projectFolder, folder)).map((name) => join(projectFolder, folder, name)),
  );
  return [...own, ...others];
}

/** What is in one list of traces and not in the other. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((trace) => !after.includes(trace)).map((trace) => `${trace} is gone or was changed`),
    ...after.filter((trace) => !before.includes(trace)).map((trace) => `${trace} is new or was changed`),
  ];
}

const inputs = families.flatMap((family) => family.inputs);
const isInert = ({ expected }: Input) => expected === "inert";

/** Gives every input to the check, and says what is wrong. `folder` is one for files of its own. */
export async function checkAll(folder: string): Promise<string[]> {
  process.env[secret.name] = secret.value;
  const content = join(folder, "content");
  const problems = [
    ...(await findProblemsWith(inputs.filter(isInert), content)),
    ...(await findProblemsWith(
      inputs.filter((input) => !isInert(input)),
      content,
    )),
  ];
  return problems.map(({ name, problem }) => `${name}: ${problem}`);
}

/**
 * Builds one site of all inputs that are not refused, looks at its files and opens it in a browser, and says
 * what is wrong. With `policy` it is opened once more as it is served to readers.
 */
export async function buildAndOpen(folder: string, browser: Browser, policy: boolean): Promise<string[]> {
  const [contentDir, outDir] = [join(folder, "content"), join(folder, "site")];
  writeHostile(contentDir, inputs.filter(isInert));
  const before = findTraces(contentDir);
  await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: contentDir, [secret.name]: secret.value } });
  const after = findTraces(contentDir);
  const built = realpathSync(outDir);
  const site = readSite("the site of hostile content", built);
  const opened = await findProblemsInBrowser(site, built, browser, false);
  const withPolicy = policy ? await findProblemsInBrowser(site, built, browser, true) : [];
  return [...differences(before, after), ...findProblemsInFiles(site, built), ...opened, ...withPolicy];
}

/** How many inputs each family has, in Markdown. */
export function writeFamilyTable(): string {
  const row = (name: string, some: readonly Input[]) =>
    `| ${name} | ${some.length} | ${some.filter((input) => !isInert(input)).length} | ${some.filter(isInert).length} |`;
  return [
    "| family | inputs | refused, with file and line | published, and do nothing |",
    "| --- | ---: | ---: | ---: |",
    ...families.map((family) => row(family.name, family.inputs)),
    row("all", inputs),
  ].join("\n");
}
