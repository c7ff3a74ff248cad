import { formatDate, isCalendarDate } from "../record/calendar.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The days that may be meant by a date written without its zeros, in words or in figures of another order, as
 * YYYY-MM-DD: the British reading first, then the American one where that is a day as well.
 */
export function findMeantDates(written: string): string[] {
  const dates = getParts(written.trim().toLowerCase()).map(
    ([year = "", month = "", day = ""]) =>
      `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return [...new Set(dates.filter(isCalendarDate))];
}

/** How many days the month has of a date, YYYY-MM-DD, whose day is too late for it. */
export function daysOfMonth(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(written) ?? [];
  const days = ["31", "30", "29", "28"].find((last) => isCalendarDate(`${year}-${month}-${last}`));
  if (days === undefined || Number(day) <= Number(days)) return undefined;
  const [, ...words] = formatDate(`${year}-${month}-01`).split(" ");
  return `${words.join(" ")} has ${days} days.`;
}

type Parts = (string | undefined)[];

/** The year, month and day that a text can be read as. */
function getParts(written: string): Parts[] {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t.*)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (yearFirst) return [yearFirst.slice(1)];
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(written);
  if (yearLast) {
    const [, first, sign, second, year] = yearLast;
    const british = [year, second, first];
    // Nobody writes the month first and dots, unless by mistake.
    return sign === "." && Number(second) <= 12 ? [british] : [british, [year, first, second]];
  }
  const weekday = "(?:[a-z]+day,? )?";
  const dayFirst = new RegExp(
    `^${weekday}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3})[a-z]*[.,]? (\\d{4})$`,
  ).exec(written);
  if (dayFirst) return [[dayFirst[3], getMonth(dayFirst[2]), dayFirst[1]]];
  const monthFirst = new RegExp(
    `^${weekday}([a-z]{3})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
  ).exec(written);
  return monthFirst ? [[monthFirst[3], getMonth(monthFirst[1]), monthFirst[2]]] : [];
}

function getMonth(name: string | undefined): string {
  return String(months.indexOf(name ?? "") + 1);
}
