import { join } from "node:path";
import type { RouteData } from "astro";

/** Where Astro puts a page of a site, or a feed, by its address, to which it gives a last slash. */
export function fileOf(address: string, { type, route }: RouteData): string {
  const path = decodeURI(address).replace(/\/$/, "");
  if (type !== "page") return path;
  return route === "/404" ? "404.html" : join(path, "index.html");
}
