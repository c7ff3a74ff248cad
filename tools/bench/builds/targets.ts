import { formatNumber } from "../../../src/record/quantities.ts";
import { figuresOf, ratio, type Figures } from "./figures.ts";

/** What the project is to reach, and how near it came. */
export interface Target {
  wanted: string;
  /** What was measured, in words; nothing where it was not measured. */
  reached?: string;
  met?: boolean;
}

const [small, middle, large] = [100, 1000, 10_000];
// What two measurements of the same may differ by.
const flat = 1.1;

/** The targets for whole builds, each with what was measured. `own` is the name of this project. */
export function targets(all: readonly Figures[], own: string): Target[] {
  const elapsed = ({ clean }: Figures) => clean.elapsed;
  const [at100, at1000, at10000] = [small, middle, large].map((updates) => figuresOf(all, own, updates));
  const starlight = ratio(at1000, figuresOf(all, "Starlight", middle), elapsed);
  const hugo = ratio(at10000, figuresOf(all, "Hugo with Pagefind", large), elapsed);
  const edited = at1000 && at1000.edited.elapsed / at1000.clean.elapsed;
  const same = at1000?.differences && at1000.differences.length === 0;
  const [later, earlier] = [slope(at1000, at10000), slope(at100, at1000)];
  return [
    target("1,000 updates in no more time than Starlight takes", starlight, 1, times(starlight)),
    target("10,000 updates in at most twice the time of Hugo with Pagefind", hugo, 2, times(hugo)),
    target(
      "10,000 updates in less than 2 GB of memory",
      number(at10000 && at10000.clean.memory / 1e9),
      2,
      `${((at10000?.clean.memory ?? 0) / 1e9).toFixed(2)} GB`,
    ),
    target(
      "At 1,000 updates, one edited update in at most a third of the time of a clean build",
      edited,
      1 / 3,
      times(edited),
    ),
    {
      wanted: "At 1,000 updates, the same bytes after an edit as from a clean build",
      ...(same !== undefined && {
        met: same,
        reached: same ? "the same" : `${formatNumber(at1000?.differences?.length ?? 0)} files differ`,
      }),
    },
    target(
      "Each further update costs the same from 1,000 to 10,000 as from 100 to 1,000",
      later && earlier && later / earlier,
      flat,
      `${later?.toFixed(1)} ms and ${earlier?.toFixed(1)} ms each, × ${((later ?? 0) / (earlier ?? 1)).toFixed(2)}`,
    ),
  ];
}

function target(wanted: string, value: number | undefined, most: number, reached: string): Target {
  return value === undefined ? { wanted } : { wanted, reached, met: value <= most };
}

/** What each update more costs between two sizes, in milliseconds. */
function slope(from: Figures | undefined, to: Figures | undefined): number | undefined {
  return from && to && (to.clean.elapsed - from.clean.elapsed) / (to.updates - from.updates);
}

function number(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function times(value: number | undefined): string {
  return `× ${value?.toFixed(2)}`;
}
