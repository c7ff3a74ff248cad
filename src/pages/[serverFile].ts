import type { APIRoute } from "astro";
import { headerFiles } from "../headers/files.ts";
import { getRecord } from "../queries/record.ts";
import type { Redirect } from "../record/redirects.ts";
import { redirectFiles } from "../redirects/files.ts";

type Write = (redirects: Redirect[]) => string;
const files: Record<string, Write> = { ...redirectFiles, ...headerFiles };

export function getStaticPaths() {
  return Object.entries(files).map(([serverFile, write]) => ({ params: { serverFile }, props: { write } }));
}

/** The redirects and headers in the forms that servers take. */
export const GET: APIRoute<{ write: Write }> = async ({ props }) => {
  const { redirects } = await getRecord();
  return new Response(props.write(redirects), { headers: { "Content-Type": "text/plain" } });
};
