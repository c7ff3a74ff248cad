import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openWithAxe, findViolations } from "../accessibility/axe.ts";
import { projectFolder } from "../../scripts/command.ts";
import { runBuild } from "../setup/build-run.ts";
import { serveSite, type SiteServer } from "../../scripts/server.ts";
import { getInnerAddress, hasPages, getPermalink } from "../../src/routes.ts";
import { readSource } from "../../src/source/index.ts";
import { openTab } from "../browser/open.ts";
import { makeAddressCheck, type BuiltSite, readSite } from "../site/built-site.ts";

// The one file of tests that reads `content/`. It asks what must hold of any content that passes the check, so
// that no change of an editor turns it red; the other tests run on content of their own.

interface Facts {
  organisation: string;
  facts: Record<string, string[]>;
}

const read = (path: string) => parse(readFileSync(join(projectFolder, path), "utf8"));
const { organisation, facts }: Facts = read("tests/record/facts.yaml");
const isOwn = read("content/site.yaml").organisation.name === organisation;

const parent = join(projectFolder, ".build");
let folder: string;
let site: BuiltSite;
let server: SiteServer | undefined;

beforeAll(async () => {
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, "record-"));
  const outDir = join(folder, "site");
  // As it is published now: what is held until a later day is for the tests of the gate.
  const { exitCode, output } = await runBuild({ outDir });
  expect(exitCode, `content/ passes the check and is built:\n${output}`).toBe(0);
  site = readSite("the site of content/", outDir);
  server = await serveSite(outDir, 4500);
}, 300_000);

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

test("every link, picture, script and form that stays on the site leads somewhere", () => {
  const problemWith = makeAddressCheck(site);
  const stays = (address: string, path: string) =>
    getInnerAddress(URL.parse(address, site.origin + path) ?? "", site.origin) !== undefined;
  const addresses = site.pages.flatMap(({ path, $ }) =>
    ["href", "src", "action"].flatMap((name) =>
      $(`[${name}]`)
        .toArray()
        .map((element) => ({ path, address: $(element).attr(name) ?? "" })),
    ),
  );
  const broken = addresses
    .concat(site.moved.map(({ path, to }) => ({ path, address: to })))
    .filter(({ path, address }) => stays(address, path))
    .flatMap(({ path, address }) => problemWith(address, path) ?? []);
  expect(broken).toEqual([]);
});

test("every feed is well-formed for a strict parser", () => {
  const feeds = site.files.filter((file) => file.endsWith("/feed.xml"));
  expect(feeds).toContain("/updates/feed.xml");
  for (const feed of feeds) {
    expect(() => XmlDocument.fromString(site.read(feed)).dispose(), feed).not.toThrow();
  }
});

test("no page has a barrier that axe knows, at 320 pixels", async () => {
  const { page } = await openTab({ width: 320, site: server!.url });
  await openWithAxe(page);
  const barriers: string[] = [];
  for (const { path } of site.pages) {
    await page.goto(path);
    barriers.push(...(await findViolations(page)).map((violation) => `${path} ${violation}`));
  }
  await page.context().close();
  expect(barriers).toEqual([]);
}, 600_000);

describe.runIf(isOwn)(`what the documents of ${organisation} say reaches readers`, () => {
  // A minor change is noted in the entry alone. Marks and capitals can change without a note.
  const changed = new Set(
    readSource(join(projectFolder, "content")).entries.flatMap((entry) =>
      hasPages(entry.collection) &&
      entry.data &&
      (("changes" in entry.data && entry.data.changes.length > 0) ||
        ("withdrawn" in entry.data && entry.data.withdrawn))
        ? [getPermalink(entry.collection, entry.id)]
        : [],
    ),
  );
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

  test.for(Object.entries(facts))("%s", ([path, said], { skip }) => {
    const page = site.pages.find((candidate) => candidate.path === path);
    if (!page) return skip("The record has no such page.");
    if (changed.has(path)) return skip("The page has been changed, and its entry says so.");
    const text = lettersOf(page.$("main").text());
    expect(said.filter((fact) => !text.includes(lettersOf(fact)))).toEqual([]);
  });
});
