import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { SendMailOptions } from "nodemailer";
import { askDidYouMean } from "../src/checks/did-you-mean.ts";
import { UserError } from "../src/lib/user-error.ts";
import { formatDate, isCalendarDate } from "../src/record/calendar.ts";
import { getTopicPermalink } from "../src/record/emails.ts";
import { getFeeds, routes } from "../src/routes.ts";
import { getEmailTopic, type SiteData } from "../src/schemas/site.ts";
import type { MailSettings, Settings } from "../src/settings.ts";
import { getValidEntries, readSource, type Source } from "../src/source/index.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";
import { makeMessageFile, openMailService } from "./digest/mail-service.ts";
import { getLeaveAddress, writeDigest, type Words } from "./digest/message.ts";
import {
  findNews,
  knownAt,
  knownBefore,
  openFeeds,
  type FeedSite,
  type KnownIn,
  type NewsItem,
} from "./digest/news.ts";
import { type Handover, type SentRecord, withRecord } from "./digest/sent.ts";

export const digestCommand = defineCommand({
  help: `npm run digest -- --since DATE | --before SITE [--send | FOLDER]

Writes an email of what is new on the built site: one for everything and one for each topic that site.yaml
names. Shows their words, or writes them to FOLDER as files that mail programs open, or sends them.

  --since     new is what was published on this day or later, YYYY-MM-DD
  --before    new is what the feeds of this site don’t have: the folder of the site that was built before, or
              the address of the published one
  --keep      copies the feeds of the site of --before to FOLDER, to be given to --before later, and writes no email
  --send      hands each message to the mail server for its list, if anything is new. No list gets an item twice
  --record    shows what was sent, and what may have been
  --was-sent, --was-not-sent
              settles what became of a message that may have been sent, by its id in the record
  --help      show this

Environment:
  OUT_DIR         the folder of the built site; dist if not set
  CONTENT_DIR     the folder of the content, whose site.yaml has “email”; content if not set
  MAIL_TO         the list of everything
  MAIL_TO_TOPICS  the lists of topics, such as workstreams/garden-rooms=garden-rooms@lists.example.org, with
                  spaces between them
  MAIL_FROM       who the messages are from, such as Example record <record@example.org>
  MAIL_RECORD     the file in which what was sent is written down; it has to last
  MAIL_HOST, MAIL_PORT, MAIL_USER, MAIL_PASSWORD
                  the mail server; port 587 if not set
  MAIL_TLS        starttls, implicit or none; starttls if not set, implicit at port 465
  MAIL_ONE_CLICK  the address that takes a reader off the list at one POST, if the mail service has one

docs/email.md tells how to set it up. Ends with 0 when all that is new was taken or nothing is new, 1 where a message
was refused or may have been sent, 2 where it can’t run.`,
  options: {
    since: { type: "string" },
    before: { type: "string" },
    keep: { type: "boolean" },
    send: { type: "boolean" },
    record: { type: "boolean" },
    "was-sent": { type: "string" },
    "was-not-sent": { type: "string" },
  },
  words: 1,
  async run({ values, positionals: [folder] }, { settings: readSettings, mailSettings, folder: here }) {
    const [settings, mail] = [await readSettings(), await mailSettings()];
    const { since, before, "was-sent": taken, "was-not-sent": refused } = values;
    if (taken !== undefined || refused !== undefined) {
      return useRecord(mail, (record) => settle(record, taken, refused, settings));
    }
    if (values.record) return useRecord(mail, showRecord);
    const knownIn = readKnown(since, before, here);
    const source = readSource(settings.contentDir);
    const site = getSite(source, settings);
    const lists = listLists(source, site, mail);
    if (values.keep) {
      if (before !== undefined && folder !== undefined) {
        return orFail(() => keepFeeds(lists, openFeeds(resolveSite(before, here)), resolve(here, folder)));
      }
      throw new FlagError("To keep the feeds of a site, give it with --before, and the folder for them.");
    }
    if (values.send && folder !== undefined) throw new FlagError("Give --send or a folder, not both.");
    const read = (record?: SentRecord) => readMessages(lists, knownIn, { settings, site, mail, record });
    if (values.send) return send(lists, mail, settings, read);
    return orFail(async () => {
      const messages = mail.record === undefined ? await read() : await useRecord(mail, read);
      if (messages.length === 0) console.log("Nothing is new.");
      for (const { list, words, message } of messages) {
        if (folder === undefined) console.log(`Subject: ${words.subject}\n\n${words.text}`);
        else
          await writeMessageFile(
            join(resolve(here, folder), `${list.name.replaceAll("/", "-")}.eml`),
            message,
          );
      }
      return 0;
    });
  },
});

/** A list of readers: of everything, or of one topic. */
interface List {
  /** `all`, or the topic by the end of its address: `workstreams/garden-rooms`. */
  name: string;
  /** What the topic is called, for a list of one. */
  topic: string | undefined;
  /** The addresses in the site of its feeds: of updates, and of changes where it has them. */
  updates: string;
  changes: string | undefined;
  /** The page of what it follows. */
  page: string;
  /** Where readers subscribe, and leave. */
  subscribe: string | undefined;
  /** The e-mail address of the list, where it is set. */
  to: string | undefined;
}

/** A message to a list. */
interface Message {
  list: List;
  items: NewsItem[];
  words: Words;
  message: SendMailOptions & { messageId: string };
}

function readKnown(since: string | undefined, before: string | undefined, here: string): KnownIn {
  if ((since === undefined) === (before === undefined)) {
    throw new FlagError("Since when is it new? Give --since with a day, or --before with an older site.");
  }
  if (before !== undefined) return knownAt(openFeeds(resolveSite(before, here)));
  if (since !== undefined && isCalendarDate(since)) return knownBefore(since);
  throw new FlagError(`"${since}" is not a day: write it as YYYY-MM-DD, such as 2022-03-20.`);
}

const resolveSite = (named: string, here: string) => (/^https?:/i.test(named) ? named : resolve(here, named));

/** @throws {UserError} where site.yaml isn't there, or has a problem. */
function getSite(source: Source, { contentDir }: Settings): SiteData {
  const [site] = getValidEntries(source, "site");
  if (site) return site.data;
  throw new UserError(
    `${join(contentDir, "site.yaml")} can’t be used. Run npm run check to see what is wrong.`,
  );
}

/** @throws {UserError} where a list is set for what has none in site.yaml. */
function listLists(source: Source, { email }: SiteData, { lists: set }: MailSettings): List[] {
  const topics = (email?.topics ?? []).map((topic) => {
    const { kind, id } = getEmailTopic(topic);
    const entry = getValidEntries(source, kind).find((one) => one.id === id);
    if (!entry)
      throw new UserError(`site.yaml has emails of ${kind}/${id}, which isn’t there. Run npm run check.`);
    const title = "name" in entry.data ? entry.data.name : entry.data.title;
    return { title, permalink: getTopicPermalink(topic), subscribe: topic.subscribe };
  });
  const known = topics.map(({ permalink }) => permalink.slice(1, -1));
  for (const path of set.topics.keys()) {
    const name = path.slice(1, -1);
    if (known.includes(name)) continue;
    const fix = askDidYouMean(
      name,
      known,
      "Add it to “topics” there, so that readers find where to subscribe.",
    );
    throw new UserError(`MAIL_TO_TOPICS has a list for ${name}, and “email” in site.yaml has none. ${fix}`);
  }
  return [
    {
      name: "all",
      topic: undefined,
      updates: getFeeds(routes.updates).rss,
      changes: getFeeds(routes.corrections).rss,
      page: routes.updates,
      subscribe: email?.all,
      to: set.all,
    },
    ...topics.map(({ title, permalink, subscribe }) => ({
      name: permalink.slice(1, -1),
      topic: title,
      updates: getFeeds(permalink).rss,
      changes: undefined,
      page: permalink,
      subscribe,
      to: set.topics.get(permalink),
    })),
  ];
}

interface Context {
  settings: Settings;
  site: SiteData;
  mail: MailSettings;
  record: SentRecord | undefined;
}

/** The messages of what is new for each list, without what the list has had. */
async function readMessages(lists: List[], knownIn: KnownIn, context: Context): Promise<Message[]> {
  const built = openFeeds(context.settings.outDir);
  const messages: Message[] = [];
  for (const list of lists) {
    const { record } = context;
    const wasSent = ({ guid }: NewsItem) => record?.has(guid, list) ?? false;
    const find = async (path: string) => {
      const isKnown = await knownIn(path);
      return findNews(built, path, (item) => isKnown(item) || wasSent(item));
    };
    const updates = await find(list.updates);
    const changes = list.changes === undefined ? undefined : await find(list.changes);
    // The feed of a topic has both: what became of a commitment leads to its page.
    const [ofUpdates = [], others = []] = [false, true].map((of) =>
      updates.items.filter(({ link }) => link.includes(routes.commitments) === of),
    );
    const news = {
      updates: ofUpdates,
      changes: [...others, ...(changes?.items ?? [])],
      isCut: updates.isCut || changes?.isCut === true,
    };
    if (news.updates.length + news.changes.length > 0) messages.push(writeMessage(list, news, context));
  }
  return messages;
}

function writeMessage(
  list: List,
  news: { updates: NewsItem[]; changes: NewsItem[]; isCut: boolean },
  { settings, site, mail }: Context,
): Message {
  const root = settings.siteUrl ?? site.address;
  const items = [...news.updates, ...news.changes];
  const words = writeDigest({
    ...news,
    site: site.title,
    organisation: site.organisation.name,
    topic: list.topic,
    page: new URL(list.page, root).href,
    subscribe: list.subscribe,
  });
  // The same items have the same id, by which mail systems know a message that comes again.
  const guids = items.map(({ guid }) => guid).toSorted();
  const sum = createHash("sha256")
    .update(JSON.stringify([list.name, ...guids]))
    .digest("hex");
  const leave = mail.oneClick ?? (list.subscribe && getLeaveAddress(list.subscribe));
  return {
    list,
    items,
    words,
    message: {
      ...words,
      messageId: `<${sum.slice(0, 32)}@${new URL(root).hostname}>`,
      date: new Date(settings.at),
      from: mail.from,
      to: list.to,
      replyTo: site.problems,
      headers: {
        "Auto-Submitted": "auto-generated", // RFC 3834
        ...(leave === undefined ? {} : { "List-Unsubscribe": `<${leave}>` }), // RFC 2369
        // RFC 8058: only where one POST to that address is enough, and so never for a page or an e-mail address.
        ...(mail.oneClick === undefined ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      },
    },
  };
}

async function writeMessageFile(file: string, message: SendMailOptions): Promise<void> {
  const bytes = await makeMessageFile(message);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`Wrote ${relative(".", file)}: ${message.subject}`);
}

type Read = (record: SentRecord) => Promise<Message[]>;

/** Hands over what is new, one message after the other, each written down before and after. Gives the exit code. */
async function send(lists: List[], mail: MailSettings, { at }: Settings, read: Read): Promise<number> {
  const { server, from } = mail;
  const missing = [
    ...(server === undefined ? ["MAIL_HOST"] : []),
    ...(from === undefined ? ["MAIL_FROM"] : []),
    ...(mail.record === undefined ? ["MAIL_RECORD"] : []),
    ...lists.flatMap(({ name, to, subscribe }) => [
      ...(to === undefined ? [name === "all" ? "MAIL_TO" : `a list for ${name} in MAIL_TO_TOPICS`] : []),
      // A message that nobody can stop is none that may be sent.
      ...(subscribe === undefined ? ["“email” in site.yaml"] : []),
    ]),
  ];
  if (server === undefined || missing.length > 0) {
    throw new UserError(`To send, these have to be set: ${missing.join(", ")}. docs/email.md tells how.`);
  }
  return orFail(() =>
    useRecord(mail, async (record) => {
      const messages = await read(record);
      if (messages.length === 0) console.log("Nothing is new, so nothing is sent.");
      const service = openMailService(server);
      if (messages.length > 0) await service.greet();
      for (const { list, items, message } of messages) {
        const { messageId, subject = "" } = message;
        const to = list.to ?? "";
        const now = new Date(at).toISOString();
        const guids = items.map(({ guid }) => guid);
        record.begin({ message: messageId, at: now, list: list.name, to, subject, items: guids });
        const handed = await service.hand(message);
        if (handed.state === "unsure") break;
        record.end(messageId, handed.state, now, "why" in handed ? handed.why : undefined);
        if (handed.state === "taken") console.log(`Sent to ${to}: ${subject}`);
        else console.error(`Not sent to ${to}: ${subject}. The mail server refused it: ${handed.why}`);
      }
      const ids = new Set(messages.map(({ message }) => message.messageId));
      const refused = record.list().filter(({ message, state }) => state === "refused" && ids.has(message));
      const unsure = record.list().filter(({ state }) => state === "unsure");
      for (const one of unsure) console.error(describeUnsure(one));
      return refused.length + unsure.length > 0 ? 1 : 0;
    }),
  );
}

function describeUnsure({ message, at, to, subject }: Handover): string {
  const id = message.slice(1, -1);
  return `Perhaps sent to ${to} on ${formatDate(at.slice(0, 10))}: ${subject}. Handing it over began, and nothing says how that ended, so it is not sent again. Look whether the list has it, then write
  npm run digest -- --was-sent ${id}
  npm run digest -- --was-not-sent ${id}   to have it sent the next time`;
}

/** @throws {UserError} where no record is set, or it can't be used. */
function useRecord<T>({ record }: MailSettings, work: (record: SentRecord) => T | Promise<T>): Promise<T> {
  if (record === undefined) {
    throw new UserError("Set MAIL_RECORD to the file in which what was sent is written down.");
  }
  const waits = () => console.error("Waiting for another sending to end");
  return withRecord(record, waits, async (opened) => work(opened));
}

const stateNames: Record<Handover["state"], string> = {
  taken: "sent",
  refused: "not sent",
  unsure: "perhaps sent",
};

function showRecord(record: SentRecord): number {
  const all = record.list();
  if (all.length === 0) console.log("Nothing has been sent yet.");
  for (const { message, at, to, subject, state, why, items } of all) {
    const heading = `${formatDate(at.slice(0, 10))}, ${stateNames[state]}: ${subject}`;
    const lines = [`to ${to}`, ...(why === undefined ? [] : [why]), `id ${message.slice(1, -1)}`, ...items];
    console.log([heading, ...lines.map((line) => `  ${line}`)].join("\n"));
  }
  return 0;
}

/** Writes down what an editor knows of a message that may have been sent. */
function settle(
  record: SentRecord,
  taken: string | undefined,
  refused: string | undefined,
  { at }: Settings,
): number {
  if (taken !== undefined && refused !== undefined) throw new FlagError("Either it was sent, or it wasn’t.");
  const id = taken ?? refused ?? "";
  const all = record.list();
  const named = all.find(({ message }) => message.slice(1, -1) === id.replace(/^<|>$/g, ""));
  if (!named) {
    const ids = all.map(({ message }) => message.slice(1, -1));
    throw new UserError(
      `No message of the record has the id “${id}”. ${askDidYouMean(id, ids, "See them with npm run digest -- --record.")}`,
    );
  }
  record.end(named.message, taken === undefined ? "refused" : "taken", new Date(at).toISOString());
  console.log(
    taken === undefined
      ? `Its items are sent the next time that they are new: ${named.subject}`
      : `It is not sent again: ${named.subject}`,
  );
  return 0;
}

/** Copies the feeds that lists are made from, so that a later run knows what there was. */
async function keepFeeds(lists: List[], site: FeedSite, folder: string): Promise<number> {
  const paths = lists.flatMap(({ updates, changes }) => [updates, changes ?? []].flat());
  const texts = await Promise.all(paths.map(async (path) => ({ path, text: await site.read(path) })));
  if (texts[0]?.text === undefined) throw new UserError(`“${site.name}” has no ${paths[0]} to keep.`);
  for (const { path, text } of texts) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return 0;
}

/** Does some work that may fail although the command was right, such as when a server doesn't answer: that ends with 1. */
async function orFail(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (import.meta.main) await runCommand(digestCommand);
