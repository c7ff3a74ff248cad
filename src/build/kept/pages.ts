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
  const database = open(file);
  const basis = `${code} ${facts}`;
  const [known] = database.prepare("SELECT basis FROM made").all();
  database.exec("BEGIN");
  if (known?.["basis"] !== basis) {
    database.exec("DELETE FROM made; DELETE FROM pages");
    database.prepare("INSERT INTO made VALUES (?)").run(basis);
  }
  const found = database.prepare("SELECT reads, page FROM pages WHERE address = ?");
  const put = database.prepare("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)");
  /** What a page depends on besides the basis; nothing where that can't be said. */
  const stateOf = (reads: readonly string[]): string | undefined => {
    const states = reads.map((text) => texts.get(text));
    return states.includes(undefined) ? undefined : JSON.stringify(states);
  };
  return {
    find(address) {
      const row = found.get(address);
      if (!row) return undefined;
      const [reads, state] = JSON.parse(String(row["reads"]));
      return stateOf(reads) === state ? (row["page"] as Uint8Array<ArrayBuffer>) : undefined;
    },
    keep(address, reads, page) {
      const state = stateOf(reads);
      if (state !== undefined) unlessFull(() => put.run(address, JSON.stringify([reads, state]), page));
    },
    close() {
      unlessFull(() => database.exec("COMMIT"));
      database.close();
    },
  };
}

/** Where nothing can be kept, pages are made again the next time. */
function unlessFull(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "errcode" in error && error.errcode === full)) throw error;
  }
}

function open(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return tablesIn(file);
  } catch {
    // A file that can't be read is of no use, and nothing is lost with it but time.
    rmSync(file);
    return tablesIn(file);
  }
}

function tablesIn(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`CREATE TABLE IF NOT EXISTS made (basis TEXT);
    CREATE TABLE IF NOT EXISTS pages (address TEXT PRIMARY KEY, reads TEXT, page BLOB)`);
  return database;
}
