/** A way to see whether the site is secure. */
export interface Check {
  /** What it is called on the command line. */
  name: string;
  /** What it does, for `--help`. */
  about: string;
  /** Looks at the site in an output folder, with an empty folder for files of its own, and tells how it goes. */
  run(given: { outDir: string; folder: string }, tell: (line: string) => void): Promise<Outcome>;
}

/** How a check came out. */
export interface Outcome {
  /** What was found, in Markdown. */
  found: string;
  /** Whether all is as it should be. */
  well: boolean;
}
