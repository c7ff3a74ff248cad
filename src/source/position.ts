/** A line and a column of a file, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The way to a value in data: keys and, in lists, numbers from 0. */
export type Path = readonly PropertyKey[];
