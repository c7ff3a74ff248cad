import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { projectFolder } from "../child.ts";

// The parts of GitHub's workflow syntax that this project's workflows have:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), text).default({}),
  run: z.string().optional(),
  env: z.record(z.string(), text).default({}),
  "continue-on-error": z.boolean().default(false),
});
const job = z.strictObject({
  "runs-on": z.string(),
  "timeout-minutes": z.number(),
  needs: z.string().optional(),
  if: z.string().optional(),
  permissions: permissions.optional(),
  environment: z.looseObject({}).optional(),
  outputs: z.record(z.string(), z.string()).default({}),
  env: z.record(z.string(), z.string()).default({}),
  steps: z.array(step),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.union([
    z.string().transform((name): Record<string, unknown> => ({ [name]: null })),
    z.record(z.string(), z.unknown()),
  ]),
  permissions,
  concurrency: z.looseObject({}),
  jobs: z.record(z.string(), job),
});

/** A workflow as its file has it. */
export type Workflow = z.output<typeof workflow> & { file: string; text: string };
export type Job = z.output<typeof job>;
export type Step = z.output<typeof step>;

/** The workflows of a folder, as they are here. What a workflow has that isn't known here is refused. */
export function readWorkflows(folder = join(projectFolder, ".github/workflows")): Workflow[] {
  return globSync("*.{yml,yaml}", { cwd: folder })
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { file, text, ...workflow.parse(parse(text)) };
    });
}
