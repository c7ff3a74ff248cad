import { resolve, sep } from "node:path";
import process from "node:process";
import { UserError } from "./lib/user-error.ts";
import { emailAddress } from "./schemas/fields.ts";
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
  if (siteUrl !== undefined && !/^https?:\/\/[^/?#]+(?:\/[\w.~-]+)*$/.test(siteUrl)) {
    throw new SettingError(
      `SITE_URL is "${siteUrl}": write the address of the site, such as https://example.org or https://example.org/progress.`,
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

/** The mail server of the organisation, and what it is asked for. */
export interface MailServer {
  host: string;
  port: number;
  user: string | undefined;
  password: string | undefined;
  /** How what is said to it is kept secret: TLS from the first byte, after STARTTLS, or not at all. */
  tls: "implicit" | "starttls" | "none";
}

/** What the emails of what is new need besides the site. */
export interface MailSettings {
  server: MailServer | undefined;
  /** Who they are from: an e-mail address, with or without a name. */
  from: string | undefined;
  /** The list of everything, and those of topics by their addresses in the site, such as `/places/north/`. */
  lists: { all: string | undefined; topics: ReadonlyMap<string, string> };
  /** The file in which what was sent is written down, absolute. */
  record: string | undefined;
  /** The address that takes a reader off the list at one POST (RFC 8058), where the mail service has one. */
  oneClick: string | undefined;
}

/**
 * Reads the settings of the emails from the environment.
 * @throws {SettingError} where a variable has something that can't be used.
 */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings {
  const read = (name: string) => env[name]?.trim() || undefined;
  const from = read("MAIL_FROM");
  if (from !== undefined && !isEmailAddress(/<([^<>]*)>$/.exec(from)?.[1] ?? from)) {
    throw new SettingError(
      `MAIL_FROM is "${from}": write an e-mail address, such as Example record <record@example.org>.`,
    );
  }
  const oneClick = read("MAIL_ONE_CLICK");
  if (oneClick !== undefined && !/^https:\/\/[^\s<>]+$/.test(oneClick)) {
    throw new SettingError(`MAIL_ONE_CLICK is "${oneClick}": write an address that begins with https://.`);
  }
  const record = read("MAIL_RECORD");
  return {
    server: readMailServer(read),
    from,
    lists: {
      all: readListAddress("MAIL_TO", read("MAIL_TO")),
      topics: new Map((read("MAIL_TO_TOPICS") ?? "").split(/[\s,]+/).flatMap(readTopicList)),
    },
    record: record && resolve(record),
    oneClick,
  };
}

function readMailServer(read: (name: string) => string | undefined): MailServer | undefined {
  const host = read("MAIL_HOST");
  if (host === undefined) return undefined;
  const [written, user, password] = [read("MAIL_PORT"), read("MAIL_USER"), read("MAIL_PASSWORD")];
  const port = Number(written ?? 587);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SettingError(`MAIL_PORT is "${written}": write a number, such as 587.`);
  }
  // RFC 8314: 465 is TLS from the first byte.
  const tls = read("MAIL_TLS") ?? (port === 465 ? "implicit" : "starttls");
  if (tls !== "implicit" && tls !== "starttls" && tls !== "none") {
    throw new SettingError(`MAIL_TLS is "${tls}": write starttls, implicit or none, or leave it out.`);
  }
  if (tls === "none" && user !== undefined) {
    throw new SettingError("MAIL_TLS is “none”, and MAIL_USER is set: a password is never sent without TLS.");
  }
  return { host, port, user, password, tls };
}

function readListAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined || isEmailAddress(text)) return text;
  throw new SettingError(`${name} is "${text}": write the e-mail address of the list.`);
}

function readTopicList(text: string): [string, string][] {
  if (text === "") return [];
  const [, path, to] = /^\/?([a-z]+\/[^/=]+)\/?=(.*)$/.exec(text) ?? [];
  if (path === undefined || to === undefined || !isEmailAddress(to)) {
    throw new SettingError(
      `MAIL_TO_TOPICS has "${text}": write a topic and its list, such as workstreams/garden-rooms=garden-rooms@example.org.`,
    );
  }
  return [[`/${path}/`, to]];
}

const isEmailAddress = (text: string): boolean => emailAddress.safeParse(text).success;

/** This run's settings. The one place that reads the clock and the environment. */
export const settings: Settings = readSettings(process.env, Date.now());

/** The same for what sends emails: nothing else fails because of it. */
export const readOwnMailSettings = (): MailSettings => readMailSettings(process.env);
