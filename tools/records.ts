import { runCommand } from "../scripts/command.ts";
import { testRecords } from "./records/index.ts";

await runCommand({
  help: `npm run records

Shows that the content decides nothing: runs all tests but those of content/ without it, and those of content/
on five other records in its place. Takes many minutes.

  --help   show this

Ends with 0 where all is well, 1 where not.`,
  options: {},
  run: async () => ((await testRecords()) ? 0 : 1),
});
