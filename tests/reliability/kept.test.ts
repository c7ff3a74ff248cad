import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBuild } from "../../scripts/reliability/build-run.ts";
import { copyRepository } from "../../scripts/reliability/copy.ts";
import { writeContent } from "../example/content.ts";
import { standingFiles } from "../example/standing.ts";
import { updateFiles } from "../example/updates.ts";
import { builtFiles, filesWith } from "../site/publication-files.ts";

// A second build takes from the first what can't have changed. A word that only the text of one update has
// tells where that text is shown: everywhere there, the word has to change with the text.

const word = "Quillfeather";
const newWord = "Thistledown!";

let folder: string;
let repository: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  // One of its own, as builds of other content would clear what this one keeps.
  repository = join(folder, "repository");
  copyRepository(repository);
  writeContent(join(folder, "content"), { ...standingFiles, ...updateFiles });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function built(name: string) {
  const outDir = join(folder, name);
  const env = { CONTENT_DIR: join(folder, "content") };
  const { exitCode, output } = await runBuild({ outDir, asOf: "2026-11-01", repository, env });
  expect(exitCode, output).toBe(0);
  return { files: builtFiles(outDir), output };
}

test("after a change of one text, the pages that show it are made again, and no others", async () => {
  const path = Object.keys(updateFiles).find((name) => name.endsWith(".md")) ?? "";
  const file = join(folder, "content", path);
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()} ${word}\n`);
  const first = await built("first");
  const shown = filesWith(first.files, word);
  expect(shown).toContain(`/${path.replace(/\.md$/, "/index.html")}`);
  expect(shown).toContain("/updates/feed.xml");
  expect(shown).toContain("/data/updates.json");

  writeFileSync(file, readFileSync(file, "utf8").replace(word, newWord));
  const second = await built("second");
  expect(second.output).toMatch(/\d+ of them are as before/);
  expect(filesWith(second.files, word)).toEqual([]);
  expect(named(filesWith(second.files, newWord))).toEqual(named(shown));

  const before = new Map(first.files.map(({ path, bytes }) => [path, bytes]));
  const changed = second.files.filter(({ path, bytes }) => !before.get(path)?.equals(bytes));
  expect(named(changed.map(({ path }) => path))).toEqual(named(shown));
}, 300_000);

/** Files of the search index are named after what is in them. */
const named = (paths: string[]) => paths.filter((at) => !at.startsWith("/pagefind/"));
