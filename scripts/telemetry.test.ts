import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { recordFolder } from "../tests/setup/content.ts";
import { projectFolder } from "./child.ts";

/** The part of Astro's own package that is used. */
interface Telemetry {
  AstroTelemetry: new (versions: object) => { isDisabled: boolean };
}

test("Astro tells nobody of a build, and doesn’t look for a newer version of itself", async () => {
  const fromAstro = createRequire(createRequire(join(projectFolder, "package.json")).resolve("astro"));
  const path = fromAstro.resolve("@astrojs/telemetry");
  const { AstroTelemetry } = (await import(pathToFileURL(path).href)) as Telemetry;
  // Astro reads the configuration before it would send anything; that reads the content.
  vi.stubEnv("CONTENT_DIR", recordFolder("young"));
  onTestFinished(() => void vi.unstubAllEnvs());
  await import("../astro.config.mjs");
  expect(new AstroTelemetry({ astroVersion: "1", viteVersion: "1" }).isDisabled).toBe(true);
  expect(process.env["ASTRO_DISABLE_UPDATE_CHECK"]).toBe("true");
});
