import { runCommand } from "./command.ts";
import { readLock } from "./licences/lock.ts";
import { licencesPage } from "./licences/page.ts";
import { writePage } from "./write-page.ts";

await runCommand({
  help: `npm run licences

Writes docs/licences.md: every package that package-lock.json names, by its licence, and those without a hash.

  --help   show this`,
  options: {},
  async run() {
    await writePage("docs/licences.md", licencesPage(readLock()));
    console.log("Wrote docs/licences.md");
    return 0;
  },
});
