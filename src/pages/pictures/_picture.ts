import type { APIRoute } from "astro";
import { contentPictures } from "../../queries/content-pictures.ts";
import type { FolderItem } from "../../source/index.ts";
import { preparePicture } from "../../source/pictures.ts";

/** A picture of the content, as it is published. */
export type PictureRoute = APIRoute<{ file: FolderItem }>;

/** The paths of the pictures that are published with an extension. */
export async function picturePaths(extension: "svg" | "webp") {
  return [...(await contentPictures())]
    .filter(([address]) => address.endsWith(`.${extension}`))
    .map(([address, file]) => ({
      params: { name: address.slice("/pictures/".length, -`.${extension}`.length) },
      props: { file },
    }));
}

/** The bytes of a picture, as they are published. */
export async function picture({ path, bytes }: FolderItem, type: string): Promise<Response> {
  const prepared = await preparePicture(path, bytes ?? new Uint8Array());
  return new Response(Buffer.from(prepared), { headers: { "Content-Type": type } });
}
