import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { runCommand } from "./command.ts";

// npm leaves a platform's package out of the lock file where the registry doesn't offer it, and
// `npm ci` then refuses the file on every platform. An entry without an integrity hash mends it.

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

type Packages = z.output<typeof lockSchema>["packages"];

const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32", "windows"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

await runCommand({
  help: `node scripts/complete-lock.ts

Adds to package-lock.json the packages of other platforms that npm left out. Run it after npm install
where npm ci says that packages are missing from the lock file.`,
  options: {},
  run() {
    const lock = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
    const added = missing(lock.packages);
    const packages = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(
      "package-lock.json",
      `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
    );
    console.log(`Added: ${Object.keys(added).join(", ") || "nothing"}`);
    return 0;
  },
});

function missing(packages: Packages): Packages {
  const added: Packages = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const own = `${path}/node_modules/${name}`;
      const shared = packages[`node_modules/${name}`];
      const isExact = /^\d/.test(range);
      if (packages[own] || (shared && (!isExact || shared.version === range))) continue;
      added[shared ? own : `node_modules/${name}`] = entry(name, range);
    }
  }
  return added;
}

function entry(name: string, range: string) {
  const words = name.split(/[/-]/);
  const system = words.find((word) => systems.includes(word))?.replace("windows", "win32");
  const processor = words.find((word) => processors.includes(word));
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processor && { cpu: [processor] }),
    dev: true,
    optional: true,
    ...(system && { os: [system] }),
  };
}
