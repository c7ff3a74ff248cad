import type { APIRoute } from "astro";
import type { PublishedFile } from "../../markdown/render.ts";
import { getPublishedFiles } from "../../queries/attachments.ts";
import { attachmentsFolder } from "../../routes.ts";

export async function getStaticPaths() {
  return [...(await getPublishedFiles())].map(([address, file]) => ({
    params: { file: address.slice(attachmentsFolder.length) },
    props: { file },
  }));
}

/** A file that goes with an entry, with the bytes that were checked. */
export const GET: APIRoute<{ file: PublishedFile }> = ({ props: { file } }) =>
  new Response(Buffer.from(file.bytes), { headers: { "Content-Type": file.type } });
