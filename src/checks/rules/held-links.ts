import { findPathInSite } from "../../markdown/links.ts";
import { getUkDayEnd } from "../../record/calendar.ts";
import { hasPages, getPermalink } from "../../routes.ts";
import { gate } from "../../record/publication.ts";
import { listPublishedEntries } from "../../record/published.ts";
import { getEntries } from "../../source/content.ts";
import { getValidEntries } from "../../source/index.ts";
import { writeGoal } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import { warning, type Finding, type Rule } from "../finding.ts";
import { removeOrphans } from "../hidden.ts";
import { findLinks } from "../links/links-in.ts";

const others = {
  "goals/sleep.md": writeGoal("It is not ready.").replace("title:", "draft: true\ntitle:"),
  "plans/2021-22/index.md":
    "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: What we plan.\nsource: Plan, 2021\n---\n",
};

export const heldLinks: Rule = {
  id: "held-links",
  about: "A page that readers see links to no page that they don’t see yet.",
  why: "Until the other page is public, readers see the words of the link without the link. The words may give away what is to come.",
  wrong: { "goals/falls.md": writeGoal("See [our new goal](/goals/sleep/)."), ...others },
  right: { "goals/falls.md": writeGoal("More is to come."), ...others },
  check(source, asOf = "9999-12-31", at = getUkDayEnd(asOf)) {
    const misdated = new Set(
      getValidEntries(source, "updates")
        .filter(isMisdated)
        .map(({ id }) => id),
    );
    const { updates, ...others } = removeOrphans(getEntries(source));
    const written = { ...others, updates: updates.filter(({ id }) => !misdated.has(id)) };
    const { reachable, isHeld } = gate(written, asOf, at);
    const seen = new Set(listPublishedEntries(reachable).map(({ permalink }) => permalink));
    const root = getValidEntries(source, "site")[0]?.data.address ?? "https://site.invalid";
    return findLinks(source).flatMap(({ entry, address, at }): Finding[] => {
      const page = hasPages(entry.collection) ? getPermalink(entry.collection, entry.id) : "/";
      const path = findPathInSite(address, page, [root]);
      if (path === undefined || !isHeld(path)) return [];
      if (entry.collection === "site") return [warning(at(), leftOut, "Leave it if that is meant.")];
      return seen.has(page) ? [warning(at(), undone, fix)] : [];
    });
  },
};

const leftOut =
  "This link leads to a page that readers don’t see yet, so the navigation is without it until then.";
const undone =
  "This link leads to a page that readers don’t see yet, so they see its words alone until then.";
const fix = "Leave it if that is meant, and check that its words give nothing away.";
