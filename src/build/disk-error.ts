import { UserError } from "../lib/user-error.ts";

/** A disk that a site can't be written to; the message says why, in a line. */
export class DiskError extends UserError {}

// What the system says, by Node's name and by the number that Pagefind, which is no Node program, gives.
const reasons: [RegExp, string][] = [
  [/\bENOSPC:|os error 28\b/, "There is no room left on the disk"],
  [/\bEDQUOT:|os error 122\b/, "The disk quota is used up"],
  [/\bEROFS:|os error 30\b/, "The disk can only be read"],
  [/\b(?:EACCES|EPERM):|os error (?:1|13)\b/, "This user may not write there"],
  [/\bEBUSY:|os error 16\b/, "Something else holds the folder, such as a mount"],
  [/\bENOTDIR:/, "A part of the path is a file, and no folder"],
  [/\bENAMETOOLONG:/, "The name is too long for the disk"],
  [/\bELOOP:/, "The links there lead in a circle"],
  [/\bEIO:|os error 5\b/, "The disk does not work as it should"],
];

/**
 * The disk's part in an error, or nothing where the disk isn't to blame. Looks at the causes of an
 * error too, since tools wrap what the system said.
 */
export function findDiskError(error: unknown): DiskError | undefined {
  if (!(error instanceof Error)) return undefined;
  const reason = reasons.find(([pattern]) => pattern.test(error.message))?.[1];
  if (reason === undefined) return findDiskError(error.cause);
  return new DiskError(`${reason}${describePlace(error)}.`, { cause: error });
}

/** Where the system was asked to write. */
function describePlace(error: Error): string {
  if ("dest" in error && typeof error.dest === "string") return `: ${error.dest}`;
  return "path" in error && typeof error.path === "string" ? `: ${error.path}` : "";
}
