import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeRulesPage } from "../src/checks/pages.ts";
import { writeGuide } from "../src/guide/index.ts";
import { readSource } from "../src/source/index.ts";
import { runCommand } from "./command.ts";

/** What is written afresh, so that a page of something that is gone goes too. */
const written = ["docs/content/*.md", ".vscode/schemas/*.json"];

await runCommand({
  help: `npm run docs

Writes what is made from the rules and the schemas themselves:

  docs/rules.md  every rule of the content check
  docs/content   a page for each kind of content
  .vscode        what VS Code completes and explains while someone types`,
  options: {},
  async run() {
    const repository = join(import.meta.dirname, "..");
    const example = readSource(join(repository, "docs/content/example"));
    const files = [["docs/rules.md", await writeRulesPage()] as const, ...(await writeGuide(example))];
    for (const path of globSync(written, { cwd: repository })) rmSync(join(repository, path));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), text);
    }
    console.log(`Wrote ${files.length} files to docs and .vscode`);
    return 0;
  },
});
