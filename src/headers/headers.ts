import { pagePolicy, workerPolicy } from "./policy.ts";

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

/** The headers that say what browsers may do with what they get. */
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
  {
    name: "Cross-Origin-Resource-Policy",
    value: "same-origin",
    // Feed readers in browsers show the pictures of an update on a page of theirs.
    except: { at: /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/, value: "cross-origin" },
  },
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

/** What a header says of an address of the site, such as `/updates/`. */
export function valueAt(path: string, { value, except }: Header): string {
  return except?.at.test(path) ? except.value : value;
}
