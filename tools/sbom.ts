import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { projectFolder } from "../scripts/child.ts";
import { runCommand } from "../scripts/command.ts";

const schema = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ name: z.string(), "bom-ref": z.string() }),
  }),
});

await runCommand({
  help: `npm run sbom -- [--out FILE]

Lists every package that package-lock.json names, with version, licence and hash, as a software bill of
materials in CycloneDX (JSON). It asks nobody, and the same lock gives the same list.

  --out FILE   where to write it; it is printed if left out
  --help       show this`,
  options: { out: { type: "string" } },
  run({ values: { out } }) {
    const list = `${JSON.stringify(billOfMaterials(), null, 2)}\n`;
    if (out === undefined) process.stdout.write(list);
    else writeFileSync(out, list);
    return 0;
  },
});

/** What npm lists, without the number and the time that differ each time, which CycloneDX lets be left out. */
function billOfMaterials(): object {
  const listed = execFileSync(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only", "--offline"],
    { cwd: projectFolder, encoding: "utf8", maxBuffer: Infinity, stdio: ["ignore", "pipe", "ignore"] },
  );
  const { serialNumber: _number, metadata, ...rest } = schema.parse(JSON.parse(listed));
  const { timestamp: _time, component, ...others } = metadata;
  // npm names it after the folder that it happens to be in.
  const name = component["bom-ref"].replace(/@[^@]*$/, "");
  return { ...rest, metadata: { ...others, component: { ...component, name } } };
}
