import type { APIRoute } from "astro";
import { getPicturesByName } from "../../queries/pictures.ts";
import { drawPicture } from "../../sharing/draw.ts";
import type { Picture } from "../../sharing/picture.ts";

export async function getStaticPaths() {
  return [...(await getPicturesByName())].map(([name, picture]) => ({
    params: { name },
    props: { picture },
  }));
}

/** The pictures that are shown where pages are shared. */
export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await drawPicture(props.picture), { headers: { "Content-Type": "image/png" } });
