import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { projectFolder } from "./child.ts";
import { readWorkflows, type Workflow } from "./workflows/workflow.ts";

const files = readWorkflows();
const triggers = ({ on }: Workflow) => Object.keys(on);
const mayWrite = (given: Workflow["permissions"] = {}) => Object.values(given).includes("write");

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

test("Node is the one that the project runs with, and npm one and the same everywhere, before any package is installed", () => {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const jobs = files
    .flatMap((file) => Object.values(file.jobs))
    .filter(({ steps }) => steps.some(({ run }) => run?.includes("npm")));
  const versions = jobs.map(({ steps }) => {
    const node = steps.findIndex(({ uses }) => uses?.startsWith("actions/setup-node@"));
    const npm = steps.findIndex(({ run }) => /^npm install --global npm@11\.\d+\.\d+$/.test(run ?? ""));
    const first = steps.findIndex(({ run }) => /npm (?!install --global npm@)/.test(run ?? ""));
    expect(node >= 0 && node < npm && npm < first).toBe(true);
    return [steps[node]?.with["node-version"], steps[npm]?.run];
  });
  expect(jobs.length).toBe(4);
  expect(new Set(versions.map(([node]) => node))).toEqual(new Set([dependencies.node]));
  expect(new Set(versions.map(([, npm]) => npm)).size).toBe(1);
});

test("only .well-known is hidden in what is deployed, and the artifacts take it along", () => {
  const uploads = files.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps));
  const ofSites = uploads.filter(({ with: { path } }) => path === "dist/" || path?.endsWith("/new"));
  expect(ofSites.filter(({ uses }) => uses?.includes("/upload-")).length).toBe(2);
  for (const { uses, with: given } of ofSites) {
    if (uses?.includes("/upload-")) expect(given["include-hidden-files"]).toBe("true");
  }
});

test("code owners guard everything but content", () => {
  const rows = readFileSync(join(projectFolder, ".github/CODEOWNERS"), "utf8").split("\n");
  expect(rows.filter((row) => row && !row.startsWith("#"))).toEqual(["* @OWNER/maintainers", "/content/"]);
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
    const schedule = z.array(z.object({ cron: z.string() }));
    const crons = files.flatMap(({ on }) => ("schedule" in on ? schedule.parse(on["schedule"]) : []));
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime("Europe/London");
    const utc = midnight.withTimeZone("UTC");
    const minutes = crons.map(({ cron }) => {
      const [minute, hour] = cron.split(" ").map(Number);
      return (hour! * 60 + minute! - (utc.hour * 60 + utc.minute) + 24 * 60) % (24 * 60);
    });
    expect(minutes.filter((after) => after >= 1 && after < 60)).toHaveLength(1);
  },
);
