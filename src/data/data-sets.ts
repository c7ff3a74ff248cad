import type { DataSet } from "./data-set.ts";
import { commitments } from "./sets/commitments.ts";
import { goals } from "./sets/goals.ts";
import { measures } from "./sets/measures.ts";
import { places } from "./sets/places.ts";
import { programmes } from "./sets/programmes.ts";
import { readings } from "./sets/readings.ts";
import { updates } from "./sets/updates.ts";
import { workstreams } from "./sets/workstreams.ts";

/** Every data set that the record is published as, in the order of the page that lists them. */
export const dataSets: readonly DataSet[] = [
  commitments,
  readings,
  measures,
  updates,
  goals,
  programmes,
  workstreams,
  places,
];
