import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

const busy = 5; // SQLITE_BUSY, https://sqlite.org/rescode.html

/**
 * Does some work while no other process does work under the same file, and says once if it has to
 * wait for one. The file is an empty database only because its lock is the system's own: it is gone
 * when the process is, however that ends.
 */
export async function inTurn<T>(file: string, waits: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    if (!takes(lock)) {
      waits();
      do await setTimeout(100);
      while (!takes(lock));
    }
    return await work();
  } finally {
    lock.close();
  }
}

function takes(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return false;
    throw error;
  }
}
