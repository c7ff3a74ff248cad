import type { APIRoute } from "astro";
import { fileRoutes, getWholeAddress } from "../routes.ts";

/** Every page may be found; the sitemap says which there are. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${getWholeAddress(fileRoutes.sitemap, site!)}\n`);
