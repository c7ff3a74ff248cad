import { resolve, sep } from "node:path";
import process from "node:process";
import { UserError } from "./lib/user-error.ts";
import { isCalendarDate, getUkDayEnd, getUkDay, type CalendarDate } from "./record/calendar.ts";

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
  /** Whether drafts and scheduled entries are shown, under a banner: for their writers, never for readers. */
  preview: boolean;
}

/** A setting that can't be used; its message is for the person who set it. */
export class SettingError extends UserError {}

/**
 * The signs that the name of a folder can't have: Astro and Vite take some for a part of an address or of a
 * pattern, and put others into code unescaped.
 */
const signs = { repository: /[%#?*'"\\\n]/, content: /[*\\]/ };

/**
 * Reads the settings from the environment. `now` is in milliseconds since 1970 (UTC).
 * `repository` is its folder, absolute.
 * @throws {SettingError} where a variable, or the name of a folder, has something that can't be used.
 */
export function readSettings(env: NodeJS.ProcessEnv, now: number, repository = resolve(".")): Settings {
  const asOf = env["AS_OF"] || getUkDay(now);
  if (!isCalendarDate(asOf)) {
    throw new SettingError(`AS_OF is "${asOf}": write a real date as YYYY-MM-DD, such as 2022-03-20.`);
  }
  const siteUrl = env["SITE_URL"]?.replace(/\/$/, "") || undefined;
  if (siteUrl !== undefined && !/^https?:\/\/[^/]+$/.test(siteUrl)) {
    throw new SettingError(
      `SITE_URL is "${siteUrl}": write the root of a host, such as https://example.org.`,
    );
  }
  const shown = env["SHOW_UNPUBLISHED"] || "false";
  if (shown !== "true" && shown !== "false") {
    throw new SettingError(`SHOW_UNPUBLISHED is "${shown}": write true, or leave it out.`);
  }
  const contentDir = resolve(env["CONTENT_DIR"] || "content");
  mustBeUsable("The folder of this repository", repository, signs.repository);
  mustBeUsable("CONTENT_DIR", contentDir, signs.content);
  return {
    contentDir,
    outDir: resolve(env["OUT_DIR"] || "dist"),
    asOf,
    at: env["AS_OF"] ? getUkDayEnd(asOf) : now,
    siteUrl,
    preview: shown === "true",
  };
}

/** @throws {SettingError} where a folder has one of some signs in its name or in that of a folder above it. */
function mustBeUsable(what: string, folder: string, refused: RegExp): void {
  const [sign] = refused.exec(folder.replaceAll(sep, "/")) ?? [];
  if (sign === undefined) return;
  const named = sign === "\n" ? "a line break" : `a ${sign}`;
  throw new SettingError(
    `${what} is ${JSON.stringify(folder)}: sites can’t be made where a folder’s name has ${named} in it.`,
  );
}

/** This run's settings. The one place that reads the clock and the environment. */
export const settings: Settings = readSettings(process.env, Date.now());
