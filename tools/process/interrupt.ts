import process from "node:process";

type Clean = () => void;

const cleaning = new Set<Clean>();
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let listens = false;

/**
 * Does something where this process ends too early: ends a child, removes a folder. What was asked last is
 * done first, and nothing of it may wait. Gives the function that takes it back.
 */
export function whenInterrupted(clean: Clean): () => void {
  if (!listens) {
    for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
    process.once("exit", () => [...cleaning].toReversed().forEach((one) => one()));
    listens = true;
  }
  cleaning.add(clean);
  return () => void cleaning.delete(clean);
}
