import process from "node:process";
import { runScript } from "./child.ts";

// Astro's own development server, with its flags. astro.config.mjs says the same; said before Astro starts, it
// keeps Astro from announcing that it collects data, too.
process.exitCode = await runScript("node_modules/astro/bin/astro.mjs", ["dev", ...process.argv.slice(2)], {
  ASTRO_TELEMETRY_DISABLED: "1",
});
