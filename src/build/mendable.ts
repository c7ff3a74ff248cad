import { IndexError } from "../search/index/index-site.ts";
import { DiskError } from "./disk-error.ts";
import { ContentError } from "./index.ts";
import { PageError } from "./pages.ts";
import { SiteError } from "./verify.ts";

const kinds = [ContentError, DiskError, IndexError, PageError, SiteError];

/** Whether an error of a build is for whoever builds to mend, so that its message is all that they need. */
export function isMendable(error: unknown): error is Error {
  return error instanceof Error && kinds.some((kind) => error instanceof kind);
}
