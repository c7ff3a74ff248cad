import type { APIRoute } from "astro";
import { getPicturePermalink } from "../../routes.ts";
import { getSiteContent } from "../../markdown/site-content.ts";
import { getContentPictures } from "../../queries/pictures.ts";
import type { FolderItem } from "../../source/index.ts";

/** A picture of the content, as it is published. */
export type PictureRoute = APIRoute<{ file: FolderItem }>;

/** The paths of the pictures that are published with an extension. */
export async function getPicturePaths(extension: "svg" | "webp") {
  return [...(await getContentPictures())]
    .filter(([address]) => address.endsWith(`.${extension}`))
    .map(([address, file]) => ({
      params: { name: address.slice(getPicturePermalink("").length, -`.${extension}`.length) },
      props: { file },
    }));
}

/** The bytes of a picture, as they were prepared when it was read. */
export async function servePicture({ path }: FolderItem, type: string): Promise<Response> {
  const prepared = (await getSiteContent()).pictures.get(path);
  return new Response(prepared && Buffer.from(prepared), { headers: { "Content-Type": type } });
}
