import { escapeUTF8 } from "entities";
import { makeAbsolute } from "../markdown/html.ts";
import type { PublicRecord } from "../record/index.ts";
import { compareNewestFirst, formatDate } from "../record/calendar.ts";
import { getHistory } from "../record/commitment-history.ts";
import type { Commitment } from "../record/commitments.ts";
import { getLastChanged, changeNames, type EntryChange } from "../record/changes.ts";
import type { Entry } from "../record/content.ts";
import { getReadingId } from "../data/sets/readings.ts";
import { pick } from "../record/indexes.ts";
import { describeFigure, type Measure } from "../record/measures.ts";
import { getMeasurePermalink, getPermalink, getWholeAddress, routes, getFeeds } from "../routes.ts";
import type { SiteData } from "../schemas/site.ts";
import { getGuid, getGuidRoot } from "../record/published.ts";
import type { LogEntry } from "../record/log.ts";
import { isWhole, type Section } from "../record/threads.ts";
import { newestShown, topicNames, type CommitmentNews, type Topic, topicKinds } from "../record/topics.ts";
import { getBodyHtml, getReport, getSectionForFeeds } from "../texts/html.ts";
import { getAttachments } from "../queries/attachments.ts";
import { getRecord } from "../queries/record.ts";
import {
  getAuthor,
  type Feed,
  type FeedAttachment,
  type FeedItem,
  type SubscriptionGroup,
} from "./formats.ts";

/** Makes a feed; `root` is the site’s address. */
export type MakeFeed = (root: URL) => Promise<Feed>;

/**
 * The static paths of all feeds: the page that one is beside, and what makes it. A topic that has moved has its feed at
 * its old addresses too, because a feed reader follows no page that has moved.
 */
export async function getFeedPaths(): Promise<{ params: { page: string }; props: { make: MakeFeed } }[]> {
  const { topics, commitments, measures, redirects } = await getRecord();
  const formerly = Map.groupBy(redirects, ({ to }) => to);
  const followed: { permalink: string; make: MakeFeed }[] = [
    ...topics.map((topic) => ({
      permalink: topic.permalink,
      make: (root: URL) => makeTopicFeed(topic, root),
    })),
    ...measures.map((measure) => ({
      permalink: getMeasurePermalink(measure.id),
      make: (root: URL) => makeMeasureFeed(measure, root),
    })),
    ...commitments
      .filter(({ goal }) => goal === undefined)
      .map((commitment) => ({
        permalink: commitment.permalink,
        make: (root: URL) => makeCommitmentFeed(commitment, root),
      })),
  ];
  const feeds = [
    { permalink: routes.updates, make: makeUpdatesFeed },
    { permalink: routes.changes, make: makeLogFeed },
    { permalink: routes.corrections, make: makeCorrectionsFeed },
    ...followed.flatMap(({ permalink, make }) =>
      [permalink, ...(formerly.get(permalink) ?? []).map(({ from }) => from)]
        // Where hosts know feeds (`formatHeaders`).
        .filter((address) => /^\/[^/]+\/[^/]+\/$/.test(address))
        .map((address) => ({ permalink: address, make })),
    ),
  ];
  return feeds.map(({ permalink, make }) => ({ params: { page: permalink.slice(1, -1) }, props: { make } }));
}

/** What every feed says of the page that it follows, by its permalink, and of whoever wrote it. `root` is the site’s address. */
function describeFollowed(
  permalink: string,
  site: SiteData,
  root: URL,
): Pick<Feed, "page" | "self" | "author" | "licence"> {
  return {
    page: getWholeAddress(permalink, root),
    self: getWholeAddress(getFeeds(permalink).rss, root),
    author: getAuthor(site, root),
    licence: site.licence,
  };
}

/** The feed of all updates: an item is a whole update. */
async function makeUpdatesFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { feed } = record.content.site;
  return {
    title: getUpdatesFeedTitle(record.content.site),
    description: feed.description + describeBound(record.updates.length),
    ...describeFollowed(routes.updates, record.content.site, root),
    items: await Promise.all(
      record.updates.slice(0, newestShown).map((update) => updateItem(update, record, root)),
    ),
  };
}

/** The feed of a measure: an item is a figure that an update reported. */
async function makeMeasureFeed({ id, data, readings }: Measure, root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  const permalink = getMeasurePermalink(id);
  const link = getWholeAddress(permalink, root);
  return {
    title: getMeasureFeedTitle(data.label, record),
    description: `${data.counts}${describeBound(readings.length)}`,
    ...describeFollowed(permalink, site, root),
    items: readings
      .toSorted((a, b) => compareNewestFirst(a.section.published, b.section.published))
      .slice(0, newestShown)
      .map((reading) => {
        const { asAt, note, section } = reading;
        const figure = `${data.label}: ${describeFigure(reading, data)}`;
        const reported = getWholeAddress(section.permalink, root);
        const day = asAt === undefined ? "" : `, as at ${formatDate(asAt)}`;
        return {
          title: `${figure}, ${formatDate(section.published)}`,
          guid: getWholeAddress(
            `${permalink}#${getReadingId({ ...reading, measure: id }, section.published)}`,
            getGuidRoot(site, root),
          ),
          link,
          published: section.published,
          time: section.update.data.time,
          summary: `${figure}${day}.`,
          html: `<p>${escapeUTF8(`${figure}${day}.${note === undefined ? "" : ` ${note}`}`)}</p><p>Reported in <a href="${reported}">${escapeUTF8(section.label)}</a></p>`,
          categories: [data.label],
        };
      }),
  };
}

function getMeasureFeedTitle(label: string, { content }: PublicRecord): string {
  return getFeedTitle(`${label} (measure)`, content.site);
}

/** The feed of a commitment: an item is what became of it on a day. */
async function makeCommitmentFeed(commitment: Commitment, root: URL): Promise<Feed> {
  const record = await getRecord();
  const { title, permalink } = commitment;
  const { site } = record.content;
  const history = getHistory(commitment, record.asOf);
  return {
    title: getFeedTitle(`${title} (commitment)`, site),
    description: `What became of a commitment.${describeBound(history.length)}`,
    ...describeFollowed(permalink, site, root),
    // What has no date, as on a standing page, is no news.
    items: history
      .slice(0, newestShown)
      .flatMap(({ date, ...entry }) =>
        date === undefined
          ? []
          : makeCommitmentItem(commitment, { ...entry, date }, `${permalink}#${entry.key}`, record, root),
      ),
  };
}

/** What became of a commitment on a day. `guid` is an address inside the site. */
function makeCommitmentItem(
  { title, permalink, data }: Commitment,
  { date, title: what, note, evidence = [], source }: CommitmentNews["entry"],
  guid: string,
  { content }: PublicRecord,
  root: URL,
): FeedItem {
  const link = getWholeAddress(permalink, root);
  const from = source && getWholeAddress(source.permalink, root);
  return {
    title: `${what}: ${title}, ${formatDate(date)}`,
    guid: getWholeAddress(guid, getGuidRoot(content.site, root)),
    link,
    published: date,
    summary: note ?? `${what}: ${data.promise}`,
    html:
      `<p>${escapeUTF8(note === undefined ? what : `${what}: ${note}`)}</p>` +
      evidence
        .map(({ text, href }) => `<p><a href="${escapeUTF8(href)}">${escapeUTF8(text)}</a></p>`)
        .join("") +
      `<p>Commitment: <a href="${link}">${escapeUTF8(data.promise)}</a></p>` +
      (from === undefined ? "" : `<p>In <a href="${from}">${escapeUTF8(source?.label ?? "")}</a></p>`),
    categories: ["Commitment"],
  };
}

/** The feed of a topic: an item is a section about it, linked to its anchor. */
async function makeTopicFeed(topic: Topic, root: URL): Promise<Feed> {
  const record = await getRecord();
  return {
    title: getTopicFeedTitle(topic, record),
    description: `What updates report on ${topic.title}, and due dates that pass or move.${describeBound(topic.sections.length)}`,
    ...describeFollowed(topic.permalink, record.content.site, root),
    items: [
      ...topic.news.map(({ commitment, entry }) =>
        makeCommitmentItem(
          commitment,
          entry,
          `${topic.guid}#${commitment.permalink}${entry.key}`,
          record,
          root,
        ),
      ),
      ...(await Promise.all(
        topic.sections.slice(0, newestShown).map((section) => makeSectionItem(section, topic, record, root)),
      )),
    ]
      .toSorted((a, b) => compareNewestFirst(a.published, b.published))
      .slice(0, newestShown),
  };
}

/** The title of a topic's feed, which tells it apart in a feed reader. */
export function getTopicFeedTitle({ kind, title }: Topic, { content }: PublicRecord): string {
  return getFeedTitle(`${title} (${topicNames[kind].one.toLowerCase()})`, content.site);
}

/** The title of the feed of all updates: the site's own words for it, with the organisation. */
export function getUpdatesFeedTitle({ feed, organisation }: SiteData): string {
  return feed.title.includes(organisation.name) ? feed.title : `${feed.title} – ${organisation.name}`;
}

/** What a feed is called among those of other sites: what it follows, the site and the organisation. */
function getFeedTitle(name: string, { title, organisation }: SiteData): string {
  const site = title.includes(organisation.name) ? title : `${organisation.name}, ${title}`;
  return `${name} – ${site}`;
}

function describeBound(length: number): string {
  return length > newestShown
    ? ` This feed holds the newest ${newestShown}; its page leads to the rest.`
    : "";
}

/** The files that go with an update, or with the part of it that has this HTML. */
async function listAttachments(
  update: Entry<"updates">,
  root: URL,
  html?: string,
): Promise<FeedAttachment[] | undefined> {
  const files = (await getAttachments()).get(update.file) ?? [];
  const listed = files
    .map(({ address, type, title, bytes }) => ({
      url: getWholeAddress(address, root),
      type,
      title,
      length: bytes.length,
    }))
    .filter(({ url }) => html?.includes(`href="${url}"`) ?? true);
  return listed.length > 0 ? listed : undefined;
}

/** A text with the files at its end that it doesn’t link to: who reads it away from its page sees no other list of them. */
async function addUnlinked(html: string, update: Entry<"updates">, root: URL): Promise<string> {
  const files = (await getAttachments()).get(update.file) ?? [];
  const links = files.flatMap(({ address, title, about }) => {
    const url = getWholeAddress(address, root);
    return html.includes(`href="${url}"`)
      ? []
      : [`<li><a href="${url}">${escapeUTF8(title)} (${escapeUTF8(about)})</a></li>`];
  });
  return links.length > 0 ? `${html}<p>Attachments:</p><ul>${links.join("")}</ul>` : html;
}

async function updateItem(
  update: Entry<"updates">,
  { byId, content }: PublicRecord,
  root: URL,
): Promise<FeedItem> {
  const { id, data } = update;
  const link = getWholeAddress(getPermalink("updates", id), root);
  const workstreams = new Set(data.sections.map(({ workstream }) => workstream));
  const about = [
    ...[...pick(byId.programmes, data.programme), ...pick(byId.workstreams, [...workstreams])].map(
      (entry) => entry.data.title,
    ),
    ...content.site.tags.filter((tag) => data.tags.includes(tag.id)).map((tag) => tag.title),
  ];
  return {
    // Updates of a programme often have one title.
    title: `${data.title}, ${formatDate(data.published)}`,
    guid: getWholeAddress(getGuid("updates", id, data), getGuidRoot(content.site, root)),
    link,
    published: data.published,
    time: data.time,
    updated: getLastChanged(data.changes),
    summary: data.summary,
    html: await addUnlinked(
      makeAbsolute(await getBodyHtml("updates", id), getPermalink("updates", id), (to) =>
        getWholeAddress(to, root),
      ),
      update,
      root,
    ),
    categories: about,
    lang: data.lang,
    attachments: await listAttachments(update, root),
  };
}

async function makeSectionItem(
  section: Section,
  topic: Topic,
  { byId, content, goalNames }: PublicRecord,
  root: URL,
): Promise<FeedItem> {
  const { update, data, published, permalink } = section;
  const link = getWholeAddress(permalink, root);
  const own = await getSectionForFeeds(section, root);
  const html = isWhole(data) ? await addUnlinked(own, update, root) : own;
  const about = [
    ...pick(byId.workstreams, [data.workstream]).map((entry) => entry.data.title),
    ...pick(goalNames, data.goals),
    ...pick(byId.places, data.places).map((entry) => entry.data.name),
    ...content.site.tags.filter((tag) => update.data.tags.includes(tag.id)).map((tag) => tag.title),
  ];
  return {
    title: `${data.heading}, ${formatDate(published)}`,
    // A section is in feeds of several topics: some readers keep an item of one guid in one feed alone.
    guid: getWholeAddress(
      `${topic.guid}#${getGuid("updates", update.id, update.data)}${data.id}`,
      getGuidRoot(content.site, root),
    ),
    link,
    published,
    time: update.data.time,
    updated: getLastChanged(update.data.changes),
    summary: await getReport(section, topic.kind, topic.title),
    html,
    categories: about,
    lang: update.data.lang,
    attachments: await listAttachments(update, root, html),
  };
}

/**
 * The feed of corrections and all else that no update tells: an item is a change note, or a line of the log that has
 * none. Whoever follows it and the updates has everything once. `root` is the site's address.
 */
async function makeCorrectionsFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  return {
    title: getCorrectionsFeedTitle(record),
    description:
      "What we have corrected, changed or withdrawn since we published it, and due dates that have passed.",
    ...describeFollowed(routes.corrections, site, root),
    items: [
      ...record.changes.map((change) => makeChangeItem(change, root, getGuidRoot(site, root))),
      ...record.log
        .filter(({ isToldElsewhere }) => !isToldElsewhere)
        .map((entry) => makeLogItem(entry, routes.corrections, root, getGuidRoot(site, root))),
    ]
      .toSorted((a, b) => compareNewestFirst(a.published, b.published))
      .slice(0, newestShown),
  };
}

/** The title of that feed, which tells it apart in a feed reader. */
export function getCorrectionsFeedTitle({ content }: PublicRecord): string {
  return getFeedTitle("Corrections and changes", content.site);
}

function makeChangeItem(
  { date, kind, note, was, now, entry, permalink, guid }: EntryChange,
  root: URL,
  firstRoot: string,
): FeedItem {
  const link = getWholeAddress(permalink, root);
  const words =
    was === undefined || now === undefined
      ? ""
      : `<p>The page said: <q>${escapeUTF8(was)}</q></p><p>It now says: <q>${escapeUTF8(now)}</q></p>`;
  return {
    title: `${changeNames[kind]}, ${formatDate(date)}: ${entry.title}. ${note}`,
    guid: getWholeAddress(guid, firstRoot),
    link,
    published: date,
    summary: note,
    html: `<p>${escapeUTF8(note)}</p>${words}<p><a href="${link}">${escapeUTF8(entry.title)}</a></p>`,
    categories: [changeNames[kind]],
  };
}

/** The feed of all that changed: an item is a line of the log. */
async function makeLogFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  return {
    title: getLogFeedTitle(record),
    description:
      "What was published, promised, reported, corrected or withdrawn, and due dates that passed or moved.",
    ...describeFollowed(routes.changes, site, root),
    items: record.log
      .slice(0, newestShown)
      .map((entry) => makeLogItem(entry, routes.changes, root, getGuidRoot(site, root))),
  };
}

/** A line of the log in the feed of a page, which others know it by too. */
function makeLogItem(
  { date, what, title, permalink, guid }: LogEntry,
  page: string,
  root: URL,
  firstRoot: string,
): FeedItem {
  const link = getWholeAddress(permalink, root);
  const day = formatDate(date);
  const name = `${what}: ${title.replace(/\.$/, "")}`;
  return {
    title: name.endsWith(day) ? name : `${name}, ${day}`,
    // The same news has another guid in other feeds: a reader of both has it in each.
    guid: getWholeAddress(`${page}#${guid}`, firstRoot),
    link,
    published: date,
    summary: `${what}: ${title}`,
    html: `<p>${escapeUTF8(what)}: <a href="${link}">${escapeUTF8(title)}</a></p>`,
    categories: [],
  };
}

/** The title of that feed, which tells it apart in a feed reader. */
export function getLogFeedTitle({ content }: PublicRecord): string {
  return getFeedTitle("What has changed", content.site);
}

/** The feeds that together have everything once, and a list of feeds for each kind of topic. */
export interface Subscriptions {
  /** Without the feed of the log, which has a line for each of what these two tell. */
  everything: SubscriptionGroup;
  /** Each by its name in addresses. */
  kinds: ReadonlyMap<string, SubscriptionGroup>;
}

/**
 * What can be followed. A section is in the feeds of its programme, its workstream, its goals and its places, so those
 * who take in all of them have it over and over: each kind is a list of its own. Commitments are followed one by one.
 */
export async function listSubscriptions(root: URL): Promise<Subscriptions> {
  const record = await getRecord();
  const { site } = record.content;
  const follow = (name: string, title: string, permalink: string) => ({
    name,
    title,
    feed: getWholeAddress(getFeeds(permalink).rss, root),
    page: getWholeAddress(permalink, root),
  });
  const byKind = Map.groupBy(record.topics, ({ kind }) => kind);
  const kinds = [
    ...topicKinds.map((kind) => {
      const own = (byKind.get(kind) ?? []).map((topic) =>
        follow(topic.title, getTopicFeedTitle(topic, record), topic.permalink),
      );
      return [kind, { title: topicNames[kind].all, subscriptions: own }] as const;
    }),
    [
      "measures",
      {
        title: "Measures",
        subscriptions: record.measures.map(({ id, data: { label } }) =>
          follow(label, getMeasureFeedTitle(label, record), getMeasurePermalink(id)),
        ),
      },
    ] as const,
  ];
  return {
    everything: {
      title: "Everything",
      subscriptions: [
        follow("All updates", getUpdatesFeedTitle(site), routes.updates),
        follow("Corrections and changes", getCorrectionsFeedTitle(record), routes.corrections),
      ],
    },
    kinds: new Map(kinds.filter(([, { subscriptions }]) => subscriptions.length > 0)),
  };
}
