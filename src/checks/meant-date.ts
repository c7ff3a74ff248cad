import { formatDate, isCalendarDate } from "../record/calendar.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day that was probably meant by a date written the British way or without its zeros, as YYYY-MM-DD. */
export function meantDate(written: string): string | undefined {
  const [year, month, day] = partsOf(written.trim().toLowerCase());
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}

/** How many days the month has of a date, YYYY-MM-DD, whose day is too late for it. */
export function daysOfMonth(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(written) ?? [];
  const days = ["31", "30", "29", "28"].find((last) => isCalendarDate(`${year}-${month}-${last}`));
  if (days === undefined || Number(day) <= Number(days)) return undefined;
  const [, ...words] = formatDate(`${year}-${month}-01`).split(" ");
  return `${words.join(" ")} has ${days} days.`;
}

function partsOf(written: string): (string | undefined)[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t.*)?$/.exec(written);
  if (yearFirst) return yearFirst.slice(1);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written);
  if (yearLast) return [yearLast[3], yearLast[2], yearLast[1]];
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})$/.exec(written);
  return named ? [named[3], String(months.indexOf(named[2] ?? "") + 1), named[1]] : [];
}
