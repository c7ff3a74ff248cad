import { getMeasurePermalink, getPermalink } from "../../routes.ts";
import type { Collection } from "../../schemas/index.ts";
import { error, locateInData, locateStart, type Finding } from "../finding.ts";
import { getWrittenEntry, type Revision, type SinceRule } from "./revision.ts";

export const vanishedAddresses: SinceRule = {
  id: "vanished-addresses",
  about: "The address of every page that was public is still a page, or leads to one.",
  why: "Links, bookmarks and printed addresses are in other people’s hands, and can’t be called back.",
  check: (before, after) => [
    ...getPages(before)
      .filter(({ address }) => !leads(address, after))
      .flatMap((page) => findProblem(page, before, after)),
    ...[...before.redirects]
      .filter(([from]) => !leads(from, after))
      .map(([from, to]) => findLostRedirect(from, to, after)),
  ],
};

/** A page that readers had, with the entry that made it. */
interface Page {
  address: string;
  collection: Collection;
  id: string;
  title: string;
}

function leads(address: string, { addresses, redirects }: Revision): boolean {
  return addresses.has(address) || redirects.has(address);
}

function getPages({ reachable, entries }: Revision): Page[] {
  return [
    ...[...entries.values()].map((entry) => ({ ...entry, address: entry.permalink })),
    ...reachable.places.map(({ id, data }) => ({
      address: getPermalink("places", id),
      collection: "places" as const,
      id,
      title: data.name,
    })),
    ...reachable.measures.map(({ id, data }) => ({
      address: getMeasurePermalink(id),
      collection: "measures" as const,
      id,
      title: data.label,
    })),
    ...[...new Set(reachable.updates.flatMap(({ data }) => data.tags))].map((id) => ({
      address: getPermalink("tags", id),
      collection: "site" as const,
      id: `tags ${id}`,
      title: id,
    })),
  ];
}

function findProblem(page: Page, before: Revision, after: Revision): Finding[] {
  const { address } = page;
  const written = getWrittenEntry(after, page);
  if (written) {
    // What doesn't fit its schema is reported as that.
    if (written.data === undefined) return [];
    const message = `The page ${address} was public, and would not be any more.`;
    const fix = "Let it be public; to take back what was published, fill in “withdrawn”.";
    return [error(locateInData(written, ["draft"]), message, fix)];
  }
  const message = `The address ${address} was public, and leads nowhere now.`;
  const heir = getHeir(page, before, after);
  if (heir) return [error(locateStart(heir), message, `Add “redirect_from: [${address}]” to this file.`)];
  return [
    error(locateStart(getWrittenEntry(before, page)?.path ?? "redirects.yaml"), message, newLine(address)),
  ];
}

function findLostRedirect(from: string, to: string, after: Revision): Finding {
  const entry = after.entries.get(to);
  const written = entry && getWrittenEntry(after, entry);
  const message = `The address ${from} led to ${to}, and leads nowhere now.`;
  return written
    ? error(locateInData(written, ["redirect_from"]), message, `Put ${from} back into “redirect_from”.`)
    : error(locateStart("redirects.yaml"), message, newLine(from));
}

function newLine(address: string): string {
  return `Add “${address}: { to: … }” to redirects.yaml, with the address that has its content now.`;
}

/** The file of the one new entry of the same kind and title, which is probably the same under another name. */
function getHeir({ collection, title }: Page, before: Revision, after: Revision): string | undefined {
  const heirs = [...after.entries.values()].filter(
    (entry) =>
      entry.collection === collection && entry.title === title && !before.addresses.has(entry.permalink),
  );
  const [heir] = heirs;
  return heir && heirs.length === 1 ? getWrittenEntry(after, heir)?.path : undefined;
}
