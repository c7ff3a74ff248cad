import { buildReport } from "../checks/reporters/text.ts";
import { verdictOn } from "../checks/verdict.ts";
import { buildRecord } from "../record/index.ts";
import type { Settings } from "../settings.ts";
import { contentOf } from "../source/content.ts";
import { FolderError } from "../source/index.ts";
import { basisOf, type Basis } from "./kept/basis.ts";
import { missingPictures, type Missing } from "./pictures/index.ts";

/** What a build keeps of good content. All else that was read isn't needed any more, and is much. */
export interface Good {
  basis: Basis;
  missing: Missing;
}

/** What is said of a build's content, and what the build needs of it, which there is only of good content. */
export interface Reading {
  report: string;
  good?: Good;
}

/** Reads and checks a build's content. `seenFrom` is the folder that the paths in the report start from. */
export async function readGood(settings: Settings, seenFrom: string): Promise<Reading> {
  try {
    const verdict = await verdictOn(settings, seenFrom);
    const report = buildReport(verdict);
    if (!verdict.passes) return { report };
    const record = buildRecord(contentOf(verdict.source), settings.asOf, settings.at);
    const good = { basis: basisOf(verdict.source, settings), missing: missingPictures(record) };
    return { report, good };
  } catch (error) {
    if (error instanceof FolderError) return { report: error.message };
    throw error;
  }
}
