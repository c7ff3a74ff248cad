import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { recordFolder } from "../tests/setup/content.ts";
import { projectFolder } from "./child.ts";

test("Astro tells nobody of a build, and doesn’t look for a newer version of itself", () => {
  const fromAstro = createRequire(createRequire(join(projectFolder, "package.json")).resolve("astro"));
  const telemetry = pathToFileURL(fromAstro.resolve("@astrojs/telemetry")).href;
  // Astro reads the configuration, which reads the content, before it would send anything.
  const program = `
    import { AstroTelemetry } from ${JSON.stringify(telemetry)};
    await import("./astro.config.mjs");
    const { isDisabled } = new AstroTelemetry({ astroVersion: "1", viteVersion: "1" });
    console.log(isDisabled, process.env["ASTRO_DISABLE_UPDATE_CHECK"]);`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: projectFolder,
    encoding: "utf8",
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: undefined,
      ASTRO_DISABLE_UPDATE_CHECK: undefined,
      CONTENT_DIR: recordFolder("young"),
    },
  });
  expect(printed.trim()).toBe("true true");
});
