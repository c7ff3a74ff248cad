import { globSync } from "node:fs";
import { recordFolder } from "../setup/content.ts";

/** The days on which Better Care, of the large record, published an update, oldest first. */
export const betterCareDays = globSync("*-better-care.md", { cwd: `${recordFolder("large")}/updates` })
  .map((name) => name.slice(0, "2024-01-06".length))
  .toSorted();
