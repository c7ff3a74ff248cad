/** An address that another program put in place of the one that was meant. */
export interface Wrapped {
  /** Whose program it is. */
  by: string;
  /** The address inside, where it can be read. */
  inside: string | undefined;
}

interface Wrapper {
  by: string;
  host: RegExp;
  path?: RegExp;
  /** What gives the address inside. */
  read: (url: URL, written: string) => string | undefined | null;
}

const query =
  (...names: string[]) =>
  ({ searchParams }: URL) =>
    names.map((name) => searchParams.get(name)).find((value) => value);

/** Each program’s own way is read from links that it made. */
const wrappers: Wrapper[] = [
  { by: "Outlook", host: /(?:^|\.)safelinks\.protection\.(?:outlook|office365)\.\w+$/, read: query("url") },
  { by: "Outlook", host: /^outlook\.(?:office|office365|live)\.com$/, path: /safelink/i, read: query("url") },
  {
    by: "Teams",
    host: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/,
    path: /safelinks/i,
    read: query("url"),
  },
  { by: "Microsoft", host: /(?:^|\.)safelink\.emails\.azure\.net$/, read: query("destination") },
  { by: "Proofpoint", host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/, path: /^\/v1\//, read: query("u") },
  {
    by: "Proofpoint",
    host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    path: /^\/v2\//,
    read: ofProofpoint2,
  },
  {
    by: "Proofpoint",
    host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/,
    path: /^\/v3\//,
    read: ofProofpoint3,
  },
  {
    by: "Mimecast",
    host: /(?:^|\.)mimecast(?:protect)?\.com$/,
    path: /^\/(?:s|r|redirect)\//,
    read: query("url"),
  },
  { by: "Barracuda", host: /(?:^|\.)cudasvc\.com$/, read: query("a", "url") },
  {
    by: "Cisco",
    host: /^secure-web\.cisco\.com$/,
    read: ({ pathname }) => /\/(https?(?:%3a|:).*)$/i.exec(pathname)?.[1],
  },
  {
    by: "Sophos",
    host: /(?:^|\.)protection\.sophos\.com$/,
    read: ({ searchParams }) => ofBase64(searchParams.get("u")),
  },
  { by: "Trend Micro", host: /(?:^|\.)trendmicro\.com$/, path: /clicktime|wis/i, read: query("url") },
  { by: "Symantec", host: /^clicktime\.symantec\.com$/, read: query("u") },
  { by: "FireEye", host: /^protect\w*\.fireeye\.com$/, read: query("u") },
  { by: "Google", host: /^(?:www\.)?google\.(?:com?\.)?\w+$/, path: /^\/url$/, read: query("q", "url") },
  {
    by: "Google",
    host: /^(?:www\.)?google\.(?:com?\.)?\w+$/,
    path: /^\/amp\/s\//,
    read: ({ pathname }) => `https://${pathname.slice("/amp/s/".length)}`,
  },
  {
    by: "Bing",
    host: /^(?:www\.)?bing\.com$/,
    path: /^\/ck\/a/,
    read: ({ searchParams }) => ofBase64(searchParams.get("u")?.slice(2)),
  },
  { by: "DuckDuckGo", host: /^duckduckgo\.com$/, path: /^\/l\//, read: query("uddg") },
  {
    by: "Facebook",
    host: /^lm?\.(?:facebook|messenger|workplace)\.com$|^(?:www\.)?facebook\.com$/,
    path: /^\/(?:l|flx\/warn)\b/,
    read: query("u"),
  },
  { by: "Instagram", host: /^l\.instagram\.com$/, read: query("u") },
  {
    by: "LinkedIn",
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)/,
    read: query("url"),
  },
  { by: "YouTube", host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, read: query("q") },
  { by: "Slack", host: /^slack-redir\.net$/, read: query("url") },
  { by: "Reddit", host: /^out\.reddit\.com$/, read: query("url") },
  {
    by: "GovDelivery",
    host: /(?:^|\.)govdelivery\.com$/,
    path: /^\/track/,
    read: (_url, written) => /&&&(https?:.*)$/.exec(written)?.[1],
  },
  { by: "GovDelivery", host: /^lnks\.gd$/, read: () => undefined },
  { by: "Mailchimp", host: /(?:^|\.)list-manage\.com$/, path: /^\/track/, read: () => undefined },
  { by: "SendGrid", host: /(?:^|\.)sendgrid\.net$/, path: /^\/(?:ls|wf)\/click/, read: () => undefined },
];

/** How often an address can be wrapped: a message that is sent on is wrapped again. */
const MAX_WRAPPINGS = 5;

/** Whose program an address leads through, and where; nothing for one that leads to its own host. */
export function unwrap(address: string): Wrapped | undefined {
  let found: Wrapped | undefined;
  let next: string | undefined = address;
  for (let count = 0; count < MAX_WRAPPINGS && next !== undefined; count++) {
    const inner = unwrapOnce(next);
    if (!inner) return found && { ...found, inside: next };
    found ??= inner;
    next = inner.inside;
  }
  return found && { ...found, inside: undefined };
}

function unwrapOnce(address: string): Wrapped | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const wrapper = wrappers.find(
    ({ host, path }) => host.test(url.hostname) && (!path || path.test(url.pathname)),
  );
  if (!wrapper) return undefined;
  const inside = decoded(wrapper.read(url, address)?.trim() ?? "");
  return {
    by: wrapper.by,
    inside: /^https?:\/\/\S+$/i.test(inside) && URL.canParse(inside) ? inside : undefined,
  };
}

/** An address that is still written with %3A for its colon. */
function decoded(address: string): string {
  if (!/^https?%(?:25)*3a/i.test(address)) return address;
  try {
    return decoded(decodeURIComponent(address));
  } catch {
    return address;
  }
}

function ofBase64(written: string | null | undefined): string {
  return written ? Buffer.from(written, "base64url").toString() : "";
}

/** In it, _ stands for / and - for %. */
function ofProofpoint2({ searchParams }: URL): string {
  const written = searchParams.get("u") ?? "";
  return decoded(written.replaceAll("_", "/").replace(/-(?=[\da-f]{2})/gi, "%")).replace(
    /%[\da-f]{2}/gi,
    (code) => {
      const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[!-~]/.test(sign) ? sign : code;
    },
  );
}

/** In it, * stands for the next of the signs at its end, and ** with a letter for as many as that says. */
function ofProofpoint3(_url: URL, written: string): string {
  const [, address = "", signs = ""] = /\/v3\/__(.+?)__;([\w-]*)/.exec(written) ?? [];
  const lengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const left = [...ofBase64(signs)];
  const whole = address.replace(/\*(?:\*([\w-]))?/g, (_all, letter?: string) =>
    left.splice(0, letter === undefined ? 1 : lengths.indexOf(letter) + 2).join(""),
  );
  // Two slashes can have become one on the way.
  return whole.replace(/^(https?:)\/+/i, "$1//");
}
