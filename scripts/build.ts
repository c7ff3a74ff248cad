import process from "node:process";
import { buildSite } from "../src/build/index.ts";
import { UserError } from "../src/lib/user-error.ts";
import { FlagError, runCommand } from "./command.ts";
import { showProgress } from "./show-progress.ts";

await runCommand({
  help: `npm run build -- [--compress]

Checks the content, makes the site with its search index in a folder of its own, looks it over,
and only then puts it in the output folder. Whatever fails, the last good site stays.

  --compress   puts a gzip and a Brotli copy beside each text, for a server of your own that sends
               them: see docs/deploy
  --help       show this

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  OUT_DIR       where the site goes; dist if not set
  AS_OF         the day that the site is made for, YYYY-MM-DD, as at its end; now if not set
  SITE_URL      the address of the site, where it differs from site.yaml

Ends with 0 when the site is published, 1 where something is to be mended, 2 where it can’t run.`,
  options: { compress: { type: "boolean" } },
  async run({ values: { compress } }, { settings }) {
    // What Astro and Vite make depends on it, and a shell may have another from other work.
    process.env["NODE_ENV"] = "production";
    const chosen = await settings();
    if (chosen.preview) {
      throw new FlagError("SHOW_UNPUBLISHED would publish drafts: leave it out, or type npm run preview.");
    }
    const shown = showProgress(process.stdout);
    try {
      await buildSite(chosen, shown.progress, { compressed: compress === true });
      return 0;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      shown.end();
      console.error(`${error.message}\n\nNothing was published: the last good site stays as it was.`);
      return 1;
    } finally {
      shown.end();
    }
  },
});
