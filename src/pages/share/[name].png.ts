import type { APIRoute } from "astro";
import { picturesByName } from "../../queries/pictures.ts";
import { kept } from "../../sharing/kept.ts";
import { layout } from "../../sharing/layout.ts";
import type { Picture } from "../../sharing/picture.ts";

export async function getStaticPaths() {
  return [...(await picturesByName())].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

/** The pictures that are shown where pages are shared. */
export const GET: APIRoute<{ picture: Picture }, { name: string }> = async ({ params, props }) => {
  const png = await kept(`${params.name}.png`, async () => {
    const { draw } = await import("../../sharing/draw.ts"); // most builds have nothing to draw
    return draw(layout(props.picture));
  });
  return new Response(png, { headers: { "Content-Type": "image/png" } });
};
