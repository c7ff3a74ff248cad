import type { APIRoute } from "astro";
import { formatHeaders, formatRedirects } from "../headers/files.ts";
import { getRecord } from "../queries/record.ts";
import type { Redirect } from "../record/addresses.ts";

type Write = (redirects: Redirect[]) => string;
const files: Record<string, Write> = { _redirects: formatRedirects, _headers: formatHeaders };

export function getStaticPaths() {
  return Object.entries(files).map(([serverFile, write]) => ({ params: { serverFile }, props: { write } }));
}

/** The redirects and headers in the form that hosts of static sites take. */
export const GET: APIRoute<{ write: Write }> = async ({ props }) => {
  const { redirects } = await getRecord();
  return new Response(props.write(redirects), { headers: { "Content-Type": "text/plain" } });
};
