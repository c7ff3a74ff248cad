import { join } from "node:path";
import type { ErrorPayload } from "vite";
import { rulePage } from "../checks/finding.ts";
import type { Verdict } from "../checks/verdict.ts";

/** What the browser is to show: the first error of a check, as Vite takes it. */
export function overlayOf({ findings }: Verdict, contentDir: string): ErrorPayload | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first, ...others] = errors;
  if (!first) return undefined;
  const { path, line, column, rule, message, fix } = first;
  const more = others.length > 0 ? `\n\n${others.length} more in the terminal.` : "";
  return {
    type: "error",
    err: {
      name: "Content",
      title: "The content has a problem",
      message: `${message}\n${fix}\n\n${rulePage(rule)}${more}`,
      stack: "",
      loc: { file: join(contentDir, path), line, column },
    },
  };
}
