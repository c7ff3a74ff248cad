import { buildRecord, type PublicRecord } from "../record/index.ts";
import { memoize } from "../lib/memoize.ts";
import { settings } from "../settings.ts";
import { allContent } from "./content.ts";

/** The public record of this build. Pages read nothing else; what is held never reaches them. */
export const getRecord: () => Promise<PublicRecord> = memoize(async () =>
  buildRecord(await allContent(), settings.asOf, settings.at, settings.preview),
);
