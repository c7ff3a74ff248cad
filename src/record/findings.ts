import pluralize from "pluralize";
import { formatDate } from "./calendar.ts";
import { findPastDue, goalsOver, type Known } from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";
import { noReport } from "./no-report.ts";
import { getCommitmentsPermalink, getPermalink, routes } from "../routes.ts";

/** Something that the record shows as a whole: a figure or a date, what it is of, and where more is told. */
export interface Finding {
  figure: string;
  words: string;
  href: string;
}

/**
 * What the record shows at first sight: how much was promised, how much of that is over with no update here, and how
 * new the newest update is.
 */
export function getFindings({ commitments, ...known }: Known & { commitments: Commitment[] }): Finding[] {
  const over = goalsOver(commitments, known.asOf);
  const overdue = findPastDue(commitments, known.asOf);
  const [newest] = known.updates;
  // A record of notices alone has no commitments, and a new one has none yet.
  const hasNone = commitments.length === 0 && newest !== undefined;
  return [
    ...(hasNone
      ? []
      : [
          {
            figure: `${commitments.length}`,
            words: pluralize("commitment", commitments.length),
            href: getCommitmentsPermalink("all"),
          },
          {
            figure: `${overdue.length}`,
            words: `overdue, with ${noReport}`,
            href: `${routes.commitments}#past`,
          },
        ]),
    ...(over.length === 0
      ? []
      : [
          {
            figure: `${over.length}`,
            words: `${pluralize("goal", over.length)} whose years are over, with ${noReport}`,
            href: `${routes.commitments}#over`,
          },
        ]),
    ...(newest === undefined
      ? []
      : [
          {
            figure: formatDate(newest.data.published),
            words: "newest update here",
            href: getPermalink("updates", newest.id),
          },
        ]),
  ];
}
