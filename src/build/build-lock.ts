import { mkdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Progress } from "./progress.ts";

// Astro keeps files of its own in .astro, one set a repository, which two builds at once would take from each other.
const folder = resolve(".astro/build");

/** Where a site is made. */
export const site = `${folder}/site`;

/** Where Astro keeps what it needs meanwhile. */
export const cache = `${folder}/cache`;

/**
 * Does some work while no other build of this repository does, with these folders empty. Says so where it has to wait
 * for one.
 */
export function withBuildLock<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  return withLock(
    `${folder}/lock`,
    () => progress("Waiting for another build of this repository to end"),
    async () => {
      emptyFolders(); // what a killed build left
      return work().finally(emptyFolders);
    },
  );
}

function emptyFolders(): void {
  for (const made of [site, cache]) rmSync(made, { recursive: true, force: true });
}

const SQLITE_BUSY = 5; // https://sqlite.org/rescode.html

/**
 * Does some work while no other process does work under the same file, and says once if it has to
 * wait for one. The file is an empty database only because its lock is the system's own: it is gone
 * when the process is, however that ends.
 */
export async function withLock<T>(file: string, waits: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    if (!tryLock(lock)) {
      waits();
      do await setTimeout(100);
      while (!tryLock(lock));
    }
    return await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
