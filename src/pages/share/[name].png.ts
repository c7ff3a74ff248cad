import type { APIRoute } from "astro";
import { picturesByName } from "../../queries/pictures.ts";
import { draw } from "../../sharing/draw.ts";
import type { Picture } from "../../sharing/picture.ts";

export async function getStaticPaths() {
  return [...(await picturesByName())].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

/** The pictures that are shown where pages are shared. */
export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await draw(props.picture), { headers: { "Content-Type": "image/png" } });
