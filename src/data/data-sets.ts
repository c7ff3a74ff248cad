import type { DataSet } from "./data-set.ts";
import { commitments } from "./sets/commitments.ts";
import { goals, measures, parts, places, plans, programmes, strategy, workstreams } from "./sets/standing.ts";
import { readingsSet } from "./sets/readings.ts";
import { updates } from "./sets/updates.ts";

/** Every data set that the record is published as, in the order of the page that lists them. */
export const dataSets: readonly DataSet[] = [
  commitments,
  readingsSet,
  measures,
  updates,
  strategy,
  plans,
  parts,
  goals,
  programmes,
  workstreams,
  places,
];
