import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { projectFolder } from "../../scripts/child.ts";
import { faults } from "../../scripts/reliability/faults.ts";
import { kills } from "../../scripts/reliability/kills.ts";

// The light form of `npm run reliability`, without full disks; docs/reliability.md has the figures of the
// whole one.
// Each test builds the site several times, on a machine that other tests keep busy.
const patience = 900_000;

function freshFolder(): string {
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, ".build/reliability-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test(
  "a build that is killed leaves the site before or the new one, whole, and the next one works",
  async () => {
    const told: string[] = [];
    const { well, found } = await kills.run({ folder: freshFolder(), times: 1, seed: 1 }, (line) =>
      told.push(line),
    );
    expect({ well }, [found, ...told].join("\n")).toEqual({ well: true });
  },
  patience,
);

test(
  "a build that fails leaves the site before, says why in plain words, and the next one works",
  async () => {
    const told: string[] = [];
    const { well, found } = await faults.run({ folder: freshFolder(), times: 0, seed: 1 }, (line) =>
      told.push(line),
    );
    expect({ well }, [found, ...told].join("\n")).toEqual({ well: true });
  },
  patience,
);
