import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { FlagError, projectFolder, runCommand } from "../scripts/command.ts";

const lockedPackage = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.union([z.string(), z.array(z.string())]).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const lockSchema = z.looseObject({ packages: z.record(z.string(), lockedPackage) });

/** package-lock.json (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
export type Lock = z.output<typeof lockSchema>;

/** A package as the lock has it. */
export type LockedPackage = z.output<typeof lockedPackage>;

/** Where this project's lock is. */
const lockFile = join(projectFolder, "package-lock.json");

/** A lock, this project's if not said, its keys in the order of the file. */
function readLock(file: string = lockFile): Lock {
  const lock: Lock = JSON.parse(readFileSync(file, "utf8"));
  lockSchema.parse(lock);
  return lock;
}

// npm leaves a platform's package out of the lock file where the registry doesn't offer it, and
// `npm ci` then refuses the file on every platform. An entry without an integrity hash mends it.

const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32", "windows"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const libraries: Record<string, string> = { gnu: "glibc", musl: "musl" };

await runCommand({
  help: `npm run complete-lock -- [FOLDER]

Adds to the package-lock.json of this project, or of a folder, the packages of other platforms that npm left out. Run it after npm install
where npm ci says that packages are missing from the lock file.`,
  options: {},
  words: 1,
  run({ positionals: [folder] }) {
    const file = folder === undefined ? lockFile : join(folder, "package-lock.json");
    if (!existsSync(file)) throw new FlagError(`There is no ${file}.`);
    const lock = readLock(file);
    const added = missing(lock.packages);
    const packages = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
    console.log(`Without a hash: ${Object.keys(added).join(", ") || "nothing"}`);
    return 0;
  },
});

function missing(packages: Lock["packages"]): Lock["packages"] {
  const added: Lock["packages"] = {};
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const own = `${path}/node_modules/${name}`;
      const shared = packages[`node_modules/${name}`];
      const isExact = /^\d/.test(range);
      if (packages[own]?.integrity) continue;
      if (shared?.integrity && (!isExact || shared.version === range)) continue;
      const place = shared && shared.version !== range && isExact ? own : `node_modules/${name}`;
      added[packages[own] ? own : place] = entry(name, range);
    }
  }
  return added;
}

function entry(name: string, range: string): LockedPackage {
  const words = name.split(/[/-]/);
  const system = words.find((word) => systems.includes(word))?.replace("windows", "win32");
  const processor = words.find((word) => processors.includes(word));
  const library = words.flatMap((word) => libraries[word] ?? [])[0];
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processor && { cpu: [processor] }),
    dev: true,
    ...(library && { libc: [library] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
