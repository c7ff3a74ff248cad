import { extname } from "node:path/posix";

/** A content security policy: what each directive allows (CSP Level 3, https://www.w3.org/TR/CSP3/). */
type Policy = Readonly<Record<string, string>>;

/** What a page may do, and nothing else. docs/security.md has the reason of each line. */
const page: Policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
};

// Only a header can say it: browsers ignore it in a page.
const frames: Policy = { "frame-ancestors": "'none'" };

/**
 * The policy that each page carries in itself. It is whole but for `frame-ancestors`, for hosts that can't
 * send headers, and it alone can name the styles inside the page: a build puts their hashes in.
 */
export const policyInPage = formatPolicy(page);

/** The policy of every address but the worker's, where headers come from the same build as pages. */
export const pagePolicy = formatPolicy({ ...page, ...frames });

const { "default-src": _, "style-src": __, ...others } = page;

/**
 * The policy of pages on a server that reads its headers now and then, and so may have those of another
 * build: it leaves styles to the page, and names what `default-src` would have stopped.
 */
export const policyBesidePage = formatPolicy({
  ...others,
  ...Object.fromEntries(
    ["font-src", "frame-src", "manifest-src", "media-src", "object-src"].map((name) => [name, "'none'"]),
  ),
  ...frames,
});

/**
 * The policy of the worker that searches: it runs WebAssembly. A worker has the policy of its own
 * address and not of the page that starts it (HTML, 10.2.4), so that no page needs to allow that.
 */
export const workerPolicy = formatPolicy({
  "default-src": "'none'",
  "script-src": "'wasm-unsafe-eval'",
  "connect-src": "'self'",
});

/**
 * The policy of every address on a host that adds up what several rules say of one header, and so can't
 * have another one for the worker. Pages there don't run WebAssembly either: they carry `policyInPage`.
 */
export const hostPolicy = formatPolicy({ ...page, "script-src": "'self' 'wasm-unsafe-eval'", ...frames });

function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** A header that goes with every answer. */
export interface Header {
  name: string;
  value: string;
  /** Addresses that have another value. */
  except?: { at: RegExp; value: string };
}

/** What a page may not use, whoever asks: it uses none of it (https://www.w3.org/TR/permissions-policy/). */
const features = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
];

/**
 * What pages of any other site may read and show: feeds, data, the calendar and pictures. Pages, scripts and the
 * search's own files are this site's.
 */
export const openFiles =
  /\/feed\.(?:xml|json)$|\/index\.json$|^\/data\/.+\.json$|\.(?:avif|csv|gif|ico|ics|jpe?g|opml|png|svg|webp)$/;

/** Lets scripts of any site read what is open to them (Fetch, 3.3.3); nothing here depends on who asks. */
export const sharingHeader: Header = {
  name: "Access-Control-Allow-Origin",
  value: "",
  except: { at: openFiles, value: "*" },
};

/** Whether other sites may put a file into their pages (Fetch, 3.7). */
export const embeddingHeader: Header = {
  name: "Cross-Origin-Resource-Policy",
  value: "same-origin",
  except: { at: openFiles, value: "cross-origin" },
};

/** The headers that say what browsers may do with what they get. One without a value is not sent. */
export const policyHeaders: readonly Header[] = [
  {
    name: "Content-Security-Policy",
    value: pagePolicy,
    except: { at: /^\/pagefind\/pagefind-worker\.js$/, value: workerPolicy },
  },
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: "no-referrer" },
  { name: "Permissions-Policy", value: features.map((feature) => `${feature}=()`).join(", ") },
  { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
  embeddingHeader,
  sharingHeader,
];

/** Folders in which a file's name changes with its bytes. */
export const hashedFolders = [
  "_astro",
  "pagefind/fragment",
  "pagefind/headings",
  "pagefind/index",
  "pictures",
  "share",
] as const;

export const forEver = "public, max-age=31536000, immutable";

/** How long an answer may be used again before it is asked for anew. */
export const cacheHeader: Header = {
  name: "Cache-Control",
  value: "public, max-age=60",
  except: { at: new RegExp(`^/(?:${hashedFolders.join("|")})/|\\.pf_meta$`), value: forEver },
};

/**
 * Tells browsers to use HTTPS alone for a year. It counts over HTTPS only, and must not be sent
 * otherwise (RFC 6797, section 7.2).
 */
export const httpsHeader: Header = { name: "Strict-Transport-Security", value: "max-age=31536000" };

/** What a header says of an address of the site, such as `/updates/`; nothing where it isn't sent. */
export function getHeaderValue(path: string, { value, except }: Header): string {
  return except?.at.test(path) ? except.value : value;
}

// The types that a browser or a reader of feeds needs to be told and that a
// server's own list doesn't have, has without a character set, or has otherwise.
const types: Record<string, string> = {
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8", // RFC 5545, section 8.1
  ".opml": "text/x-opml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml", // RFC 7303: the document itself names its character set
  ".pagefind": "application/octet-stream",
  ".pf_fragment": "application/octet-stream",
  ".pf_index": "application/octet-stream",
  ".pf_meta": "application/octet-stream",
  ".pf_sort": "application/octet-stream",
};

/** The types of feeds, by the end of their addresses. */
export const feedTypes = {
  // Browsers show it as text, and would take its letters for those of another character set.
  "/feed.xml": "application/rss+xml; charset=utf-8",
  "/feed.json": "application/feed+json", // https://www.jsonfeed.org/version/1.1/
} as const;

/** The content type of an address of the site, or `undefined` where a server's own list is right. */
export function getContentType(pathname: string): string | undefined {
  const feed = Object.entries(feedTypes).find(([end]) => pathname.endsWith(end));
  return feed?.[1] ?? types[extname(pathname)];
}
