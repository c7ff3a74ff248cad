import { isCalendarDate } from "../../src/record/calendar.ts";

/** The formats that the schemas of the published files name, for Ajv, which knows none by itself. */
export const formats = {
  date: isCalendarDate,
  "date-time": (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
  email: (text: string) => /^[^@\s]+@[^@\s]+$/.test(text),
  uri: (text: string) => URL.canParse(text),
};
