import process from "node:process";
import type { Settings } from "../settings.ts";
import { readGood } from "./good.ts";

// All that was read is much. It is gone with this process, and Astro is loaded meanwhile.
process.once("message", async (settings: Settings) => {
  const reading = await readGood(settings, process.cwd());
  process.send?.(reading, () => process.exit());
});
