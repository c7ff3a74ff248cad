import { expect, test } from "vitest";
import type { SiteData } from "../schemas/site.ts";
import { securityTxt } from "./security-txt.ts";

const repository = { address: "https://code.example.org/record", branch: "main", folder: "content" };
const site = { repository } as SiteData;

test("says where to report a weakness, for a year from the day of the build", () => {
  expect(securityTxt(site, "2026-11-01", "https://record.example.org")).toBe(
    `Contact: https://code.example.org/record/security/advisories/new
Expires: 2027-11-01T00:00:00Z
Preferred-Languages: en
Canonical: https://record.example.org/.well-known/security.txt
Policy: https://code.example.org/record/blob/main/SECURITY.md
`,
  );
});

test("expires on a day that there is", () => {
  expect(securityTxt(site, "2028-02-29", "https://record.example.org")).toContain(
    "Expires: 2029-02-28T00:00:00Z\n",
  );
});

test("keeps to one line a field, whatever the branch is called", () => {
  const odd = { repository: { ...repository, branch: 'a "b"\nContact: https://canary.example' } } as SiteData;
  expect(securityTxt(odd, "2026-11-01", "https://record.example.org").match(/^Contact: /gm)).toHaveLength(1);
});
