import { pathInSite } from "../markdown/links.ts";
import { ukDayEnd } from "../record/calendar.ts";
import { hasPages, permalinkOf } from "../routes.ts";
import { gate } from "../record/publication.ts";
import { publishedEntries } from "../record/published.ts";
import { entriesOf } from "../source/content.ts";
import { validEntries } from "../source/index.ts";
import { goal } from "./example.ts";
import { isMisdated } from "./file-name.ts";
import { findings, type Finding, type Rule } from "./finding.ts";
import { withoutOrphans } from "./hidden.ts";
import { linksIn } from "./links/links-in.ts";

const { warning } = findings("held-links");

const others = {
  "goals/sleep.md": goal("It is not ready.").replace("title:", "draft: true\ntitle:"),
  "plans/2021-22/index.md":
    "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: What we plan.\nsource: Plan, 2021\n---\n",
};

export const heldLinks: Rule = {
  id: "held-links",
  about: "A page that readers see links to no page that they don’t see yet.",
  why: "Until the other page is public, readers see the words of the link without the link. The words may give away what is to come.",
  wrong: { "goals/falls.md": goal("See [our new goal](/goals/sleep/)."), ...others },
  right: { "goals/falls.md": goal("More is to come."), ...others },
  check(source, asOf = "9999-12-31", at = ukDayEnd(asOf)) {
    const misdated = new Set(
      validEntries(source, "updates")
        .filter(isMisdated)
        .map(({ id }) => id),
    );
    const { updates, ...others } = withoutOrphans(entriesOf(source));
    const written = { ...others, updates: updates.filter(({ id }) => !misdated.has(id)) };
    const { reachable, isHeld } = gate(written, asOf, at);
    const seen = new Set(publishedEntries(reachable).map(({ permalink }) => permalink));
    const root = new URL(validEntries(source, "site")[0]?.data.address ?? "https://site.invalid");
    return linksIn(source).flatMap(({ entry, address, at }): Finding[] => {
      const page = hasPages(entry.collection) ? permalinkOf(entry.collection, entry.id) : "/";
      const path = pathInSite(address, new URL(page, root), [root.host]);
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
