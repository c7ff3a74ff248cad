import { isElement, type XmlElement } from "./word-file.ts";

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
