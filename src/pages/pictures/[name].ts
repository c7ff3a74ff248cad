import type { APIRoute } from "astro";
import { contentPictures } from "../../queries/content-pictures.ts";
import type { FolderItem } from "../../source/index.ts";
import { preparePicture } from "../../source/pictures.ts";

export async function getStaticPaths() {
  return [...(await contentPictures())].map(([address, file]) => ({
    params: { name: address.slice("/pictures/".length) },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: FolderItem }> = async ({ props: { file } }) =>
  new Response(Buffer.from(await preparePicture(file.path, file.bytes ?? new Uint8Array())), {
    headers: { "Content-Type": file.path.endsWith(".svg") ? "image/svg+xml" : "image/webp" },
  });
