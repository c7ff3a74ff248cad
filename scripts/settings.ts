import type { Settings } from "../src/settings.ts";
import { FlagError } from "./flags.ts";

/**
 * This run's settings.
 * @throws {FlagError} where a variable of the environment can't be used.
 */
export async function settingsOfRun(): Promise<Settings> {
  // Imported here because a variable that can't be used makes the import fail.
  const { settings } = await import("../src/settings.ts").catch((error: Error) => {
    throw new FlagError(error.message);
  });
  return settings;
}
