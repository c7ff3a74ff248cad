import process from "node:process";
import { runCommand, runScript } from "./command.ts";

await runCommand({
  help: `npm run dev -- [--port N] [--host] [--open]

Shows the site on this machine while you write, with each change as you save it, until you press Ctrl+C.
Drafts and scheduled entries are there too, under a banner that says so.

  --port N   the port to serve at; 4321 if left out. If it is taken, the next free one is used.
  --host     lets other devices in your network see it too
  --open     opens it in a browser
  --help     show this

Environment:
  CONTENT_DIR   the folder of the content; content if not set
  AS_OF         the day that counts as today, YYYY-MM-DD; today in the UK if not set`,
  options: { port: { type: "string" }, host: { type: "boolean" }, open: { type: "boolean" } },
  // Astro's own development server. astro.config.mjs says the same; said before Astro starts, it keeps Astro from
  // announcing that it collects data, too.
  run: () =>
    runScript("node_modules/astro/bin/astro.mjs", ["dev", ...process.argv.slice(2)], {
      ASTRO_TELEMETRY_DISABLED: "1",
      SHOW_UNPUBLISHED: "true",
    }),
});
