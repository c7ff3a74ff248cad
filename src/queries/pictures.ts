import { memoize } from "../lib/memoize.ts";
import { getPictureName, getAlt, type Picture, choosePictures } from "../sharing/picture.ts";
import { getSharedPicturePermalink } from "../routes.ts";
import type { FolderItem } from "../source/index.ts";
import { getReachableEntries } from "../source/content.ts";
import { getSiteContent } from "../markdown/site-content.ts";
import { getRecord } from "./record.ts";

/** A picture that is shown where a page is shared. */
export interface SharedPicture {
  /** Its address inside the site. */
  address: string;
  /** What it shows, in words. */
  alt: string;
}

interface SharedPictures {
  /** Each by the name of its file without its ending. */
  byName: Map<string, Picture>;
  byPage: Map<string, SharedPicture>;
  general: SharedPicture;
}

/** The picture of a page, by the page's address inside the site. */
export async function getSharedPicture(path: string): Promise<SharedPicture> {
  const { byPage, general } = await getPictures();
  return byPage.get(path) ?? general;
}

/** Every picture of the site, by the name of its file without its ending: only of what is public. */
export async function getPicturesByName(): Promise<Map<string, Picture>> {
  return (await getPictures()).byName;
}

const getPictures: () => Promise<SharedPictures> = memoize(async () => {
  const { own, general } = choosePictures(await getRecord());
  const byName = new Map<string, Picture>();
  const shared = (picture: Picture): SharedPicture => {
    const name = getPictureName(picture);
    byName.set(name, picture);
    return { address: getSharedPicturePermalink(name), alt: getAlt(picture) };
  };
  return {
    byName,
    byPage: new Map([...own].map(([page, picture]) => [page, shared(picture)])),
    general: shared(general),
  };
});

/** The logo and the pictures beside the texts that readers can see, by their addresses. One of a held entry is not among them. */
export async function getContentPictures(): Promise<Map<string, FolderItem>> {
  const [record, { entries, logo }] = await Promise.all([getRecord(), getSiteContent()]);
  return new Map([
    ...(logo ? [[logo.address, logo.file] as const] : []),
    ...getReachableEntries(entries, record).flatMap(({ text }) => [...(text()?.pictures ?? [])]),
  ]);
}
