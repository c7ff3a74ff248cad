import { getCommitmentPermalink } from "../../routes.ts";
import { listCommitments } from "../commitments.ts";
import { error, locateInData, locateStart, type Finding } from "../finding.ts";
import { getPairs, type SinceRule } from "./revision.ts";

export const vanishedCommitments: SinceRule = {
  id: "vanished-commitments",
  about: "Every commitment that was public keeps its id, and its page.",
  why: "The id is the end of its address and what calendars and feed readers know it by, and later reports name it.",
  check(before, after) {
    const kept = new Set([...after.written.values()].flatMap(listCommitments).map(({ data }) => data.id));
    return getPairs(before, after).flatMap(({ old, now }): Finding[] => {
      // What doesn't fit its schema is reported as that.
      if (!now.data) return [];
      const known = new Set(listCommitments(old).map(({ data }) => data.id));
      return listCommitments(old)
        .filter(({ data }) => !kept.has(data.id))
        .map(({ path, data: { id, promise } }) => {
          const isMilestone = path.includes("milestones");
          const message = isMilestone
            ? `The milestone “${id}” was public, and is gone.`
            : `The commitment “${id}” was public at ${getCommitmentPermalink(id)}, and is gone.`;
          const instead = isMilestone
            ? "What came of it is an outcome."
            : "To take it out of the record, fill in “withdrawn” there.";
          const renamed = listCommitments(now).find(
            ({ data }) => data.promise === promise && !known.has(data.id),
          );
          return renamed
            ? error(locateInData(now, [...renamed.path, "id"]), message, `Write “id: ${id}” here, as it was.`)
            : error(locateStart(now.path), message, `Put “${promise}” back with “id: ${id}”. ${instead}`);
        });
    });
  },
};
