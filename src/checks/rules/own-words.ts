import {
  openStatus,
  outcomeStatus,
  ownStatus,
  readStatus,
  type OwnStatusData,
} from "../../schemas/commitment.ts";
import { getValidEntries, type Path, type Source, type SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { askDidYouMean } from "../did-you-mean.ts";
import { writeUpdate } from "../example.ts";
import { error, findRepeated, locateInData, type Finding, type Place, type Rule } from "../finding.ts";

const outcome = (status: string, kind: string) =>
  writeUpdate(
    `- id: beds\n  heading: Beds\n  outcomes: [{ commitment: more-beds, status: ${status}, note: Half are in place. }]`,
  ).replace("summary:", `${kind}summary:`);

export const ownWords: Rule = {
  id: "own-words",
  about:
    "A status is one of the site’s, or words of the organisation’s own that `statuses` in `site.yaml` lists with what they mean. The kind of an update is one that `updateKinds` lists there.",
  why: "Lists, filters and the calendar go by the status, so words that nobody has explained would be in none of them. Readers see the kind above the title: one under two spellings would look like two.",
  wrong: { "updates/2022-03-14-spring.md": outcome("in progres", "kind: Notice\n") },
  right: { "updates/2022-03-14-spring.md": outcome("in progress", "") },
  check(source) {
    const own = getOwn(source).map(({ data }) => data);
    const found = source.entries.flatMap((entry) =>
      entry.readable ? findStatuses(entry.raw, []).flatMap((one) => findWrong(one, entry, own)) : [],
    );
    return [...findTwice(source), ...found, ...findUnknownKinds(source)];
  },
};

interface Status {
  written: string;
  path: Path;
  /** Whether it is of a promise where that is made. */
  isMade: boolean;
}

/** The statuses of an entry, also of one that doesn’t fit its schema, so that all problems are seen at once. */
function findStatuses(data: unknown, path: Path): Status[] {
  if (!isRecord(data)) return [];
  const listed = (key: string) => {
    const list: unknown = data[key];
    return Array.isArray(list)
      ? list.map((item: unknown, index) => ({ item, path: [...path, key, index] }))
      : [];
  };
  const own = (["commitments", "outcomes"] as const).flatMap((key) =>
    listed(key).flatMap(({ item, path }) =>
      isRecord(item) && typeof item.status === "string" && item.status.trim() !== ""
        ? [{ written: item.status.trim(), path: [...path, "status"], isMade: key === "commitments" }]
        : [],
    ),
  );
  return [...own, ...listed("sections").flatMap(({ item, path }) => findStatuses(item, path))];
}

function findWrong({ written, path, isMade }: Status, entry: SourceEntry, own: OwnStatusData[]): Finding[] {
  const means = readStatus(written, own);
  if (means === undefined) {
    const known = [...outcomeStatus.options, ...own.map(({ words }) => words)];
    const list = `Write ${outcomeStatus.options.join(", ").replace(/, (?=[^,]*$)/, " or ")}. Words of your own go into statuses in site.yaml: - { words: ${written}, means: in progress }`;
    const message = `“${written}” is not a status that this site knows.`;
    return [error(locateInData(entry, path), message, askDidYouMean(written, known, list))];
  }
  if (!isMade || openStatus.safeParse(means).success) return [];
  return [
    error(
      locateInData(entry, path),
      `A promise can’t be “${written}” where it is made: that comes of it later.`,
      "Report it in the outcomes of an update, or write how far it was when it was promised.",
    ),
  ];
}

/** What site.yaml lists under a key, also where something else of it doesn’t fit. */
function getListed({ entries }: Source, key: "statuses" | "updateKinds") {
  return entries.flatMap((entry) => {
    const listed: unknown = entry.collection === "site" && isRecord(entry.raw) ? entry.raw[key] : [];
    return Array.isArray(listed) ? listed.map((one: unknown, index) => ({ one, index, entry })) : [];
  });
}

function getOwn(source: Source): { data: OwnStatusData; at: () => Place }[] {
  return getListed(source, "statuses").flatMap(({ one, index, entry }) => {
    const { data } = ownStatus.safeParse(one);
    return data ? [{ data, at: () => locateInData(entry, ["statuses", index, "words"]) }] : [];
  });
}

function findUnknownKinds(source: Source): Finding[] {
  const known = getListed(source, "updateKinds").flatMap(({ one }) => (typeof one === "string" ? [one] : []));
  return getValidEntries(source, "updates").flatMap((entry) => {
    const { kind } = entry.data;
    if (kind === undefined || known.includes(kind)) return [];
    const message = `“${kind}” is not a kind of update that site.yaml lists.`;
    const otherwise = `Add it to site.yaml: updateKinds: [${[...known, kind].join(", ")}]`;
    return [error(locateInData(entry, ["kind"]), message, askDidYouMean(kind, known, otherwise))];
  });
}

/** Words that have two meanings have none. */
function findTwice(source: Source): Finding[] {
  return findRepeated(
    getOwn(source).map(({ data, at }) => ({ key: data.words.toLowerCase(), at })),
    ({ key, at }, first) =>
      error(at(), `“${key}” is listed already, in line ${first.line}.`, "Keep one of the two."),
  );
}
