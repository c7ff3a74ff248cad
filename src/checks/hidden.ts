import { memoize } from "../lib/memoize.ts";
import type { Entries } from "../record/addresses.ts";
import { hasPages, getPermalink } from "../routes.ts";
import { getPlanId } from "../record/publication.ts";
import { getCollection, getId, isList } from "../source/ids.ts";
import { getValidEntries, type Source, type SourceFile } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { renameFile } from "./rules/file-name.ts";
import { findLostEntries } from "./lost-line.ts";
import { makePlainName } from "./plain-name.ts";
import type { Reference } from "./references.ts";
import { guessPath } from "./stray-file.ts";

// A mistake is said once, where it was made. What names the thing that has it, as a link or an id does, is right,
// and is no mistake of its own.

/** What is there but can't be seen, for a fault that another rule names. */
export interface Hidden {
  /** True for an id that may well be that of something. */
  hasId: (id: string, to: Reference["to"]) => boolean;
  /** True for the path of a page that may well be there. */
  hasPage: (path: string) => boolean;
  /** True for a list whose entries nobody knows. */
  hasList: (list: Reference["to"]) => boolean;
}

/** Finds what the faults of a source hide: in files that can't be read, don't fit their schema or lie elsewhere. */
export const findHidden = memoize(readHidden);

function readHidden(source: Source): Hidden {
  const unread = source.files.filter(isUnread);
  const displaced = findDisplaced(source);
  const lists = new Set([...unread, ...displaced].map(({ collection }) => collection).filter(isList));
  const pages = displaced.flatMap(({ collection, id }) =>
    hasPages(collection) && !isList(collection) ? [getPermalink(collection, id)] : [],
  );
  const texts = [...unread, ...displaced].map(({ path, text }) => findData(path, text));
  const unfit = source.entries.filter(({ readable, data }) => readable && data === undefined);
  const hasList = (list: Reference["to"]) => list !== "commitments" && list !== "tags" && lists.has(list);
  return {
    hasList,
    hasId(id, to) {
      // Promises are made in several kinds of files, and under a key that may be misspelt.
      if (to === "commitments") {
        const written = new RegExp(`\\bid:\\s*["']?${RegExp.escape(id)}(?![\\w-])`);
        return (
          unread.some(({ collection }) => !isList(collection)) ||
          texts.some((text) => written.test(text)) ||
          unfit.some(({ raw }) => hasItem(raw, id))
        );
      }
      return (
        hasList(to) ||
        displaced.some((one) => one.collection === to && one.id === id) ||
        // An id that is written in another way, and one that is set in as if it belonged to the entry above.
        source.entries.some(
          (one) => one.collection === to && one.id !== id && makePlainName(one.id) === id,
        ) ||
        unfit.some(({ collection, raw }) => collection === to && isRecord(raw) && Object.hasOwn(raw, id))
      );
    },
    hasPage(path) {
      const [, list = "", id = ""] = /^\/(places|measures)\/([^/]+)\//.exec(path) ?? [];
      return (
        (id !== "" && this.hasId(id, list as "places" | "measures")) ||
        pages.some((page) => path.startsWith(page)) ||
        // An address that a page had before.
        texts.some((text) => text.includes(path))
      );
    },
  };
}

/** True for a file that can't be read as it was meant, and for a list in which the line between two entries is gone. */
function isUnread(file: SourceFile): boolean {
  const { readable, collection, problems } = file;
  const isBroken = problems.some(({ code }) => code === "DUPLICATE_KEY") || findLostEntries(file).length > 0;
  return !readable || (isList(collection) && isBroken);
}

/** The files that lie elsewhere or have another name, with what they would be in their place. */
function findDisplaced(source: Source) {
  const updates = new Map(getValidEntries(source, "updates").map((entry) => [entry.path, entry]));
  return source.items.flatMap((item) => {
    const meant =
      item.kind === "file" ? (guessPath(item) ?? renameFile(item.path, updates.get(item.path))) : undefined;
    const collection = meant === undefined ? undefined : getCollection(meant);
    if (!meant || !collection) return [];
    return [
      {
        path: item.path,
        collection,
        id: getId(collection, meant),
        text: new TextDecoder().decode(item.bytes),
      },
    ];
  });
}

/** The part of a file's text that is data. */
function findData(path: string, text: string): string {
  if (/\.ya?ml$/i.test(path)) return text;
  const end = text.indexOf("\n---", 3);
  return end === -1 ? text : text.slice(0, end);
}

/** True where some data gives an id, however deep and under whatever key but that of a report on a promise. */
function hasItem(data: unknown, id: string): boolean {
  if (typeof data === "string") return data.length < 100 && makePlainName(data) === id;
  if (Array.isArray(data)) return data.some((item) => hasItem(item, id));
  return (
    isRecord(data) && Object.entries(data).some(([key, value]) => key !== "commitment" && hasItem(value, id))
  );
}

/** What is written, without what is held for no other reason than a fault: its plan or programme isn’t there. */
export function removeOrphans(entries: Entries): Entries {
  const plans = new Set(entries.plans.map(({ id }) => id));
  const programmes = new Set(entries.programmes.map(({ id }) => id));
  return {
    ...entries,
    planParts: entries.planParts.filter(({ id }) => plans.has(getPlanId(id))),
    goals: entries.goals.filter(({ data }) => data.plan === undefined || plans.has(data.plan)),
    workstreams: entries.workstreams.filter(({ data }) => programmes.has(data.programme)),
    updates: entries.updates.filter(
      ({ data }) => data.programme.length === 0 || data.programme.some((id) => programmes.has(id)),
    ),
  };
}
