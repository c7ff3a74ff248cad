import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Basis } from "./basis.ts";

const full = 13; // SQLITE_FULL, https://sqlite.org/rescode.html

/** Pages and feeds that an earlier build made. */
export interface KeptPages {
  /** A page that can't have changed since, by its address. */
  find(address: string): Uint8Array<ArrayBuffer> | undefined;
  /** Keeps a page that holds some texts, unless one of them doesn't show all that the page has of it. */
  keep(address: string, reads: readonly string[], page: Uint8Array): void;
  /** Writes what was kept. Without it, nothing is. */
  close(): void;
}

/** Opens the pages in a file, which need not be there, of which only those of the same basis are of use. */
export function openPages(file: string, { code, facts, texts }: Basis): KeptPages {
  const database = open(file, `${code} ${facts}`);
  let isDamaged = false;
  /** Does some work while the file is good. Where nothing can be kept or found, pages are made again. */
  const tried = <T>(work: () => T): T | undefined => {
    try {
      return isDamaged ? undefined : work();
    } catch (error) {
      if (!(error instanceof Error && "errcode" in error)) throw error;
      isDamaged = error.errcode !== full;
      return undefined;
    }
  };
  const found = database.prepare("SELECT reads, page FROM pages WHERE address = ?");
  const put = database.prepare("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)");
  /** What a page depends on besides the basis; nothing where that can't be said. */
  const stateOf = (reads: readonly string[]): string | undefined => {
    const states = reads.map((text) => texts.get(text));
    return states.includes(undefined) ? undefined : JSON.stringify(states);
  };
  return {
    find(address) {
      const row = tried(() => found.get(address));
      if (!row) return undefined;
      const [reads, state] = JSON.parse(String(row["reads"]));
      return stateOf(reads) === state ? (row["page"] as Uint8Array<ArrayBuffer>) : undefined;
    },
    keep(address, reads, page) {
      const state = stateOf(reads);
      if (state !== undefined) tried(() => put.run(address, JSON.stringify([reads, state]), page));
    },
    close() {
      tried(() => database.exec("COMMIT"));
      database.close();
      if (isDamaged) rmSync(file);
    },
  };
}

function open(file: string, basis: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return begunIn(file, basis);
  } catch {
    // A file that can't be read is of no use, and nothing is lost with it but time.
    rmSync(file);
    return begunIn(file, basis);
  }
}

/** Begins to work on a file, with nothing in it that was made from something else. */
function begunIn(file: string, basis: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`CREATE TABLE IF NOT EXISTS made (basis TEXT);
    CREATE TABLE IF NOT EXISTS pages (address TEXT PRIMARY KEY, reads TEXT, page BLOB)`);
  const [known] = database.prepare("SELECT basis FROM made").all();
  database.exec("BEGIN");
  if (known?.["basis"] !== basis) {
    database.exec("DELETE FROM made; DELETE FROM pages");
    database.prepare("INSERT INTO made VALUES (?)").run(basis);
  }
  return database;
}
