import { askDidYouMean, guessAt } from "../did-you-mean.ts";
import { makeFindings, type Rule } from "../finding.ts";
import { findHidden } from "../hidden.ts";
import { mayHave, findTargets } from "../links/addresses.ts";
import { leadsTo, findMisnamed } from "../misnamed.ts";
import { getPage } from "../../record/addresses.ts";
import { listRedirectAddresses, findRedirects } from "../redirects.ts";

const { error } = makeFindings("redirect-targets");

export const redirectTargets: Rule = {
  id: "redirect-targets",
  about: "A redirect leads to a page of this site, or to a section of one.",
  why: "A reader who follows an old link should find what it was about.",
  wrong: { "redirects.yaml": "/aims/: { to: /gaols/ }\n" },
  right: { "redirects.yaml": "/aims/: { to: /goals/ }\n" },
  check(source) {
    const { all, unread } = listRedirectAddresses(source);
    const guess = guessAt(all);
    const targets = findTargets(source);
    const isSection = (to: string) => {
      const target = targets.get(getPage(to));
      return target !== undefined && mayHave(target, to.slice(getPage(to).length + 1));
    };
    const redirects = findRedirects(source);
    const hidden = findHidden(source);
    const misnamed = findMisnamed(source);
    const old = new Set(redirects.map(({ from }) => from));
    const isKnown = (page: string) =>
      unread.has(page) ||
      old.has(page) ||
      hidden.hasPage(page) ||
      misnamed.some((one) => leadsTo(page, one.to, one.named));
    return redirects
      .filter(({ to }) => !all.has(to) && !isSection(to) && !isKnown(getPage(to)))
      .map(({ to, toAt }) =>
        all.has(getPage(to))
          ? error(
              toAt,
              `The page ${getPage(to)} has no section “${to.slice(getPage(to).length + 1)}”.`,
              askDidYouMean(to, guess, `Write the id of one of its sections, or only ${getPage(to)}.`),
            )
          : error(
              toAt,
              `There is no page at ${to}.`,
              askDidYouMean(to, guess, "Write the address of a page that is there, such as /goals/."),
            ),
      );
  },
};
