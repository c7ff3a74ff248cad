import { z } from "zod";

/** An address inside the site, with an anchor where it has one. */
const siteAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[A-Za-z0-9-]+)?$/, {
  error: "must be an address inside this site, such as /goals/new-name/",
});

/** Where an address leads that no page has any more; `redirects.yaml` holds one under each such address. */
export const redirect = z.strictObject({
  to: siteAddress.describe("The address that it leads to now: of a page, or of a section of one."),
});

export type RedirectData = z.output<typeof redirect>;
