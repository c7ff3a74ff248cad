import { execFileSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";

/** A disk in memory, to be filled up. */
export interface SmallDisk {
  /** How much of it is used, in bytes. */
  used(): number;
  /** Sets its size, in bytes. */
  resize(bytes: number): void;
  /** Makes it one that can only be read, or can be written to again. */
  allow(what: "ro" | "rw"): void;
  remove(): void;
}

/** Makes a small disk at a folder; gives nothing where this user or this machine can't. */
export function smallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const mount = (...args: string[]) => execFileSync("mount", [...args, folder], { stdio: "ignore" });
  try {
    mount("-t", "tmpfs", "-o", "size=1g", "tmpfs");
  } catch {
    return undefined;
  }
  return {
    used() {
      const { blocks, bfree, bsize } = statfsSync(folder);
      return (blocks - bfree) * bsize;
    },
    resize: (bytes) => mount("-o", `remount,size=${Math.ceil(bytes)}`),
    allow: (what) => mount("-o", `remount,${what}`),
    remove: () => execFileSync("umount", [folder]),
  };
}
