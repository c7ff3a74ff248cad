import { asRead } from "../source/characters.ts";

const here = "https://here.invalid";

/**
 * What a browser makes of an address that leads to another site, also of one that lacks slashes. Nothing for
 * an address inside the site and one that is not of the web, and null for one that can’t be read.
 */
export function otherSite(address: string): URL | null | undefined {
  const url = URL.parse(address) ?? URL.parse(address, here);
  if (url === null) return null;
  return url.origin !== here && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The last parts of hosts that readers know for such. */
const ends = /\.(?:uk|scot|wales|cymru|london|ie|eu|int|com|org|net|info|gov|edu|health|io|co|app|example)$/;

/** The hosts that some words name, as they are written: `nhs.uk/conditions` and `the pages of NHS.UK` do. */
function hostsNamedBy(text: string): string[] {
  const words = asRead(text).match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu) ?? [];
  return words.filter((word) => ends.test(word.toLowerCase()));
}

/** Hosts that keep what others have made, under their names: programs, and pages as they once were. */
const keepers = new Set([
  "github.com",
  "gitlab.com",
  "npmjs.com",
  "pypi.org",
  "apps.apple.com",
  "play.google.com",
  "web.archive.org",
  "webarchive.nationalarchives.gov.uk",
]);

/**
 * True where a link leads to what its words name: the host itself, one below it, or, for a name such as “NHS.UK
 * frontend”, what a keeper has of it. Such a name has a capital, as nobody writes an address, and more words.
 */
function leadsToNamed(named: string, words: string, { hostname, pathname }: URL): boolean {
  const host = withoutWww(named.toLowerCase());
  if (withoutWww(hostname) === host || hostname.endsWith(`.${host}`)) return true;
  const isBrand = named !== named.toLowerCase() && /\p{L}{2}/u.test(asRead(words).replace(named, ""));
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return isBrand && keepers.has(withoutWww(hostname)) && lettersOf(pathname).includes(lettersOf(host));
}

/** A host without the `www.` that many do without. */
function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}

/**
 * What is wrong with the words and the title of a link that leads to an address: they name another host. A message
 * and what to write instead, or nothing.
 */
export function findMisleadingWords(
  address: string,
  text: string,
  title?: string | null,
): [message: string, fix: string] | undefined {
  const url = otherSite(address);
  if (!url) return undefined;
  const host = url.hostname;
  const otherIn = (words: string) =>
    hostsNamedBy(words)
      .find((named) => !leadsToNamed(named, words, url))
      ?.toLowerCase();
  const named = otherIn(text);
  if (named !== undefined) {
    return [`The words name ${named}, and the link leads to ${host}.`, "Write what the link leads to."];
  }
  const titled = otherIn(title ?? "");
  return titled === undefined
    ? undefined
    : [
        `The title names ${titled}, and the link leads to ${host}.`,
        "Leave out the title, or name that host in it.",
      ];
}
