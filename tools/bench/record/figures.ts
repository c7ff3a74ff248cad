import type { Line } from "../plot.ts";
import type { Memory, Time } from "./timing.ts";

/** What is measured at one size. */
export interface Figures {
  updates: number;
  build: { time: Time; memory: Memory };
  steps: { name: string; time: Time }[];
  /** The memory that all the steps take at most, beyond the record, in bytes. */
  stepsPeak: number;
}

/** The time of all the steps together. */
export function stepsTime({ steps }: Figures): Time {
  const sum = (clock: keyof Time) => steps.reduce((total, { time }) => total + time[clock], 0);
  return { elapsed: sum("elapsed"), processor: sum("processor") };
}

/** The processor time per update at each size, in microseconds. */
export function timePerUpdate(all: Figures[]): Line[] {
  const perUpdate = (timeOf: (figures: Figures) => Time) =>
    all.map((figures) => ({
      updates: figures.updates,
      value: (timeOf(figures).processor * 1000) / figures.updates,
    }));
  return [
    { name: "Building the record", points: perUpdate(({ build }) => build.time) },
    { name: "All that pages, feeds and data compute from it", points: perUpdate(stepsTime) },
  ];
}
