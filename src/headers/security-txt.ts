import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../record/calendar.ts";
import type { SiteData } from "../schemas/site.ts";

/** The address inside the site of what tells where to report a weakness. */
export const securityTxtPath = "/.well-known/security.txt";

/**
 * Where to report a weakness of the site (RFC 9116). It holds for a year from the day of the build, so one
 * of a site that nobody builds any more expires. `address` is the site's own, without a last slash.
 */
export function securityTxt({ repository }: SiteData, asOf: CalendarDate, address: string): string {
  const inRepository = (path: string) => new URL(`${repository.address}/${path}`).href;
  const fields = {
    Contact: inRepository("security/advisories/new"),
    Expires: `${Temporal.PlainDate.from(asOf).add({ years: 1 }).toString()}T00:00:00Z`,
    "Preferred-Languages": "en",
    Canonical: `${address}${securityTxtPath}`,
    Policy: inRepository(`blob/${repository.branch}/SECURITY.md`),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}
