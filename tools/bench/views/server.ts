import { once } from "node:events";
import { existsSync, globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * How pages come by their styles: as the site is, with how things look when touched in a linked file; all inside them;
 * or all by a link to one file for the whole site, which browsers keep.
 */
export type Way = "site" | "inside" | "linked";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a built site, compressed, with its styles as they are or as one of the other ways. Gives its address. */
export async function serve(folder: string, way: Way): Promise<{ url: string; close(): void }> {
  const states = readStates(folder);
  const shared = sharedStyles(folder) + states;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isShared = pathname === sharedAddress;
    if (!isShared && !existsSync(file)) return void response.writeHead(404).end();
    const bytes = isShared ? shared : readFileSync(file);
    const isPage = file.endsWith(".html");
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": isPage ? "no-cache" : "max-age=31536000, immutable",
    });
    response.end(gzipSync(isPage ? pageIn(way, String(bytes), states) : bytes, { level: 9 }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

const sharedAddress = "/_astro/shared.css";
const inside = /<style>(.*?)<\/style>/gs;
const linkToStates = /<link rel="stylesheet" href="\/_astro\/states\.[^"]+">/;

/** A page with its styles in one of the ways. Its policy is left out, as it allows no others. */
function pageIn(way: Way, html: string, states: string): string {
  if (way === "site") return html;
  const page = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace(linkToStates, "");
  if (way === "inside") return page.replace("</head>", () => `<style>${states}</style></head>`);
  return page
    .replace(inside, "")
    .replace("</head>", `<link rel="stylesheet" href="${sharedAddress}"></head>`);
}

function readStates(folder: string): string {
  return globSync("_astro/states.*.css", { cwd: folder })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("");
}

/** All styles that any page has inside. */
function sharedStyles(folder: string): string {
  const pages = globSync("**/*.html", { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), "utf8"),
  );
  return [...new Set(pages.flatMap((html) => [...html.matchAll(inside)].map(([, css = ""]) => css)))].join(
    "",
  );
}
