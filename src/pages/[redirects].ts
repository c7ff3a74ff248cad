import type { APIRoute } from "astro";
import { getRecord } from "../queries/record.ts";
import { redirectFiles } from "../redirects/files.ts";

export function getStaticPaths() {
  return Object.entries(redirectFiles).map(([redirects, write]) => ({
    params: { redirects },
    props: { write },
  }));
}

/** The redirects in the form that a server takes. */
export const GET: APIRoute<{ write: (typeof redirectFiles)[string] }> = async ({ props }) => {
  const { redirects } = await getRecord();
  return new Response(props.write(redirects), { headers: { "Content-Type": "text/plain" } });
};
