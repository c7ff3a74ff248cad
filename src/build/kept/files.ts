import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RouteData } from "astro";

/** Where Astro puts a page of a site, or a feed, by its address, to which it gives a last slash. */
export function fileOf(address: string, { type, route }: RouteData): string {
  const path = decodeURI(address).replace(/\/$/, "");
  if (type !== "page") return path;
  return route === "/404" ? "404.html" : join(path, "index.html");
}

/** Gives a function that writes files into a folder, by their paths in it. */
export function writerIn(folder: string): (path: string, content: Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const own = dirname(file);
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    writeFileSync(file, content);
  };
}
