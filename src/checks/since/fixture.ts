import { makeSource } from "../fixture.ts";
import { getRevision, type SinceRule } from "./revision.ts";

type Files = Record<string, string>;

/** The smallest `site.yaml` that has no problem. For tests. */
export const site = `organisation: { name: Example Trust, contact: office@example.org }
title: Record
description: What was promised.
address: https://record.example.org
repository: { address: https://example.org/record, branch: main, folder: content }
home: { heading: Record, lead: What was promised., sources: [Plan] }
sections: { strategy: a, plans: a, goals: a, updates: a, programmes: a, workstreams: a, places: a, glossary: a }
goals: { name: Goals }
feed: { title: Updates, description: All updates. }
navigation: [{ text: Goals, href: /goals/ }]
licence: { id: OGL-UK-3.0, address: https://example.org/licence }
`;

/** A content folder that makes a site: with what updates and goals are part of. For tests. */
export const standingFiles: Files = {
  "site.yaml": site,
  "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\nsummary: Rooms with gardens.\n---\n",
  "plans/2021-22/index.md": "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: a\nsource: Plan\n---\n",
};

/** What a rule finds in a change of some files on a day, one line a finding. For tests. */
export function runSinceRule(rule: SinceRule, before: Files, after: Files, asOf = "2022-06-01"): string[] {
  const [old, now] = [before, after].map((files) =>
    getRevision(makeSource({ ...standingFiles, ...files }), asOf),
  );
  if (!old || !now) throw new Error("The example makes no site.");
  return rule
    .check(old, now, asOf)
    .map(({ path, line, column, message, fix }) => `${path}:${line}:${column} ${message} ${fix}`);
}
