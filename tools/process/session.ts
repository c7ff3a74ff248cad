import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What the processes of a session take at a moment. */
export interface Taken {
  /** Bytes in memory, all processes together: what two of them share counts twice. */
  memory: number;
  /** Milliseconds that each has had the processor for, by its number. */
  processor: Map<number, number>;
}

/** True where the system tells what processes take: Linux (proc(5)). */
export const isTold = existsSync("/proc/self/stat");

// The kernel's clock ticks 100 times a second for user space, on every architecture (USER_HZ).
const tick = 10;

/** What the processes of a session take now. A session's number is that of its first process. */
export function takenBy(session: number): Taken {
  const taken: Taken = { memory: 0, processor: new Map() };
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = fieldsOf(readFileSync(`/proc/${pid}/stat`, "utf8"));
      if (fields.session !== session) continue;
      taken.processor.set(pid, fields.processor);
      taken.memory += residentBytes(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      // It has ended meanwhile.
    }
  }
  return taken;
}

/** Milliseconds that this process's children, which have ended and been waited for, had the processor for. */
export function processorOfChildren(): number {
  return fieldsOf(readFileSync("/proc/self/stat", "utf8")).children;
}

/** The fields of a line of /proc/PID/stat (proc_pid_stat(5)) that matter here; times are in milliseconds. */
export function fieldsOf(line: string): { session: number; processor: number; children: number } {
  // The name of a program, in brackets, may have spaces and brackets.
  const [, , , session = 0, ...rest] = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = rest.slice(7);
  return { session, processor: (utime + stime) * tick, children: (cutime + cstime) * tick };
}

/** What a process has in memory, from its /proc/PID/status (proc_pid_status(5)); 0 for one that has ended. */
export function residentBytes(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
