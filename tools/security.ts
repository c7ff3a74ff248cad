import { join } from "node:path";
import { runCommand } from "../scripts/command.ts";
import { FlagError } from "../scripts/flags.ts";
import { inWorkFolder } from "./process/work-folder.ts";
import { days, goodBuild } from "../tests/setup/build-run.ts";
import type { Check } from "./security/check.ts";
import { hostile } from "./security/hostile.ts";
import { observatory } from "./security/observatory.ts";

const checks: readonly Check[] = [observatory, hostile];
const names = checks.map(({ name }) => name).join(", ");

await runCommand({
  help: `npm run security -- NAME

Builds the site in a folder of its own and looks at how secure it is.

${checks.map(({ name, about }) => `  ${name.padEnd(13)}${about}`).join("\n")}

  --help       show this

Ends with 0 where all is well, 1 where not.`,
  options: {},
  words: 1,
  async run({ positionals: [name = ""] }) {
    const check = checks.find((one) => one.name === name);
    if (!check) throw new FlagError(`"${name}" is nothing to check: write one of ${names}.`);
    return inWorkFolder(name, async (folder) => {
      const outDir = join(folder, "dist");
      await goodBuild({ outDir, asOf: days[0] });
      const { found, well } = await check.run({ outDir, folder: join(folder, name) }, (line) =>
        console.error(line),
      );
      console.log(found);
      return well ? 0 : 1;
    });
  },
});
