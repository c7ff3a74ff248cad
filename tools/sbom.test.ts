import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectFolder } from "../scripts/child.ts";
import { packagesOf, readLock } from "./lock.ts";

const component = z.looseObject({
  "bom-ref": z.string(),
  purl: z.string().startsWith("pkg:npm/"),
  hashes: z.array(z.object({ alg: z.string(), content: z.hex() })).optional(),
});
const shape = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
});

const run = (...args: string[]) =>
  execFileSync(process.execPath, ["tools/sbom.ts", ...args], {
    cwd: projectFolder,
    encoding: "utf8",
    maxBuffer: Infinity,
  });

test("the bill of materials has every package of the lock, with its hash, and is the same each time", () => {
  const folder = mkdtempSync(join(tmpdir(), "sbom-"));
  try {
    run("--out", join(folder, "sbom.json"));
    const text = readFileSync(join(folder, "sbom.json"), "utf8");
    expect(run()).toBe(text);
    const { metadata, components } = shape.parse(JSON.parse(text));
    expect(metadata.component.name).toBe("trust-record");
    const packages = packagesOf(readLock());
    expect(components.map((one) => one["bom-ref"]).toSorted()).toEqual([...packages.keys()].toSorted());
    const without = components.filter(({ hashes }) => !hashes?.length).map((one) => one["bom-ref"]);
    expect(without.toSorted()).toEqual(
      [...packages]
        .filter(([, { integrity }]) => !integrity)
        .map(([name]) => name)
        .toSorted(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
