/** How much is written. */
export interface Size {
  updates: number;
  sectionsEach: number;
  programmes: number;
  workstreams: number;
  /** All together: most are made in updates, some on standing pages. */
  commitments: number;
  goals: number;
  places: number;
  measures: number;
  /** What the choices are made from: another seed gives other content of the same size. */
  seed: string;
}

/** The size of a large trust's record over 15 years, but for its updates. */
export const usualSize: Size = {
  updates: 0,
  sectionsEach: 5,
  programmes: 20,
  workstreams: 300,
  commitments: 1000,
  goals: 10,
  places: 40,
  measures: 60,
  seed: "example",
};
