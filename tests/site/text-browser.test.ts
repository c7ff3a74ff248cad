import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

// What readers of text browsers get, and others whose program shows neither styles nor pictures.

const dumps = {
  w3m: (file: string) => ["w3m", "-dump", "-cols", "80", "-O", "UTF-8", "-T", "text/html", file],
  lynx: (file: string) => ["lynx", "-dump", "-nolist", "-width=80", "-display_charset=utf-8", file],
};

function textOf(browser: keyof typeof dumps, folder: string, page: string): string {
  const [program = "", ...args] = dumps[browser](join(folder, page, "index.html"));
  return spawnSync(program, args, { encoding: "utf8" }).stdout.replace(/\s+/g, " ");
}

const isThere = (browser: string): boolean => spawnSync(browser, ["-version"]).error === undefined;

describe.each(["w3m", "lynx"] as const)("%s (passed over where it is not installed)", (browser) => {
  test.skipIf(!isThere(browser)).each([
    [
      "/",
      [
        "What Ferrow Care planned, and what it has reported",
        "newest update here",
        "Overdue, with no update here",
        "All commitments",
        "Latest update",
        "Follow updates",
      ],
    ],
    [
      "/updates/2022-03-14-common-ground/",
      [
        "The last update was on 29 November 2021",
        "Contents",
        "1. SRVs accreditation",
        "self assessment",
        "103 of 103 teams",
        "as at 14 March 2022",
        "Commitments in this section",
        "No update here",
        "Sharing learning from",
      ],
    ],
    ["/goals/suicide/", ["ZERO suicide", "What the plan says", "No update on this site reports on it"]],
    [
      "/plans/2021-22/whole/",
      [
        "Contents",
        "Balancing the priorities",
        "The “Our People” part of this plan is not on this site",
        "ZERO suicide",
      ],
    ],
    [
      "/search/",
      ["Search needs JavaScript", "Everything on this site", "Balancing the priorities", "Glossary"],
    ],
    [
      "/progress/",
      [
        "Overdue, with no update here",
        "Commitments by state",
        "Reports on workstreams",
        "Standards Review Visits",
        "Latest figures",
      ],
    ],
  ])("%s is readable, in order", (page, texts) => {
    const dump = textOf(browser, inject("smallDir"), page);
    let from = 0;
    for (const text of texts) {
      const place = dump.indexOf(text, from);
      expect(place, `“${text}” after what is before it`).toBeGreaterThanOrEqual(0);
      from = place + text.length;
    }
  });
});
