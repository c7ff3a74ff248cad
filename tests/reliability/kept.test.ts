import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runBuild } from "../../scripts/reliability/build-run.ts";
import { asOf } from "../setup/site.ts";
import { builtFiles, filesWith } from "../site/publication-files.ts";

// A second build takes from the first what can't have changed. A word that only the text of one update has
// tells where that text is shown: everywhere there, the word has to change with the text.

const update = "updates/2026-01-20-better-care";
const word = "Hedgehogs";
const newWord = "Thistledown!";

const folder = mkdtempSync(join(tmpdir(), "kept-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the example trust's site once more, with another word in that update. */
async function rebuilt() {
  const repository = inject("exampleRepository");
  const file = join(repository, "content", `${update}.md`);
  writeFileSync(file, readFileSync(file, "utf8").replace(word, newWord));
  const outDir = join(folder, "site");
  const { exitCode, output } = await runBuild({ outDir, asOf, repository });
  expect(exitCode, output).toBe(0);
  return { files: builtFiles(outDir), output };
}

test("after a change of one text, the pages that show it are made again, and no others", async () => {
  const first = builtFiles(inject("exampleDir"));
  const shown = filesWith(first, word);
  expect(shown).toContain(`/${update}/index.html`);
  expect(shown).toContain("/updates/feed.xml");
  expect(shown).toContain("/data/updates.json");

  const { files, output } = await rebuilt();
  expect(output).toMatch(/\d+ of them are as before/);
  expect(output, "the example has no redirects, which is no error").not.toContain("WARN");
  expect(filesWith(files, word)).toEqual([]);
  expect(named(filesWith(files, newWord))).toEqual(named(shown));

  const before = new Map(first.map(({ path, bytes }) => [path, bytes]));
  const changed = files.filter(({ path, bytes }) => !before.get(path)?.equals(bytes));
  expect(named(changed.map(({ path }) => path))).toEqual(named(shown));
}, 300_000);

/** Files of the search index are named after what is in them. */
const named = (paths: string[]) => paths.filter((at) => !at.startsWith("/pagefind/"));
