import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { projectFolder } from "./child.ts";
import { runCommand } from "./command.ts";
import { readLock } from "./licences/lock.ts";
import { licencesPage } from "./licences/page.ts";

await runCommand({
  help: `npm run licences

Writes docs/licences.md: every package that package-lock.json names, by its licence, and those without a hash.

  --help   show this`,
  options: {},
  async run() {
    const file = join(projectFolder, "docs/licences.md");
    const page = await format(licencesPage(readLock()), { ...(await resolveConfig(file)), filepath: file });
    writeFileSync(file, page);
    console.log("Wrote docs/licences.md");
    return 0;
  },
});
