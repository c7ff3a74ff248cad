/** A part of the bench: one kind of measurement, with a section of its own on the page of figures. */
export interface Part {
  /** What `--only` calls it. */
  name: string;
  /** The heading of its section. */
  title: string;
  /** What it measures, in a line for `--help`. */
  about: string;
  /** Its own numbers of updates, where they aren't the usual ones; none where it measures the project's own content. */
  sizes?: readonly number[];
  /** Takes its measurements at numbers of updates, the smallest first, and tells what it is doing. */
  measure(sizes: number[], tell: Tell): Promise<Report>;
}

/** Tells what is being done and, where it is known, how much of the work is done: 0 to 1. */
export type Tell = (line: string, done?: number) => void;

/** What a part found. */
export interface Report {
  /** Its section in Markdown, without the heading. */
  text: string;
  /** SVG drawings by the names that the text refers to them by, in the folder of drawings. */
  drawings: Record<string, string>;
}
