import { buildRecord, type PublicRecord } from "../record/index.ts";
import { settings } from "../settings.ts";
import { allContent } from "./content.ts";

let built: Promise<PublicRecord> | undefined;

/** The public record of this build. Pages read nothing else; what is held never reaches them. */
export function getRecord(): Promise<PublicRecord> {
  // While someone edits, the content changes under a running server.
  if (built === undefined || import.meta.env.DEV) {
    built = allContent().then((content) => buildRecord(content, settings.asOf, settings.at));
  }
  return built;
}
