import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { projectFolder } from "../scripts/child.ts";

/** Writes a file that a command makes, such as `docs/accessibility.md`, in the project's one format. */
export async function writePage(path: string, text: string): Promise<void> {
  const file = join(projectFolder, path);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
