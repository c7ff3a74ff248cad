import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** How pages come by their styles: inside them, or by a link to a file that browsers keep. */
export type Way = "inside" | "linked";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a built site, compressed, with its styles as they are or as linked files. Gives its address. */
export async function serve(folder: string, way: Way): Promise<{ url: string; close(): void }> {
  const sheets = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const sheet = sheets.get(pathname);
    const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (sheet === undefined && !existsSync(file)) return void response.writeHead(404).end();
    const bytes = sheet ?? readFileSync(file);
    const isPage = file.endsWith(".html") && sheet === undefined;
    const body = isPage && way === "linked" ? linked(String(bytes), sheets) : bytes;
    response.writeHead(200, {
      "content-type": types[extname(sheet === undefined ? file : pathname)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": isPage ? "no-cache" : "max-age=31536000, immutable",
    });
    response.end(gzipSync(body, { level: 9 }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

/** A page whose styles are files, which are remembered under their addresses. */
function linked(html: string, sheets: Map<string, string>): string {
  return html.replace(/<style>(.*?)<\/style>/gs, (_style, css: string) => {
    const address = `/${createHash("sha256").update(css).digest("hex").slice(0, 8)}.css`;
    sheets.set(address, css);
    return `<link rel="stylesheet" href="${address}">`;
  });
}
