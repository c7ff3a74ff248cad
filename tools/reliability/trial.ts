/** Something that a build must stand, tried out. */
export interface Trial {
  /** What it is called on the command line. */
  name: string;
  /** What it does, for `--help`. */
  about: string;
  /** How many times it does it where nobody says. */
  times: number;
  /**
   * Tries it in a fresh folder, and tells how it goes.
   * @throws {Error} where a build fails that nothing was done to.
   */
  run(given: { folder: string; times: number; seed: number }, tell: (line: string) => void): Promise<Verdict>;
}

/** How a trial came out. */
export interface Verdict {
  /** What was found, in figures. */
  found: string;
  /** Whether all is as it should be. */
  well: boolean;
}
