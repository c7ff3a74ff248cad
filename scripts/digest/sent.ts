import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { withLock } from "../../src/build/build-lock.ts";
import { UserError } from "../../src/lib/user-error.ts";

// Lines of JSON, of which none is ever changed: what was to be sent, and what became of it.

const begun = z.object({
  /** The Message-ID, which is made of the list and the items. */
  message: z.string(),
  state: z.literal("begun"),
  at: z.iso.datetime(),
  list: z.string(),
  to: z.string(),
  subject: z.string(),
  /** The guids of its items. */
  items: z.array(z.string()),
});

const ended = z.object({
  message: z.string(),
  /** `taken`: the mail server has it. `refused`: it doesn't, for certain. */
  state: z.enum(["taken", "refused"]),
  at: z.iso.datetime(),
  why: z.string().optional(),
});

/** A message that was handed over, or may have been. */
export interface Handover extends Omit<z.output<typeof begun>, "state"> {
  /** `unsure`: handing it over began, and nothing says how that ended. */
  state: "taken" | "refused" | "unsure";
  why?: string | undefined;
}

/** The record of what was sent, while nobody else writes it. */
export interface SentRecord {
  /** Every message, in the order in which it was first handed over. */
  list(): Handover[];
  /** Whether a list has had an item, or may have: under its name or at its address. */
  has(guid: string, list: { name: string; to: string | undefined }): boolean;
  /** Writes down that a message is about to be handed over. When this returns, the disk has it. */
  begin(message: Omit<Handover, "state">): void;
  /** Writes down what became of it. */
  end(message: string, state: "taken" | "refused", at: string, why?: string): void;
}

/**
 * Opens the record in a file, for some work, while no other process does.
 * @throws {UserError} where the file can't be read or written: then nothing may be sent.
 */
export async function withRecord<T>(
  file: string,
  waits: () => void,
  work: (record: SentRecord) => Promise<T>,
): Promise<T> {
  writing(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, "a"));
    // The folder's entry of a new file has to last as the file does.
    const folder = openSync(dirname(file), "r");
    fsyncSync(folder);
    closeSync(folder);
  });
  return withLock(`${file}.turn`, waits, () => work(readRecord(file)));
}

function readRecord(file: string): SentRecord {
  const text = readFileSync(file, "utf8");
  // What was being written when a process was killed: of a message that was therefore not handed over, or whose end
  // isn't known.
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const messages = new Map<string, Handover>();
  const take = (line: z.output<typeof begun> | z.output<typeof ended>) => {
    const known = messages.get(line.message);
    if (line.state === "begun") messages.set(line.message, { ...line, state: "unsure" });
    else if (known) messages.set(line.message, { ...known, state: line.state, why: line.why });
  };
  whole
    .split("\n")
    .slice(0, -1)
    .forEach((line, index) => take(parseLine(line, file, index + 1)));
  const append = (line: z.output<typeof begun> | z.output<typeof ended>) => {
    writing(file, () => {
      const to = openSync(file, "a");
      writeSync(to, `${JSON.stringify(line)}\n`);
      fsyncSync(to);
      closeSync(to);
    });
    take(line);
  };
  if (whole !== text) {
    writing(file, () => truncateSync(file, Buffer.byteLength(whole)));
  }
  return {
    list: () => [...messages.values()],
    has: (guid, { name, to }) =>
      [...messages.values()].some(
        (one) => one.state !== "refused" && (one.list === name || one.to === to) && one.items.includes(guid),
      ),
    begin: (message) => append({ ...message, state: "begun" }),
    end: (message, state, at, why) => append({ message, state, at, why }),
  };
}

function parseLine(
  line: string,
  file: string,
  number: number,
): z.output<typeof begun> | z.output<typeof ended> {
  try {
    return z.union([begun, ended]).parse(JSON.parse(line));
  } catch {
    throw new UserError(
      `${file}, line ${number}, says nothing of what was sent. Put the file back as it was: without it, something might be sent twice.`,
    );
  }
}

/** @throws {UserError} where something can't be written. */
function writing(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(`What was sent can’t be written down in ${file} (${why}), so nothing more is sent.`);
  }
}
