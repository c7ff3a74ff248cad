import { github } from "./github.ts";
import { json } from "./json.ts";
import type { Reporter } from "./report.ts";
import { summary } from "./summary.ts";
import { text } from "./text.ts";

export type { Report, Reporter } from "./report.ts";

/** The forms that a report can take, by the name that `--format` gives. */
export const reporters = { text, github, json, summary } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/** True for the name of a form of report. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}
