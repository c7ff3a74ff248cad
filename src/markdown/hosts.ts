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

/** The hosts that some words name, as `nhs.uk/conditions` and `the pages of nhs.uk` do. */
export function hostsNamedBy(text: string): string[] {
  const words =
    asRead(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu) ?? [];
  return words.filter((word) => ends.test(word));
}

/** A host without the `www.` that many do without. */
export function withoutWww(host: string): string {
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
  const host = otherSite(address)?.hostname;
  if (host === undefined) return undefined;
  const otherIn = (words: string) => hostsNamedBy(words).find((one) => withoutWww(one) !== withoutWww(host));
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
