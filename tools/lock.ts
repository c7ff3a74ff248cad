import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "../scripts/child.ts";

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
export const lockFile = join(projectFolder, "package-lock.json");

/** A lock, this project's if not said, its keys in the order of the file. */
export function readLock(file: string = lockFile): Lock {
  const lock: Lock = JSON.parse(readFileSync(file, "utf8"));
  lockSchema.parse(lock);
  return lock;
}

/** Every package of a lock but the project itself, as `name@version` in order, each once. */
export function packagesOf({ packages }: Lock): Map<string, LockedPackage> {
  const all = Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, one]) => [`${path.split("node_modules/").at(-1)}@${one.version}`, one] as const);
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
