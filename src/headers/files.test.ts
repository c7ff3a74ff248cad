import { expect, test } from "vitest";
import type { SiteData } from "../schemas/site.ts";
import { formatRedirects, formatSecurityTxt } from "./files.ts";

test("hosts get a line for each redirect, and none where there are none", () => {
  const redirects = [
    { from: "/goals/old/", to: "/goals/new/" },
    { from: "/news/rooms/", to: "/updates/2022-03-14-spring/#rooms" },
  ];
  expect(formatRedirects(redirects)).toBe(
    "/goals/old/ /goals/new/ 301\n/news/rooms/ /updates/2022-03-14-spring/#rooms 301\n",
  );
  expect(formatRedirects([])).toBe("");
});

const repository = { address: "https://code.example.org/record", branch: "main", folder: "content" };
const site = { repository } as SiteData;

test("says where to report a weakness, for a year from the day of the build", () => {
  expect(formatSecurityTxt(site, "2026-11-01", "https://record.example.org")).toBe(
    `Contact: https://code.example.org/record/security/advisories/new
Expires: 2027-11-01T00:00:00Z
Preferred-Languages: en
Canonical: https://record.example.org/.well-known/security.txt
Policy: https://code.example.org/record/blob/main/SECURITY.md
`,
  );
});

test("expires on a day that there is", () => {
  expect(formatSecurityTxt(site, "2028-02-29", "https://record.example.org")).toContain(
    "Expires: 2029-02-28T00:00:00Z\n",
  );
});

test("keeps to one line a field, whatever the branch is called", () => {
  const odd = { repository: { ...repository, branch: 'a "b"\nContact: https://canary.example' } } as SiteData;
  expect(
    formatSecurityTxt(odd, "2026-11-01", "https://record.example.org").match(/^Contact: /gm),
  ).toHaveLength(1);
});
