import { unwrap } from "../../checks/links/wrapped-address.ts";
import { findProblem as wordsProblem } from "../../checks/rules/link-text.ts";
import { unwritten } from "../../checks/rules/unfinished.ts";
import { findAddressFault, findMisleadingWords } from "../../markdown/address-fault.ts";
import { makeText, readWords, type Inline } from "./content.ts";
import type { Notes } from "./notes.ts";
import { isElement, type XmlElement } from "./word-file.ts";

/**
 * The links of a line as readers can follow them: each with an address that a page may have and with words that say
 * where it leads, or with a mark where its writer has to find them. Addresses that are only typed become links.
 */
export function tidyLinks(content: readonly Inline[], notes: Notes): Inline[] {
  const pieces = content.flatMap((piece) =>
    piece.type === "text" && piece.href === undefined ? linkTyped(piece) : [piece],
  );
  const tidied: Inline[] = [];
  for (let index = 0; index < pieces.length;) {
    const { href } = pickText(pieces[index]);
    const end = pieces.findIndex((piece, at) => at >= index && pickText(piece).href !== href);
    const group = pieces.slice(index, end === -1 ? undefined : end);
    tidied.push(...(href === undefined ? group : tidyLink(group, href, notes)));
    index += group.length;
  }
  return tidied;
}

function pickText(piece: Inline | undefined): { href?: string | undefined } {
  return piece?.type === "text" ? piece : {};
}

type Text = Extract<Inline, { type: "text" }>;

const typed =
  /(?<![\w@/.])(?:(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'*|]|[\w.+-]*\w@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b)/gi;

/** A text with the addresses that stand in it as links. */
function linkTyped(piece: Text): Text[] {
  const pieces: Text[] = [];
  let done = 0;
  for (const { 0: address, index } of piece.text.matchAll(typed)) {
    pieces.push({ ...piece, text: piece.text.slice(done, index) });
    const isMail = !/^(?:https?:|www\.)/i.test(address);
    pieces.push({ ...piece, text: address, href: isMail ? `mailto:${address}` : address });
    done = index + address.length;
  }
  pieces.push({ ...piece, text: piece.text.slice(done) });
  return pieces.filter(({ text }) => text !== "");
}

function tidyLink(group: readonly Inline[], href: string, notes: Notes): Inline[] {
  const words = readWords(group);
  const address = completeAddress(href);
  const alone = group.map((piece): Inline => (piece.type === "text" ? { ...piece, href: undefined } : piece));
  if (words === "") return alone;
  if (address.startsWith("#") || findAddressFault(address, "link")) {
    notes.add("lostLinks", words);
    return alone;
  }
  if (findMisleadingWords(address, words)) {
    notes.add("misleadingLinks", words);
    return alone;
  }
  const linked = (text: string): Inline => ({ ...makeText(text), href: address }) as Text;
  if (!wordsProblem(words, address)) {
    return group.map((piece): Inline => (piece.type === "text" ? { ...piece, href: address } : piece));
  }
  if (/^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/i.test(words)) {
    notes.add("bareLinks", words);
    return [linked(shortenAddress(address))];
  }
  notes.add("vagueLinks", words);
  return [linked(`${words} ${unwritten}`)];
}

/**
 * An address as pages have it: Word leaves out the scheme, writes spaces as they are and fills in whole messages, and
 * Outlook puts an address of its own round others.
 */
function completeAddress(href: string): string {
  const written = href.trim().replace(/\s/g, "%20");
  const address = unwrap(written)?.inside ?? written;
  if (/^www\./i.test(address)) return `https://${address}`;
  if (!/^mailto:/i.test(address)) return address;
  const [, to = "", fields = ""] = /^mailto:([^?]*)\??(.*)$/i.exec(address) ?? [];
  const subject = fields.split("&").find((field) => /^subject=./i.test(field));
  return `mailto:${to}${subject === undefined ? "" : `?${subject}`}`;
}

/** An address in words: without what its reader doesn't need, and its host alone where it is long. */
function shortenAddress(address: string): string {
  if (address.startsWith("mailto:")) return `Email ${address.slice("mailto:".length).replace(/\?.*$/, "")}`;
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return short.length <= 60 ? short : short.replace(/[/?#].*$/, "");
}

/** The fields of a text that have an end, with it: others are no fields, and would take all that follows with them. */
export function findWholeFields(story: XmlElement): Map<XmlElement, XmlElement> {
  const ends = new Map<XmlElement, XmlElement>();
  const open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children.filter(isElement)) {
      if (/^w:(?:del|moveFrom|txbxContent)$/.test(child.name)) continue;
      const type = child.name === "w:fldChar" ? child.attributes["w:fldCharType"] : undefined;
      if (type === "begin") open.push(child);
      const begin = type === "end" ? open.pop() : undefined;
      if (begin) ends.set(begin, child);
      visit(child);
    }
  };
  visit(story);
  return ends;
}

/** An address with the name of a place in its page; nothing where both are missing. */
export function addAnchor(address: string, anchor: string | undefined): string | undefined {
  if (anchor === undefined || anchor === "") return address === "" ? undefined : address;
  return `${address.replace(/#.*$/s, "")}#${anchor}`;
}

/** The address of a field HYPERLINK (17.16.5.25). */
export function readHyperlink(code: string): string | undefined {
  const words = [...code.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, word = ""]) => ({
    word,
    quoted: quoted?.replace(/\\(.)/g, "$1"),
  }));
  let [address, anchor]: (string | undefined)[] = [];
  for (let index = 1; index < words.length; index++) {
    const { word, quoted } = words[index] ?? { word: "", quoted: undefined };
    const value = () => words[++index];
    if (/^\\l$/i.test(word)) {
      const next = value();
      anchor = next?.quoted ?? next?.word;
    } else if (/^\\[ot]$/i.test(word)) value();
    else if (!word.startsWith("\\")) address ??= quoted ?? word;
  }
  return addAnchor(address ?? "", anchor);
}
