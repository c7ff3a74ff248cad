import { didYouMean, guessAt } from "./did-you-mean.ts";
import { findings, type Rule } from "./finding.ts";
import { hiddenIn } from "./hidden.ts";
import { mayHave, targetsIn } from "./links/addresses.ts";
import { leadsTo, misnamedIn } from "./misnamed.ts";
import { pageOf } from "../record/addresses.ts";
import { addressesIn, redirectsIn } from "./redirects.ts";

const { error } = findings("redirect-targets");

export const redirectTargets: Rule = {
  id: "redirect-targets",
  about: "A redirect leads to a page of this site, or to a section of one.",
  why: "A reader who follows an old link should find what it was about.",
  wrong: { "redirects.yaml": "/aims/: { to: /gaols/ }\n" },
  right: { "redirects.yaml": "/aims/: { to: /goals/ }\n" },
  check(source) {
    const { all, unread } = addressesIn(source);
    const guess = guessAt(all);
    const targets = targetsIn(source);
    const isSection = (to: string) => {
      const target = targets.get(pageOf(to));
      return target !== undefined && mayHave(target, to.slice(pageOf(to).length + 1));
    };
    const redirects = redirectsIn(source);
    const hidden = hiddenIn(source);
    const misnamed = misnamedIn(source);
    const old = new Set(redirects.map(({ from }) => from));
    const isKnown = (page: string) =>
      unread.has(page) ||
      old.has(page) ||
      hidden.hasPage(page) ||
      misnamed.some((one) => leadsTo(page, one.to, one.named));
    return redirects
      .filter(({ to }) => !all.has(to) && !isSection(to) && !isKnown(pageOf(to)))
      .map(({ to, toAt }) =>
        all.has(pageOf(to))
          ? error(
              toAt,
              `The page ${pageOf(to)} has no section “${to.slice(pageOf(to).length + 1)}”.`,
              didYouMean(to, guess, `Write the id of one of its sections, or only ${pageOf(to)}.`),
            )
          : error(
              toAt,
              `There is no page at ${to}.`,
              didYouMean(to, guess, "Write the address of a page that is there, such as /goals/."),
            ),
      );
  },
};
