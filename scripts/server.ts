import { once } from "node:events";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { fileRoutes, getSitePath } from "../src/routes.ts";
import { getContentType, policyHeaders, getHeaderValue } from "../src/headers/headers.ts";

/** A site that is being served. */
export interface SiteServer {
  /** Its address, with the path that the site is made for, if any, and without a last slash. */
  url: string;
  port: number;
  /** Ends it at once, open connections too. */
  close(): Promise<void>;
}

/** The last port there is. */
export const MAX_PORT = 65535;

/**
 * Serves a built site to this machine, at the first free port from `firstPort` on.
 * Files are read afresh for each request, so that a new build shows at once.
 */
export async function serveSite(folder: string, firstPort: number): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const build = findBuild(folder);
    const path = readSitePath(build);
    const address = request.url ?? "/";
    if (address === "/" && path !== "") {
      response.writeHead(302, { Location: `${path}/` }).end();
    } else if (address.startsWith(`${path}/`)) {
      request.url = address.slice(path.length);
      createHandler(build)(request, response);
    } else void sendNotFound(build, response);
  });
  const port = await listen(server, firstPort);
  return {
    url: `http://localhost:${port}${readSitePath(findBuild(folder))}`,
    port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Has a server listen to this machine at the first free port from one on, or at any where that is 0. Gives the port. */
async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; ; port++) {
    try {
      await once(server.listen(port, "127.0.0.1"), "listening");
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || port >= MAX_PORT) throw error;
    }
  }
}

/** A port of this machine at which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await once(server.close(), "close");
  return port;
}

/**
 * The build that a folder leads to now. A request is answered from one build as a whole, whatever
 * becomes of the link meanwhile: the size that it is told and the bytes that it gets belong together.
 */
function findBuild(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // it is gone, and every page of it is not found
  }
}

/** The path that a site is made for, such as `/progress`: what its robots.txt says of its sitemap. */
function readSitePath(build: string): string {
  const file = join(build, "robots.txt");
  const [, sitemap = ""] = /^Sitemap: (\S+)$/m.exec(existsSync(file) ? readFileSync(file, "utf8") : "") ?? [];
  return URL.canParse(sitemap) ? getSitePath(sitemap.slice(0, -fileRoutes.sitemap.length)) : "";
}

function createHandler(build: string): RequestListener {
  return sirv(build, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const type = getContentType(pathname);
      if (type) response.setHeader("Content-Type", type);
      setPolicy(response, pathname, build);
    },
    onNoMatch: (_request, response) => void sendNotFound(build, response),
  });
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, "404.html")).catch(() => "There is no page at this address.");
  const type = typeof page === "string" ? "text/plain" : "text/html";
  setPolicy(response, "/404.html", folder);
  response.writeHead(404, { "Content-Type": `${type}; charset=utf-8` }).end(page);
}

/** Sends what a server of the site for readers sends, so that a page which that would stop is stopped here too. */
function setPolicy(response: ServerResponse, pathname: string, build: string): void {
  const styles = readStylePolicy(build);
  for (const header of policyHeaders) {
    const value = getHeaderValue(pathname, header);
    if (value !== "") response.setHeader(header.name, value.replace("style-src 'self'", styles));
  }
}

/** What a build's own policy says of styles: which ones pages may have in them. */
function readStylePolicy(build: string): string {
  const file = join(build, "_headers");
  const policy = existsSync(file) ? readFileSync(file, "utf8") : "";
  return /style-src [^;]+/.exec(policy)?.[0] ?? "style-src 'self'";
}
