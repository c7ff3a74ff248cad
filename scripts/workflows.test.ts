import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectFolder } from "./child.ts";

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const job = z.looseObject({ permissions: permissions.optional(), steps: z.array(step) });
const schedule = z.array(z.object({ cron: z.string() }));
const shape = z.looseObject({
  on: z.union([
    z.string().transform((name) => ({ [name]: null })),
    z.looseObject({ schedule: schedule.optional() }),
  ]),
  permissions,
  jobs: z.record(z.string(), job),
});

const folder = join(projectFolder, ".github/workflows");
const files = globSync("*.{yml,yaml}", { cwd: folder }).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  return { file, text, ...shape.parse(parse(text)) };
});
const triggers = ({ on }: (typeof files)[number]) => Object.keys(on);
const mayWrite = (given: z.output<typeof permissions> = {}) => Object.values(given).includes("write");

test("there are the workflows that check and that deploy", () => {
  expect(files.map(({ file }) => file).toSorted()).toEqual(["check.yml", "deploy.yml"]);
});

describe.each(files)("$file", (workflow) => {
  test("never runs a stranger's code with this repository's rights", () => {
    expect(triggers(workflow)).not.toContain("pull_request_target");
    expect(triggers(workflow)).not.toContain("workflow_run");
  });

  test("uses each action by its whole digest, with its version beside it", () => {
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const pinned = workflow.text.match(/(?<=uses: )[\w.-]+\/[\w./-]+@[0-9a-f]{40}(?= # v\d+\.\d+\.\d+$)/gm);
    expect(pinned).toEqual(used);
  });

  test("may only read, but for jobs that run nothing of the repository", () => {
    expect(mayWrite(workflow.permissions)).toBe(false);
    for (const { permissions, steps } of Object.values(workflow.jobs)) {
      if (!mayWrite(permissions)) continue;
      expect(
        steps.filter(({ run, uses }) => run !== undefined || uses?.startsWith("actions/checkout@")),
      ).toEqual([]);
    }
  });

  test("puts nothing that a stranger wrote into a command", () => {
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
  });
});

describe.each(files.filter((file) => triggers(file).includes("pull_request")))(
  "$file, on a pull request",
  (workflow) => {
    test("has no secrets and no right to write", () => {
      expect(workflow.text).not.toMatch(/\$\{\{[^}]*secrets/);
      expect(Object.values(workflow.jobs).filter((one) => mayWrite(one.permissions))).toEqual([]);
    });
  },
);

test.each(["2026-01-15", "2026-03-29", "2026-07-15", "2026-10-25"])(
  "the site is built within the first hour of %s in the UK",
  (day) => {
    const crons = files.flatMap(({ on }) => ("schedule" in on ? (on.schedule ?? []) : []));
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime("Europe/London");
    const utc = midnight.withTimeZone("UTC");
    const minutes = crons.map(({ cron }) => {
      const [minute, hour] = cron.split(" ").map(Number);
      return (hour! * 60 + minute! - (utc.hour * 60 + utc.minute) + 24 * 60) % (24 * 60);
    });
    expect(minutes.filter((after) => after >= 1 && after < 60)).toHaveLength(1);
  },
);
