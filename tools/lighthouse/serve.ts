import { cpSync } from "node:fs";
import { join } from "node:path";
import { compressSite } from "../../src/build/compress.ts";
import { hasNginx, startNginx } from "../../tests/site/nginx/nginx.ts";
import { serveSite } from "../../scripts/server.ts";

/** A site as it is served to readers. */
export interface Served {
  url: string;
  /** What serves it, for the report. */
  server: string;
  close(): Promise<void>;
}

/**
 * Serves a copy of a built site, in `folder`: by nginx as docs/deploy says, with compressed files, or where
 * that isn't installed by this project's own server, which compresses nothing.
 */
export async function serveAsDeployed(site: string, folder: string): Promise<Served> {
  const dist = join(folder, "dist");
  cpSync(site, dist, { recursive: true, dereference: true });
  if (!hasNginx) {
    const own = await serveSite(dist, 4800);
    return { ...own, server: "this project’s own server, without compression" };
  }
  await compressSite(dist);
  const nginx = await startNginx(dist, join(folder, "nginx"));
  return { url: nginx.url, close: nginx.close, server: "nginx as in docs/deploy" };
}
