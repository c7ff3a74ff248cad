import { memoize } from "../lib/memoize.ts";
import type { PublishedFile } from "../markdown/render.ts";
import { getSiteContent } from "../markdown/site-content.ts";
import { getReachableEntries } from "../source/content.ts";
import { getRecord } from "./record.ts";

/** The files that go with what readers can see and what wasn’t withdrawn, by the content file of the entry. */
export const getAttachments: () => Promise<ReadonlyMap<string, readonly PublishedFile[]>> = memoize(
  async () => {
    const [{ content }, { entries }] = await Promise.all([getRecord(), getSiteContent()]);
    const shown = getReachableEntries(entries, { reachable: content });
    return new Map(shown.map(({ path, text }) => [path, text()?.attachments ?? []]));
  },
);

/** Every such file, by its address. */
export const getPublishedFiles: () => Promise<ReadonlyMap<string, PublishedFile>> = memoize(async () => {
  const files = [...(await getAttachments()).values()].flat();
  return new Map(files.map((file) => [file.address, file]));
});
