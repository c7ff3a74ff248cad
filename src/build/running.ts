import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import process from "node:process";
import { hashOf } from "./hash.ts";

/**
 * A short name of the system whose process ids are those that this process sees: a host, or a container, which
 * numbers its own (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html).
 */
export const thisSystem: string = hashOf(hostname(), namespaceOfProcesses()).slice(0, 8);

function namespaceOfProcesses(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return ""; // only Linux has them
  }
}

/** True while a process of this system has this id. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
