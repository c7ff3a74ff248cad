import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../scripts/child.ts";

/** Folders of the repository in which a program that ran would leave something, or change it. */
const watched = ["", ".github/workflows", "content", "public", "scripts", "src", "src/pages", "node_modules"];

/** What there is before and after: every file of the content with its bytes, and what lies in the repository. */
export function tracesOf(contentDir: string): string[] {
  const own = readdirSync(contentDir, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(contentDir, path)).isFile())
    .map(
      (path) =>
        `${path} ${createHash("sha256")
          .update(readFileSync(join(contentDir, path)))
          .digest("hex")}`,
    );
  const there = watched.filter((folder) => existsSync(join(projectFolder, folder)));
  const others = there.flatMap((folder) =>
    readdirSync(join(projectFolder, folder)).map((name) => join(projectFolder, folder, name)),
  );
  return [...own, ...others];
}

/** What is in one list of traces and not in the other. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((trace) => !after.includes(trace)).map((trace) => `${trace} is gone or was changed`),
    ...after.filter((trace) => !before.includes(trace)).map((trace) => `${trace} is new or was changed`),
  ];
}
