import { z } from "zod";
import { getDays } from "./dates-in-words.ts";
import { calendarDate, line } from "./fields.ts";

/** By when something is due: the source's words, and the days that they can mean. */
export const due = z
  .strictObject({
    text: line.describe("By when, in the source’s own words, such as mid-May 2022."),
    from: calendarDate
      .optional()
      .describe(
        "The first day that those words can mean. Leave out where they say it: mid-May 2022, Q4 2022/23, by 2024.",
      ),
    by: calendarDate
      .optional()
      .describe(
        "The last day that those words can mean. Leave out where they say it (31 May 2022, spring 2023, by 2024), or name no time (when there is money for it).",
      ),
  })
  .transform(({ text, from, by }, { issues }) => {
    const said = getDays(text);
    const last = by ?? said?.by;
    if (last === undefined && namesTime.test(text)) {
      issues.push({ code: "custom", path: ["by"], message: "is missing", input: undefined });
      return z.NEVER;
    }
    if (from !== undefined && last !== undefined && from > last) {
      issues.push({ code: "custom", path: ["from"], message: `must not be after ${last}`, input: from });
      return z.NEVER;
    }
    return { text, from: from ?? (said && last && said.from <= last ? said.from : undefined), by: last };
  });

export type DueData = z.output<typeof due>;

/** True when words are of a calendar’s time, so that somebody can say which days they mean. */
const namesTime =
  /\d|spring|summer|autumn|winter|christmas|easter|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:day|week|month|quarter|year)s?\b/i;

/** True when the words name no single day: readers see the words, and the days are only the first and last they can mean. */
export function isApproximate({ from, by }: DueData): boolean {
  return from !== by;
}
