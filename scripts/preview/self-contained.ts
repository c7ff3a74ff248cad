import { extname } from "node:path";
import { load } from "cheerio";

/** Gives the bytes of a file of the site by its address, or nothing where there is none. */
export type ReadFile = (address: string) => Uint8Array | undefined;

/** What the page may do: show itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/**
 * A page of a built site as one file that a browser opens from anywhere: its styles and pictures are in it, it has no
 * script, and what it links to is named by its whole address. `address` is the page's own.
 */
export function selfContained(html: string, address: URL, read: ReadFile): string {
  const $ = load(html);
  $("script:not([type='application/ld+json']), link:not([rel=stylesheet], [rel=canonical])").remove();
  $("meta[http-equiv=Content-Security-Policy]").attr("content", policy);
  for (const link of $("link[rel=stylesheet]").toArray()) {
    const css = read(pathOf($(link).attr("href") ?? "", address)) ?? "";
    const style = $("<style></style>").text(Buffer.from(css).toString("utf8"));
    $(link).replaceWith(style.attr("media", $(link).attr("media") ?? null));
  }
  for (const style of $("style").toArray()) {
    $(style).text(
      $(style)
        .text()
        .replace(/url\(["']?(\/[^)"']+)["']?\)/g, inStyle),
    );
  }
  $("img, source").removeAttr("srcset");
  for (const picture of $("img[src]").toArray()) {
    const path = pathOf($(picture).attr("src") ?? "", address);
    const bytes = read(path);
    if (bytes) $(picture).attr("src", dataAddress(path, bytes));
  }
  for (const link of $("a[href], form[action]").toArray()) {
    const name = $(link).is("form") ? "action" : "href";
    const to = $(link).attr(name) ?? "";
    if (to.startsWith("#") || !URL.canParse(to, address)) continue;
    // Out of the frame that an overview shows the page in.
    $(link).attr(name, new URL(to, address).href).attr("target", "_top");
  }
  return $.html();

  function inStyle(url: string, path: string): string {
    const bytes = read(path);
    return bytes ? `url("${dataAddress(path, bytes)}")` : url;
  }
}

function pathOf(link: string, address: URL): string {
  return URL.canParse(link, address) ? decodeURI(new URL(link, address).pathname) : link;
}

function dataAddress(path: string, bytes: Uint8Array): string {
  const type = types[extname(path)] ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
