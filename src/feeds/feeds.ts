import { escapeUTF8 } from "entities";
import { makeAbsolute } from "../markdown/html.ts";
import type { PublicRecord } from "../record/index.ts";
import { compareNewestFirst, formatDate } from "../record/calendar.ts";
import { getHistory } from "../record/commitment-history.ts";
import type { Commitment } from "../record/commitments.ts";
import { getLastChanged, changeNames, type EntryChange } from "../record/changes.ts";
import type { Entry } from "../record/content.ts";
import { pick } from "../record/indexes.ts";
import { getPermalink, getWholeAddress, routes, getFeeds } from "../routes.ts";
import { getGuid, getGuidRoot } from "../record/published.ts";
import { isWhole, type Section } from "../record/threads.ts";
import { newestShown, topicNames, type CommitmentNews, type Topic, topicKinds } from "../record/topics.ts";
import { getBodyHtml, getSectionForFeeds } from "../texts/html.ts";
import type { Followed } from "../queries/pages.ts";
import { getRecord } from "../queries/record.ts";
import { getAuthor, type Feed, type FeedItem, type SubscriptionGroup } from "./formats.ts";

/** The feed of all updates: an item is a whole update. `root` is the site's address. */
export async function makeUpdatesFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { feed } = record.content.site;
  return {
    title: feed.title,
    description: feed.description + describeBound(record.updates.length),
    page: getWholeAddress(routes.updates, root),
    self: getWholeAddress(getFeeds(routes.updates).rss, root),
    author: getAuthor(record.content.site, root),
    licence: record.content.site.licence,
    items: await Promise.all(
      record.updates.slice(0, newestShown).map((update) => updateItem(update, record, root)),
    ),
  };
}

/** The feed of a topic or a commitment. `root` is the site's address. */
export function makeFeed(followed: Followed, root: URL): Promise<Feed> {
  return "topic" in followed
    ? makeTopicFeed(followed.topic, root)
    : makeCommitmentFeed(followed.commitment, root);
}

/** The feed of a commitment: an item is what became of it on a day. */
async function makeCommitmentFeed(commitment: Commitment, root: URL): Promise<Feed> {
  const record = await getRecord();
  const { title, permalink } = commitment;
  const { site } = record.content;
  const history = getHistory(commitment, record.asOf);
  return {
    title: `${title} (commitment) – ${site.title}`,
    description: `What became of a commitment.${describeBound(history.length)}`,
    page: getWholeAddress(permalink, root),
    self: getWholeAddress(getFeeds(permalink).rss, root),
    author: getAuthor(site, root),
    licence: site.licence,
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
  { date, title: what, note, source }: CommitmentNews["entry"],
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
    page: getWholeAddress(topic.permalink, root),
    self: getWholeAddress(getFeeds(topic.permalink).rss, root),
    author: getAuthor(record.content.site, root),
    licence: record.content.site.licence,
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
        topic.sections.slice(0, newestShown).map((section) => makeSectionItem(section, record, root)),
      )),
    ]
      .toSorted((a, b) => compareNewestFirst(a.published, b.published))
      .slice(0, newestShown),
  };
}

/** The title of a topic's feed, which tells it apart in a feed reader. */
export function getTopicFeedTitle({ kind, title }: Topic, { content }: PublicRecord): string {
  return `${title} (${topicNames[kind].one.toLowerCase()}) – ${content.site.title}`;
}

function describeBound(length: number): string {
  return length > newestShown
    ? ` This feed holds the newest ${newestShown}; its page leads to the rest.`
    : "";
}

async function updateItem(
  { id, data }: Entry<"updates">,
  { byId, content }: PublicRecord,
  root: URL,
): Promise<FeedItem> {
  const link = getWholeAddress(getPermalink("updates", id), root);
  const workstreams = new Set(data.sections.map(({ workstream }) => workstream));
  const about = [...pick(byId.programmes, [data.programme]), ...pick(byId.workstreams, [...workstreams])];
  return {
    title: data.title,
    guid: getWholeAddress(getGuid("updates", id, data), getGuidRoot(content.site, root)),
    link,
    published: data.published,
    time: data.time,
    updated: getLastChanged(data.changes),
    summary: data.summary,
    html: makeAbsolute(await getBodyHtml("updates", id), getPermalink("updates", id), (to) =>
      getWholeAddress(to, root),
    ),
    categories: about.map((entry) => entry.data.title),
  };
}

async function makeSectionItem(
  section: Section,
  { byId, content, goalNames }: PublicRecord,
  root: URL,
): Promise<FeedItem> {
  const { update, data, published, permalink } = section;
  const link = getWholeAddress(permalink, root);
  const about = [
    ...pick(byId.workstreams, [data.workstream]).map((entry) => entry.data.title),
    ...pick(goalNames, data.goals),
    ...pick(byId.places, data.places).map((entry) => entry.data.name),
  ];
  return {
    title: data.heading,
    guid: getWholeAddress(
      getGuid("updates", update.id, update.data) + (isWhole(data) ? "" : `#${data.id}`),
      getGuidRoot(content.site, root),
    ),
    link,
    published,
    time: update.data.time,
    updated: getLastChanged(update.data.changes),
    summary: isWhole(data) ? update.data.summary : `From ${update.data.title}, ${formatDate(published)}.`,
    html: await getSectionForFeeds(section, root),
    categories: about,
  };
}

/** The feed of corrections and other changes that readers are told of: an item is a note. `root` is the site's address. */
export async function makeCorrectionsFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  return {
    title: getCorrectionsFeedTitle(record),
    description: "What has been corrected or changed since it was published.",
    page: getWholeAddress(routes.corrections, root),
    self: getWholeAddress(getFeeds(routes.corrections).rss, root),
    author: getAuthor(site, root),
    licence: site.licence,
    items: record.changes
      .slice(0, newestShown)
      .map((change) => makeChangeItem(change, root, getGuidRoot(site, root))),
  };
}

/** The title of that feed, which tells it apart in a feed reader. */
export function getCorrectionsFeedTitle({ content }: PublicRecord): string {
  return `Corrections and changes – ${content.site.title}`;
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
    title: `${changeNames[kind]}: ${entry.title}`,
    guid: getWholeAddress(guid, firstRoot),
    link,
    published: date,
    summary: note,
    html: `<p>${escapeUTF8(note)}</p>${words}<p><a href="${link}">${escapeUTF8(entry.title)}</a></p>`,
    categories: [changeNames[kind]],
  };
}

/** The feed of all that changed: an item is a line of the log. `root` is the site's address. */
export async function makeLogFeed(root: URL): Promise<Feed> {
  const record = await getRecord();
  const { site } = record.content;
  return {
    title: getLogFeedTitle(record),
    description:
      "What was published, promised, reported, corrected or withdrawn, and due dates that passed or moved.",
    page: new URL(routes.changes, root).href,
    self: new URL(getFeeds(routes.changes).rss, root).href,
    author: getAuthor(site, root),
    items: record.log.slice(0, newestShown).map(({ date, what, title, permalink, guid }) => {
      const link = new URL(permalink, root).href;
      return {
        title: `${what}: ${title}, ${formatDate(date)}`,
        // The same news has another guid in other feeds: a reader of both has it in each.
        guid: new URL(`${routes.changes}#${guid}`, getGuidRoot(site, root)).href,
        link,
        published: date,
        summary: `${what}: ${title}`,
        html: `<p>${escapeUTF8(what)}: <a href="${link}">${escapeUTF8(title)}</a></p>`,
        categories: [],
      };
    }),
  };
}

/** The title of that feed, which tells it apart in a feed reader. */
export function getLogFeedTitle({ content }: PublicRecord): string {
  return `What has changed – ${content.site.title}`;
}

/** Every feed of the site, in groups: what is about everything first, then a group a kind of topic. */
export async function listSubscriptions(root: URL): Promise<SubscriptionGroup[]> {
  const record = await getRecord();
  const whole = (path: string) => getWholeAddress(path, root);
  const all = {
    title: "Everything",
    subscriptions: [
      {
        name: "All updates",
        title: record.content.site.feed.title,
        feed: whole(getFeeds(routes.updates).rss),
        page: whole(routes.updates),
      },
      {
        name: "Corrections and changes",
        title: getCorrectionsFeedTitle(record),
        feed: whole(getFeeds(routes.corrections).rss),
        page: whole(routes.corrections),
      },
      {
        name: "What has changed",
        title: getLogFeedTitle(record),
        feed: whole(getFeeds(routes.changes).rss),
        page: whole(routes.changes),
      },
    ],
  };
  const byKind = Map.groupBy(record.topics, ({ kind }) => kind);
  const groups = topicKinds.map((kind) => ({
    title: topicNames[kind].all,
    subscriptions: (byKind.get(kind) ?? []).map((topic) => ({
      name: topic.title,
      title: getTopicFeedTitle(topic, record),
      feed: whole(getFeeds(topic.permalink).rss),
      page: whole(topic.permalink),
    })),
  }));
  return [all, ...groups.filter(({ subscriptions }) => subscriptions.length > 0)];
}
