import { resolve } from "node:path";
import process from "node:process";
import { isCalendarDate, ukDayEnd, ukDayOf, type CalendarDate } from "./record/calendar.ts";

/** All that a build depends on besides the repository. */
export interface Settings {
  /** The folder of the content, absolute. */
  contentDir: string;
  /** Where the finished site goes, absolute. */
  outDir: string;
  /** The day that the record is shown as at. */
  asOf: CalendarDate;
  /** The instant up to which entries are public, in milliseconds since 1970 (UTC); it is on that day in the UK. */
  at: number;
  /** The address of the site where it differs from `site.yaml`'s, without a last slash. */
  siteUrl: string | undefined;
}

/** A setting that can't be used; its message is for the person who set it. */
export class SettingError extends Error {}

/**
 * Reads the settings from the environment. `now` is in milliseconds since 1970 (UTC).
 * @throws {SettingError} where a variable holds something that can't be used.
 */
export function readSettings(env: NodeJS.ProcessEnv, now: number): Settings {
  const asOf = env["AS_OF"] || ukDayOf(now);
  if (!isCalendarDate(asOf)) {
    throw new SettingError(`AS_OF is "${asOf}": write a real date as YYYY-MM-DD, such as 2022-03-20.`);
  }
  const siteUrl = env["SITE_URL"]?.replace(/\/$/, "") || undefined;
  if (siteUrl !== undefined && !/^https?:\/\/[^/]+$/.test(siteUrl)) {
    throw new SettingError(
      `SITE_URL is "${siteUrl}": write the root of a host, such as https://example.org.`,
    );
  }
  return {
    contentDir: resolve(env["CONTENT_DIR"] || "content"),
    outDir: resolve(env["OUT_DIR"] || "dist"),
    asOf,
    at: env["AS_OF"] ? ukDayEnd(asOf) : now,
    siteUrl,
  };
}

/** This run's settings. The one place that reads the clock and the environment. */
export const settings: Settings = readSettings(process.env, Date.now());
