import { memoize } from "../lib/memoize.ts";
import { nameOf } from "../sharing/name.ts";
import { altOf, type Picture } from "../sharing/picture.ts";
import { picturesOf } from "../sharing/pictures.ts";
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
export async function pictureOf(path: string): Promise<SharedPicture> {
  const { byPage, general } = await getPictures();
  return byPage.get(path) ?? general;
}

/** Every picture of the site, by the name of its file without its ending: only of what is public. */
export async function picturesByName(): Promise<Map<string, Picture>> {
  return (await getPictures()).byName;
}

const getPictures: () => Promise<SharedPictures> = memoize(async () => {
  const { own, general } = picturesOf(await getRecord());
  const byName = new Map<string, Picture>();
  const shared = (picture: Picture): SharedPicture => {
    const name = nameOf(picture);
    byName.set(name, picture);
    return { address: `/share/${name}.png`, alt: altOf(picture) };
  };
  return {
    byName,
    byPage: new Map([...own].map(([page, picture]) => [page, shared(picture)])),
    general: shared(general),
  };
});
