import { normalizeUri } from "micromark-util-sanitize-uri";
import { emailAddress } from "../schemas/fields.ts";
import { readCharacters } from "../source/characters.ts";

/** What is wrong with an address that a text has. */
export interface AddressFault {
  /** The id of the rule that says it. */
  rule: "no-code" | "link-hosts" | "images";
  message: string;
  /** What to write instead. */
  fix: string;
}

type Words = [message: string, fix: string];

/** An address of a text as its page has it: what no address may have, such as a space, is written by its number. */
export const getAddressOnPage = (written: string): string => normalizeUri(written);

/**
 * What is wrong with the address of a link or a picture, whatever the site has: a program, another host than the
 * one that readers see, a number or a message that does more than it says. Nothing for an address that may be
 * rendered; whether it leads anywhere is for the rules `links` and `images`.
 */
export function findAddressFault(url: string, kind: "link" | "picture"): AddressFault | undefined {
  const scheme = getScheme(url);
  if (kind === "picture") return findPictureFault(url, scheme);
  const words =
    scheme === "mailto:" ? findMailFault(url) : scheme === "tel:" ? findPhoneFault(url) : findHostFault(url);
  if (scheme === "http:" || scheme === "https:" || scheme === "mailto:" || scheme === "tel:") {
    return words && { rule: "link-hosts", message: words[0], fix: words[1] };
  }
  const [message, fix] = findSchemeFault(url, scheme);
  return { rule: "no-code", message, fix };
}

/** The scheme as a browser reads it, which passes over line breaks inside it; https for an address of this site. */
function getScheme(url: string): string {
  if (/^[/#]/.test(url)) return "https:";
  return URL.parse(url, "https://here.invalid/")?.protocol ?? "https:";
}

/** Schemes that make a page or a program of what follows them. */
const programs = /^(?:javascript|livescript|vbscript|data|blob|filesystem|view-source|about):$/;

const webLink = "Link to an address that begins with https:// or /.";

function findSchemeFault(url: string, scheme: string): Words {
  if (isOnComputer(url)) return ["This link leads to a file on your computer.", webLink];
  if (programs.test(scheme)) return [`The link “${short(url)}” may run code.`, webLink];
  if (scheme === "sms:") {
    return [
      "This link writes a text message, which many devices can’t send.",
      "Write in the text which number to send a message to, or link to the number: tel:01514712200.",
    ];
  }
  return [
    `“${scheme}” opens a program that not every reader has.`,
    `Link to a page about it, with an address that begins with https:// or /.`,
  ];
}

function findPictureFault(url: string, scheme: string): AddressFault | undefined {
  if (isOnComputer(url)) {
    return { rule: "no-code", message: "This picture is on your computer.", fix: besideText };
  }
  if (/^data:image\//i.test(url)) {
    const message = "This picture is written into the text itself.";
    return { rule: "no-code", message, fix: `Save it as a file. ${besideText}` };
  }
  if (/^(?:mailto|tel):$/.test(scheme)) {
    return { rule: "images", message: `“${short(url)}” is no address of a picture.`, fix: besideText };
  }
  if (scheme !== "https:" && scheme !== "http:") {
    return { rule: "no-code", message: `The link “${short(url)}” may run code.`, fix: besideText };
  }
  if (findOtherSite(url) === undefined) return undefined;
  return isPasted(url)
    ? { rule: "images", message: "This picture is at GitHub, as it was pasted there.", fix: besideText }
    : {
        rule: "images",
        message: "This picture is on another site.",
        fix: `If it may be published: ${besideText}`,
      };
}

/** How a picture comes into a text. */
export const besideText =
  "Upload its file to the folder of this text, and write ![What the picture tells](its-name.jpg).";

/** True for an address at which GitHub keeps a picture that was dropped or pasted into its editor. */
function isPasted(url: string): boolean {
  return /^https:\/\/(?:github\.com\/(?:user-attachments\/assets|[^/]+\/[^/]+\/assets)|(?:user-images|private-user-images)\.githubusercontent\.com)\//i.test(
    url,
  );
}

function isOnComputer(url: string): boolean {
  return /^(?:file:|[a-z]:[\\/])/i.test(url);
}

const plainly = "Write the host in plain letters, as its owner does, such as https://www.nhs.uk/.";

function findHostFault(address: string): Words | undefined {
  // A browser takes https:nhs.uk for a page of this site, and /\ behind the colon for more of the host.
  const lacksSlashes: Words | undefined = /^https?:(?!\/\/[^/\\])/i.test(address)
    ? ["Behind the colon of this address two slashes are missing, so it leads elsewhere.", plainly]
    : undefined;
  const [url, asWritten] = [findOtherSite(getAddressOnPage(address)), findOtherSite(address)];
  if (url === undefined && asWritten === undefined) return lacksSlashes;
  if (!url) return lacksSlashes ?? ["The address of this link can’t be read.", plainly];
  if (url.username !== "" || url.password !== "") {
    return [
      `This link leads to ${url.host}, whatever stands before the @.`,
      "Leave out what is before the @.",
    ];
  }
  const written = address.replace(/^(?:https?:)?[/\\]*/i, "").toLowerCase();
  if (url.hostname.includes("xn--") || !written.startsWith(url.hostname)) {
    return [`The host of this link is ${url.hostname}, and looks like another.`, plainly];
  }
  return lacksSlashes;
}

/**
 * One address, and a subject at most: other fields send the reader’s mail to others too, write it for them or take
 * in a file of theirs (RFC 6068, 7).
 */
function findMailFault(address: string): Words | undefined {
  if (/^[ -~]*$/.test(address) && address.includes(" ")) {
    return [
      "The address of this link has a space in it.",
      `Write %20 for it: ${address.replaceAll(" ", "%20")}`,
    ];
  }
  if (/[^!-~]/.test(address)) {
    return ["This e-mail address has letters that look like others.", plainly];
  }
  const [, to = "", fields = ""] = /^mailto:([^?]*)(?:\?(.*))?$/is.exec(address) ?? [];
  if (!emailAddress.safeParse(to).success) {
    return [
      `“${short(address)}” is not an e-mail address alone.`,
      "Write one address, as mailto:office@example.org.",
    ];
  }
  const others = [...new URLSearchParams(fields)].filter(([name]) => name.toLowerCase() !== "subject");
  const [other] = others;
  if (other) {
    return [
      `This link fills in “${short(other[0])}” of the reader’s message.`,
      `Write mailto:${to}, or with a subject alone mailto:${to}?subject=Your%20question.`,
    ];
  }
  if (/%(?:[01][0-9a-f]|7f)/i.test(fields)) {
    return [
      "The subject of this link has a sign in it that ends it.",
      `Write mailto:${to}?subject=Your%20question.`,
    ];
  }
  return undefined;
}

/** A number (RFC 3966, 3), and no code for the telephone itself, such as *#06#. */
function findPhoneFault(address: string): Words | undefined {
  const number = address.slice("tel:".length);
  if (/^\+?\(?\d(?:[\d(). -]|%20){1,30}(?:;ext=\d{1,8})?$/i.test(number)) return undefined;
  const fix = "Write the number in digits alone, as tel:01514712200.";
  if (/[*#]|%2a|%23/i.test(number))
    return ["This link dials a code that can change a telephone’s settings.", fix];
  return [`“${short(address)}” is not a telephone number alone.`, fix];
}

/** The first line of what was written, cut short, to show it. */
function short(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

const here = "https://here.invalid";

/**
 * What a browser makes of an address that leads to another site, also of one that lacks slashes. Nothing for
 * an address inside the site and one that is not of the web, and null for one that can’t be read.
 */
function findOtherSite(address: string): URL | null | undefined {
  const url = URL.parse(address) ?? URL.parse(address, here);
  if (url === null) return null;
  return url.origin !== here && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The last parts of hosts that readers know for such. */
const ends = /\.(?:uk|scot|wales|cymru|london|ie|eu|int|com|org|net|info|gov|edu|health|io|co|app|example)$/;

/** The hosts that some words name, as they are written: `nhs.uk/conditions` and `the pages of NHS.UK` do. */
function hostsNamedBy(text: string): string[] {
  const words = readCharacters(text).match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu) ?? [];
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
  const host = removeWww(named.toLowerCase());
  if (removeWww(hostname) === host || hostname.endsWith(`.${host}`)) return true;
  const isBrand = named !== named.toLowerCase() && /\p{L}{2}/u.test(readCharacters(words).replace(named, ""));
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return isBrand && keepers.has(removeWww(hostname)) && lettersOf(pathname).includes(lettersOf(host));
}

/** A host without the `www.` that many do without. */
function removeWww(host: string): string {
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
  const url = findOtherSite(address);
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
