import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Element, ElementContent, Nodes, Parents, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes as MdastNodes } from "mdast";
import { defaultHandlers, toHast, type Handler } from "mdast-util-to-hast";
import type { MdastNode } from "satteri";
import { hasPages, getAttachmentPermalink, getOwnId, getPermalink, getPicturePermalink } from "../routes.ts";
import { getComponent } from "../schemas/components.ts";
import { isComponent, type ComponentNode } from "../source/components.ts";
import { getValidEntries, type SourceEntry, type FolderItem, type Source } from "../source/index.ts";
import { getNodes } from "../source/markdown.ts";
import type { Position } from "../source/position.ts";
import { describeFile, findAttachmentFile, getAttachmentKind, isAttachment } from "../source/attachments.ts";
import { findPictureFile, isDrawing, measurePicture, publishedSize } from "../source/pictures.ts";
import { findAddressFault, findMisleadingWords } from "./address-fault.ts";
import { getHeadings } from "./heading-ids.ts";

/** A picture as a page shows it: its address in the site, and its size in pixels. */
export interface ShownPicture {
  address: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** Gives the picture that a text shows by an address, or nothing where there is none. */
export type FindPicture = (address: string) => ShownPicture | undefined;

/** A file that readers get as it is. */
export interface PublishedFile {
  /** Its path in the content. */
  path: string;
  bytes: Uint8Array;
  /** Its address in the site. */
  address: string;
  /** Its media type. */
  type: string;
  /** As the entry names it. */
  name: string;
  /** What it is called by whoever links to it. */
  title: string;
  /** What readers are told of it, such as “PDF, 1.2 MB, 24 pages”. */
  about: string;
}

/** Gives the file that a text links to by an address, or nothing where that leads elsewhere. */
export type FindAttachment = (address: string, title: string) => PublishedFile | undefined;

/** A text that must not be published; its place counts from the body's first line. */
export class RenderError extends Error {
  readonly position: Position;
  constructor(message: string, position: Position = { line: 1, column: 1 }) {
    super(message);
    this.position = position;
  }
}

/** What the name of the element begins with that stands for a component until a page shows it. */
export const componentPrefix = "record-";

/**
 * The HTML of an entry’s text, made of the tree that the rules look at and of nothing else: no second parser sees its text. A
 * component is an element of its own, `<record-callout>`, which pages fill (src/texts/html.ts). Whatever could run
 * or reach a page otherwise is refused here too, whether or not it was checked before.
 * @throws {RenderError} where the text can't be read, or has what no text may have.
 */
export function renderBody(
  entry: SourceEntry,
  findPicture: FindPicture,
  findAttachment: FindAttachment = () => undefined,
): string {
  const { root, fault } = entry.body?.markdown() ?? {};
  if (fault) throw new RenderError("This text can’t be read.", fault);
  if (!root) return "";
  refuseCode(root);
  const ids = new Map<unknown, string>(getHeadings(entry).map(({ node, id }) => [node, id]));
  const heading: Handler = (state, node) => {
    const element: Element = defaultHandlers.heading(state, node);
    element.properties["id"] = ids.get(node) ?? "";
    return element;
  };
  const parts = entry.collection === "updates" ? cutAtSections(root) : [root];
  const trees = parts.map((part, index) => {
    // A section is shown by itself too, so it has the notes of its own signs, numbered from 1, at its end.
    const prefix = getOwnId(parts.length > 1 ? `note-${index}-` : "note-");
    // Sätteri's trees are mdast (https://github.com/syntax-tree/mdast), under types of its own.
    const made = toHast(part as MdastNodes, {
      clobberPrefix: prefix,
      footnoteLabelTagName: index > 0 ? "h3" : "h2",
      footnoteLabelProperties: { className: ["nhsuk-heading-s"] },
      handlers: { heading, mdxJsxFlowElement: makeComponentElement, mdxJsxTextElement: makeComponentElement },
    }) as Root;
    setCalloutLevels(made);
    return { made, prefix };
  });
  for (const { made, prefix } of trees) visitElements(made, (element) => nameNotes(element, prefix));
  const line = { type: "text", value: "\n" } as const;
  const tree: Root = {
    type: "root",
    children: trees.flatMap(({ made }, index) => [...(index > 0 ? [line] : []), ...made.children]),
  };
  visitElements(tree, (element, parent, index) => {
    if (element.tagName === "img") showPicture(element, findPicture);
    if (element.tagName === "a") makeWhole(element, entry);
    if (element.tagName === "a") showAttachment(element, findAttachment);
    if (element.tagName === "input") labelBox(element);
    shapeTable(element, parent, index);
  });
  tellTablesApart(tree);
  refuseUnknown(tree);
  return `${toHtml(tree, { characterReferences: { useNamedReferences: true } })}\n`;
}

/** The kinds of nodes that a text may have. Of definitions and notes, only what refers to them is shown. */
const allowedNodes = new Set<MdastNode["type"]>(
  "root paragraph heading text emphasis strong delete inlineCode code break link linkReference definition image list listItem blockquote thematicBreak table tableRow tableCell footnoteReference footnoteDefinition".split(
    " ",
  ) as MdastNode["type"][],
);

function refuseCode(root: MdastNode): void {
  for (const node of getNodes(root)) {
    if (isComponent(node)) refuseUnlessLiteral(node);
    else if (!allowedNodes.has(node.type))
      throw new RenderError(`“${node.type}” can’t be in a text.`, getPosition(node));
  }
}

function refuseUnlessLiteral(node: ComponentNode): void {
  const component = getComponent(node.name);
  if (!component) throw new RenderError(`There is no component <${node.name}>.`, getPosition(node));
  for (const attribute of node.attributes) {
    const isLiteral = attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "string";
    if (isLiteral && Object.hasOwn(component.attributes.shape, attribute.name)) continue;
    throw new RenderError(`<${node.name}> takes text in its own attributes alone.`, getPosition(node));
  }
}

const getPosition = (node: MdastNode): Position | undefined => node.position?.start;

/** The element that stands for a component, with its attributes as they are written. */
const makeComponentElement: Handler = (state, node: ComponentNode): Element => ({
  type: "element",
  tagName: componentPrefix + node.name.toLowerCase(),
  properties: Object.fromEntries(
    node.attributes.flatMap((one) => ("name" in one ? [[`data-${one.name}`, String(one.value ?? "")]] : [])),
  ),
  children: state.all(node as unknown as Parameters<typeof state.all>[0]) as ElementContent[],
});

/**
 * Tells a callout, whose warnings have a heading, which level that is to have: one below the heading that it stands
 * under (WCAG 2.2 SC 1.3.1). Before the first, that is the page’s title.
 */
function setCalloutLevels(tree: Root): void {
  let above = 1;
  for (const node of tree.children) {
    if (node.type !== "element") continue;
    if (/^h[1-6]$/.test(node.tagName)) above = Number(node.tagName[1]);
    if (node.tagName === `${componentPrefix}callout`)
      node.properties["data-level"] = String(Math.min(above + 1, 6));
  }
}

/** Visits every element of a tree, what is inside one before the one itself. */
function visitElements(
  parent: Parents,
  visit: (element: Element, parent: Parents, index: number) => void,
): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    visitElements(child, visit);
    visit(child, parent, index);
  }
}

/** A picture has its size, so that nothing moves when it comes, and comes when it is near. */
function showPicture(image: Element, findPicture: FindPicture): void {
  const address = String(image.properties["src"] ?? "");
  const picture = findPicture(address);
  if (!picture) throw new RenderError(`There is no picture “${address}”.`, image.position?.start);
  const { width, height } = picture;
  const size = width && height ? { width, height } : {};
  image.properties = {
    ...image.properties,
    src: picture.address,
    loading: "lazy",
    decoding: "async",
    ...size,
  };
}

/** The text of an update as its opening and its sections, each with all addresses and notes to choose from. */
function cutAtSections(root: MdastNode): MdastNode[] {
  const isDefinition = ({ type }: MdastNode): boolean =>
    type === "definition" || type === "footnoteDefinition";
  const definitions = getNodes(root).filter(isDefinition);
  const parts: MdastNode[][] = [[]];
  for (const node of "children" in root ? root.children : []) {
    if (node.type === "heading" && node.depth === 2) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts.map(
    (nodes) =>
      ({ ...root, children: [...definitions, ...nodes.filter((node) => !isDefinition(node))] }) as MdastNode,
  );
}

/** The sign of a note, and the heading of some notes, have names that are their own (WCAG 2.2 SC 2.4.4 and 4.1.1). */
function nameNotes({ tagName, properties, children }: Element, prefix: string): void {
  if (properties["dataFootnoteRef"] !== undefined) {
    properties["ariaLabel"] = `Footnote ${children.map(getWords).join("")}`;
    delete properties["ariaDescribedBy"];
  }
  if (/^h[23]$/.test(tagName) && properties["id"] === "footnote-label") properties["id"] = `${prefix}label`;
}

/** A link to another part of its text leads there too where a section is shown by itself, as in a thread or a feed. */
function makeWhole({ properties }: Element, { collection, id }: SourceEntry): void {
  const { href, dataFootnoteRef, dataFootnoteBackref } = properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return;
  if (String(href).startsWith("#") && hasPages(collection))
    properties["href"] = getPermalink(collection, id) + String(href);
}

/** A link to a file says what readers get, and how large it is (GOV.UK, “Publish accessible documents”). */
function showAttachment(link: Element, findAttachment: FindAttachment): void {
  const address = String(link.properties["href"] ?? "");
  if (address.startsWith("/") || address.startsWith("#") || URL.canParse(address)) return;
  const words = getWords(link);
  const file = findAttachment(address, words);
  if (!file) return;
  link.properties["href"] = file.address;
  const [kind = "", ...others] = file.about.split(", ");
  const isSaid = new RegExp(`\\b${kind}\\b`, "i").test(words);
  link.children.push({ type: "text", value: ` (${(isSaid ? others : [kind, ...others]).join(", ")})` });
}

const numeric: Record<string, string> = {
  th: "nhsuk-table__header--numeric",
  td: "nhsuk-table__cell--numeric",
};

/**
 * Makes a Markdown table one that works on phones and with a screen reader: its header cells say what they head
 * (WCAG 2.2 SC 1.3.1) and it scrolls in a box of its own, which the keyboard can reach, instead of widening the page
 * (SC 1.4.10 and 2.1.1).
 */
function shapeTable(element: Element, parent: Parents, index: number): void {
  const { tagName, properties } = element;
  if (tagName === "table") {
    const head = element.children.find((child) => child.type === "element" && child.tagName === "thead");
    properties["className"] = ["nhsuk-table"];
    const ariaLabel = `Table: ${getWords(head ?? element)
      .trim()
      .replace(/\n+/g, ", ")}`;
    const box = { className: ["app-table"], ariaLabel, tabIndex: 0 };
    parent.children[index] = { type: "element", tagName: "section", properties: box, children: [element] };
  }
  if (tagName === "th") properties["scope"] = "col";
  if (properties["align"] === "right") properties["className"] = [numeric[tagName] ?? ""];
  delete properties["align"];
}

/** Several tables can have the same headings, and each is a landmark with a name of its own (WAI-ARIA 1.2, region). */
function tellTablesApart(tree: Root): void {
  const met = new Map<string, number>();
  visitElements(tree, ({ tagName, properties }) => {
    if (tagName !== "section" || !properties["ariaLabel"]) return;
    const name = String(properties["ariaLabel"]);
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    if (count > 1) properties["ariaLabel"] = `${name} (${count})`;
  });
}

/** The box of a task says what its mark tells (WCAG 2.2 SC 4.1.2). */
function labelBox({ properties }: Element): void {
  properties["ariaLabel"] = properties["checked"] ? "Done" : "To do";
}

/** The text of a node; cells of a table stand on a line each. */
function getWords(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(getWords).join("") : "";
}

const allowedElements = new Set(
  "p h1 h2 h3 h4 h5 h6 em strong del code pre br a img ul ol li input blockquote hr table thead tbody tr th td section sup".split(
    " ",
  ),
);

const allowedProperties = new Set(
  "id className href title src alt width height loading decoding start type checked disabled scope tabIndex ariaLabel ariaDescribedBy dataFootnotes dataFootnoteRef dataFootnoteBackref".split(
    " ",
  ),
);

/** What a page gets is what is named here: another version of a parser may make something new. */
function refuseUnknown(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === "text") continue;
    if (node.type !== "element")
      throw new RenderError(`“${node.type}” can’t be on a page.`, node.position?.start);
    const { tagName, properties, position } = node;
    const isForComponent = tagName.startsWith(componentPrefix);
    const unknown = Object.keys(properties).find((name) =>
      isForComponent ? !name.startsWith("data-") : !allowedProperties.has(name),
    );
    if ((!isForComponent && !allowedElements.has(tagName)) || unknown !== undefined) {
      throw new RenderError(`<${tagName} ${unknown ?? ""}> can’t be on a page.`, position?.start);
    }
    if (tagName === "a") refuseLink(node);
    if (tagName === "img") refuseAddress(properties["src"], "picture", position?.start);
    refuseUnknown(node);
  }
}

function refuseLink(link: Element): void {
  const { href, title } = link.properties;
  refuseAddress(href, "link", link.position?.start);
  const [message] = findMisleadingWords(String(href), getWords(link), String(title ?? "")) ?? [];
  if (message !== undefined) throw new RenderError(message, link.position?.start);
}

function refuseAddress(address: unknown, kind: "link" | "picture", position?: Position): void {
  const fault = findAddressFault(String(address ?? ""), kind);
  if (fault) throw new RenderError(fault.message, position);
}

/** A text as a page shows it. */
export interface RenderedText {
  html: string;
  /** The files of its pictures, each with its address in the site; not those that are served as they are. */
  pictures: ReadonlyMap<string, FolderItem>;
  /** The files that it links to, and those that its front matter lists first. */
  attachments: readonly PublishedFile[];
}

/**
 * The HTML of an entry's text, from the tree that the rules looked at. Its pictures are files of the same reading.
 * @throws {RenderError} with the entry's file and line, where the text must not be published.
 */
export function renderEntry(entry: SourceEntry, source: Source): RenderedText {
  const { body, path } = entry;
  const pictures = new Map<string, FolderItem>();
  const attachments = listAttached(entry).flatMap(
    ({ file, title }) => findPublished(file, title, path, source) ?? [],
  );
  if (!body) return { html: "", pictures, attachments };
  try {
    const html = renderBody(
      entry,
      (address) => {
        const file = findPictureFile(address, path, source);
        if (file && source.items.includes(file)) pictures.set(getPictureAddress(file), file);
        return file && showFile(file, address);
      },
      (address, title) => {
        const file = findPublished(address, title, path, source);
        if (file && attachments.every((one) => one.path !== file.path)) attachments.push(file);
        return file;
      },
    );
    return { html, pictures, attachments };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const { line, column } = error.position;
    throw new RenderError(`${path}:${line + body.line - 1}:${column}\n${error.message}`, error.position);
  }
}

/** The files that an entry’s front matter names, each with what it is called there. */
export function listAttached({ data }: Pick<SourceEntry, "data">): { file: string; title: string }[] {
  if (!data || !("attachments" in data)) return [];
  return [
    ...data.attachments.flatMap(({ file, title, accessible }) => [
      { file, title },
      ...(accessible !== undefined && isAttachment(accessible) && !/^(?:\/|https:)/.test(accessible)
        ? [{ file: accessible, title: `${title}, accessible version` }]
        : []),
    ]),
    ...data.alternates.flatMap(({ file, title }) => (file === undefined ? [] : [{ file, title }])),
  ];
}

function findPublished(
  address: string,
  title: string,
  from: string,
  source: Source,
): PublishedFile | undefined {
  const file = findAttachmentFile(address, from, source);
  const kind = file && getAttachmentKind(file.path);
  if (!file?.bytes || !kind) return undefined;
  return {
    path: file.path,
    bytes: file.bytes,
    name: address,
    address: getAttachmentAddress(file.path),
    type: kind.type,
    title,
    about: describeFile(file, source.attachments.get(file.path)),
  };
}

/** The address of an attachment, which stays when the file is replaced (docs/decisions/0029-attachments-keep-their-address.md). */
export function getAttachmentAddress(path: string): string {
  const { dir, ext } = posix.parse(path);
  const folders = dir.split("/").filter(Boolean);
  return getAttachmentPermalink(`${[...folders, path].map(nameOf).join("/")}${ext.toLowerCase()}`);
}

/** The organisation's own logo, if it has one: its file, and how pages show it. */
export function findLogo(source: Source): (ShownPicture & { file: FolderItem; alt: string }) | undefined {
  const [site] = getValidEntries(source, "site");
  const logo = site?.data.organisation.logo;
  const file = site && logo && findPictureFile(logo.file, site.path, source);
  return file && source.items.includes(file)
    ? { ...showFile(file, logo.file), file, alt: logo.alt }
    : undefined;
}

function showFile(file: FolderItem, address: string): ShownPicture {
  const size = file.bytes && measurePicture(file.bytes);
  if (address.startsWith("/")) return { address, width: size?.width, height: size?.height };
  return { address: getPictureAddress(file), ...(size && publishedSize(size)) };
}

/** The address of a picture of the content: its name, and a part that changes with its bytes, as browsers keep it. */
function getPictureAddress({ path, bytes = new Uint8Array() }: FolderItem): string {
  // Whole enough that nobody can make a second picture with it, which would be shown in place of the first.
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return getPicturePermalink(`${nameOf(path)}.${hash}.${isDrawing(path) ? "svg" : "webp"}`);
}

/** The name of a file for its address, whatever a phone or a person has called it. */
function nameOf(path: string): string {
  const letters = posix.parse(path).name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    letters
      .match(/[a-z0-9]+/g)
      ?.join("-")
      .slice(0, 60) ?? "file"
  );
}
