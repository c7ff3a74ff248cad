import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { contentTypeOf } from "../../../src/headers/content-type.ts";
import { cacheHeader, valueAt } from "../../../src/headers/headers.ts";

/** A request that was answered. */
export interface Sent {
  path: string;
  /** Bytes of the body as it was sent, compressed. */
  bytes: number;
}

/** A built site behind a slow network. */
export interface SlowServer {
  /** Its address, without a last slash. */
  url: string;
  /** What was sent since it was last asked, once nothing has been asked for a while. */
  sent(): Promise<Sent[]>;
  /** Forgets what was sent. */
  forget(): void;
  close(): void;
}

// "Slow 4G" of Chromium's developer tools, here at the server: the browser's own brake leaves out workers.
const latency = 562.5;
const bytesPerSecond = 180_000;
const quiet = 1500; // milliseconds without a request, in which nothing more is to come
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Serves a built site, compressed with gzip, as slowly as a phone gets it. */
export async function serveSlowly(folder: string): Promise<SlowServer> {
  const compressed = new Map<string, Buffer>();
  let [all, open, last, free]: [Sent[], number, number, number] = [[], 0, 0, 0];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const body = compressed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    compressed.set(file, body);
    all.push({ path: pathname, bytes: body.length });
    open += 1;
    // All answers share the network, one after the other.
    const now = performance.now();
    free = Math.max(free, now + latency) + (body.length / bytesPerSecond) * 1000;
    void setTimeout(free - now).then(() => {
      open -= 1;
      last = performance.now();
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? contentTypeOf(pathname) ?? "application/octet-stream",
        "content-encoding": "gzip",
        "cache-control": valueAt(pathname, cacheHeader),
      });
      response.end(body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    sent: async () => {
      while (open > 0 || performance.now() - last < quiet) await setTimeout(100);
      return [...all];
    },
    forget: () => void (all = []),
    close: () => void server.close().closeAllConnections(),
  };
}
