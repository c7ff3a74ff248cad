import { getGroups } from "../../record/places.ts";
import { getValidEntries } from "../../source/index.ts";
import { error, locateInData, type Rule } from "../finding.ts";

const plan = (period: string, more = "") =>
  `---\ntitle: Plan ${period}\nperiod: ${period}\nsummary: What we plan.\nsource: Plan, ${period}\n${more}---\n`;

export const replacedPlans: Rule = {
  id: "replaced-plans",
  about: "No plan is replaced by itself, not even by way of others.",
  why: "Readers of an old plan are led to the one that holds now, and that must come to an end.",
  wrong: { "plans/2021-22/index.md": plan("2021 to 2022", "replacedBy: 2021-22\n") },
  right: {
    "plans/2021-22/index.md": plan("2021 to 2022", "replacedBy: 2022-23\n"),
    "plans/2022-23/index.md": plan("2022 to 2023"),
  },
  check(source) {
    const plans = getValidEntries(source, "plans");
    const later = new Map(plans.map(({ id, data }) => [id, data.replacedBy]));
    return plans
      .filter(({ id }) => getGroups(id, later).has(id))
      .map((entry) =>
        error(
          locateInData(entry, ["replacedBy"]),
          `The plan “${entry.id}” is replaced by itself: ${[entry.id, ...getGroups(entry.id, later)].join(", then ")}.`,
          "Name the later plan here, or leave the line out.",
        ),
      );
  },
};
