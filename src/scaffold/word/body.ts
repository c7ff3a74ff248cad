import { unwritten } from "../../checks/rules/unfinished.ts";
import { raiseText, cleanText, findSignFont, convertSigns } from "./characters.ts";
import {
  isEmpty,
  mergePieces,
  joinOnOneLine,
  splitParagraphs,
  makeText,
  readWords,
  type Block,
  type Inline,
  type Picture,
} from "./content.ts";
import { readPicture, readVmlPicture, chooseForm, type Drawn } from "./pictures.ts";
import { readHyperlink, findWholeFields, addAnchor, tidyLinks } from "./links.ts";
import type { Notes } from "./notes.ts";
import { readNumbering, type Numbered } from "./numbering.ts";
import {
  findFirst,
  findHeadingLevel,
  isOn,
  isToggled,
  readStyles,
  type Style,
  type Styles,
} from "./styles.ts";
import {
  countHeadingRows,
  isBlank,
  isDeletedCell,
  isHeadingRow,
  joinHeadings,
  placeCells,
} from "./tables.ts";
import {
  findChild,
  listChildren,
  listDescendants,
  isElement,
  readText,
  readValue,
  type WordFile,
  type XmlElement,
} from "./word-file.ts";

/** What a Word document shows, block by block; what it hides or can't be carried over goes into the notes. */
export function readBody(file: WordFile, notes: Notes): Block[] {
  const reader = new BodyReader(file, notes);
  const blocks = reader.read(findChild(file.main.root, "w:body") ?? file.main.root);
  for (const comment of file.listRelated("comments").flatMap((root) => listChildren(root, "w:comment")))
    notes.add("comments", readText(comment));
  for (const edge of ["header", "footer"])
    if (file.listRelated(edge).some((root) => readText(root) !== "")) notes.add("edges", edge);
  return blocks;
}

/** What was read of a paragraph so far. */
interface Line {
  content: Inline[];
  /** What stands below it: text boxes. */
  after: Block[];
  isBold: boolean;
  /** Text that isn't carried over, or only without its form. */
  hidden: string;
  struck: string;
  placeholder: string;
  highlighted: string;
}

/** What a run is in. */
interface Place {
  paragraph: readonly Style[];
  table: readonly Style[];
  href?: string | undefined;
}

/** A field: what Word works out, and what it showed of it when the document was saved (17.16). */
interface Field {
  begin: XmlElement;
  code: string;
  /** Where what it shows begins; nothing while its code is read. */
  shown?: { line: Line; from: number };
}

const contents = /^(?:toc \d|toc heading|table of figures|table of authorities|index \d|index heading)$/;

/** Styles whose paragraphs are no plain text, or lose nothing as such. */
const usual =
  /^(?:normal|list\b|body text|no spacing|caption|default|table|quote|intense quote|header|footer|subtitle|plain text|text body|first paragraph|compact)/;

/** A heading of more signs is a paragraph that has its style. */
const longestHeading = 150;

class BodyReader {
  readonly #file: WordFile;
  readonly #notes: Notes;
  readonly #styles: Styles;
  readonly #numberOf: (properties: XmlElement | undefined, chain: readonly Style[]) => Numbered | undefined;
  readonly #pictures = new Map<string, Picture>();
  #fields: Field[] = [];
  #ends = new Map<XmlElement, XmlElement>();
  /** What goes before the next paragraph, as the mark between them is gone. */
  #pending: Inline[] = [];
  #tables = 0;

  constructor(file: WordFile, notes: Notes) {
    this.#file = file;
    this.#notes = notes;
    this.#styles = readStyles(file.listRelated("styles"));
    this.#numberOf = readNumbering(file.listRelated("numbering"), (id) =>
      this.#styles.findChain("numbering", id),
    );
  }

  /** The blocks of a part of the text that is whole in itself: the document, or a text box. */
  read(story: XmlElement, table: readonly Style[] = []): Block[] {
    const before = { fields: this.#fields, ends: this.#ends, pending: this.#pending };
    [this.#fields, this.#ends, this.#pending] = [[], findWholeFields(story), []];
    const blocks = this.#blocks(story, table);
    ({ fields: this.#fields, ends: this.#ends, pending: this.#pending } = before);
    return blocks;
  }

  #blocks(container: XmlElement, table: readonly Style[]): Block[] {
    const blocks: Block[] = [];
    const flush = () => {
      if (!isEmpty(this.#pending)) blocks.push(...splitParagraphs(this.#pending, {}));
      this.#pending = [];
    };
    for (const child of this.#inside(container)) {
      if (child.name === "w:p") blocks.push(...this.#paragraph(child, table));
      if (child.name === "w:tbl") {
        flush();
        blocks.push(...this.#table(child));
      }
      if (child.name === "w:altChunk" || child.name === "w:subDoc") this.#notes.add("parts");
      // Equations can stand beside paragraphs.
      if (child.name.startsWith("m:oMath"))
        blocks.push(...this.#paragraph({ name: "w:p", attributes: {}, children: [child] }, table));
    }
    flush();
    return blocks;
  }

  /** The elements in another, without what is only round them, and without what was deleted. */
  #inside(element: XmlElement): XmlElement[] {
    return element.children.filter(isElement).flatMap((child) => {
      if (/^w:(?:customXml|smartTag|ins|moveTo|dir|bdo|sdtContent)$/.test(child.name)) {
        if (/^w:(?:ins|moveTo)$/.test(child.name)) this.#note("inserted", readText(child));
        return this.#inside(child);
      }
      if (/^w:(?:del|moveFrom)$/.test(child.name)) {
        this.#note("deleted", readText(child));
        return [];
      }
      if (child.name === "w:sdt") return this.#control(child);
      if (child.name !== "mc:AlternateContent") return [child];
      const form = chooseForm(child);
      return form ? this.#inside(form) : [];
    });
  }

  #note(
    kind: "inserted" | "deleted" | "placeholders" | "struck" | "highlighted" | "hidden",
    words: string,
  ): void {
    if (words.trim() !== "") this.#notes.add(kind, words);
  }

  /** What is in a content control (17.5.2): not what asks for content, and no table of contents. */
  #control(control: XmlElement): XmlElement[] {
    const properties = findChild(control, "w:sdtPr");
    const content = findChild(control, "w:sdtContent");
    const placeholder = findChild(properties, "w:showingPlcHdr");
    if (!content) return [];
    if (placeholder && isOn(placeholder.attributes["w:val"])) {
      this.#note("placeholders", readText(content));
      return [];
    }
    const part = findChild(properties, "w:docPartObj") ?? findChild(properties, "w:docPartList");
    if (readValue(part, "w:docPartGallery") === "Table of Contents") return [];
    const box = findChild(properties, "w14:checkbox");
    if (box && findChild(content, "w:r")) {
      const checked = findChild(box, "w14:checked");
      const sign = checked && isOn(checked.attributes["w14:val"]) ? "☑" : "☐";
      const text = { name: "w:t", attributes: {}, children: [sign] };
      return [{ name: "w:r", attributes: {}, children: [text] }];
    }
    return this.#inside(content);
  }

  #paragraph(element: XmlElement, table: readonly Style[]): Block[] {
    const properties = findChild(element, "w:pPr");
    const id = readValue(properties, "w:pStyle");
    const chain = this.#styles.findChain("paragraph", id);
    const place: Place = { paragraph: chain, table };
    if (chain.some(({ name }) => contents.test(name))) {
      this.#notes.without(() => this.#inline(element, place, startLine()));
      return [];
    }
    const line = startLine();
    this.#inline(element, place, line);
    for (const kind of ["hidden", "struck", "highlighted"] as const) this.#note(kind, line[kind]);
    this.#note("placeholders", line.placeholder);
    const content = [
      ...this.#pending,
      ...tidyLinks(this.#withoutErrors(mergePieces(line.content)), this.#notes),
    ];
    this.#pending = [];

    const level = findHeadingLevel(properties, chain, id);
    if (this.#isMarkGone(properties, place) && (level === undefined || isEmpty(content))) {
      this.#pending = content;
      return line.after;
    }
    const frame = findChild(properties, "w:framePr")?.attributes["w:dropCap"];
    if (frame !== undefined && frame !== "none" && readWords(content).length <= 3) {
      this.#pending = content;
      return line.after;
    }
    const numbered = this.#numberOf(properties, chain);
    if (isEmpty(content)) return line.after;
    if (level !== undefined) return [...this.#heading(content, level, numbered?.label ?? ""), ...line.after];
    const [style] = chain;
    if (style && !usual.test(style.name)) this.#notes.add("styles", readValue(style.element, "w:name"));
    const isQuote = chain.some(({ name }) => /^(?:intense )?quote$/.test(name));
    const isBold = line.isBold && content.every(({ type }) => type === "text");
    const list =
      numbered ?? (style?.name.startsWith("list bullet") ? { level: 0, label: "", parts: 0 } : undefined);
    if (!list) return [...splitParagraphs(content, { isQuote, isBold }), ...line.after];
    const labelled =
      list.label === "" || list.number !== undefined ? content : [makeText(`${list.label} `), ...content];
    if (list.parts > 1) return [...splitParagraphs(labelled, { isQuote }), ...line.after];
    return [{ type: "item", level: list.level, number: list.number, content: labelled }, ...line.after];
  }

  /** True where a paragraph goes on in the next one: the mark between them is deleted or hidden. */
  #isMarkGone(properties: XmlElement | undefined, place: Place): boolean {
    const mark = findChild(properties, "w:rPr");
    if (findChild(mark, "w:del") || findChild(mark, "w:moveFrom")) return true;
    return isToggled("w:vanish", mark, this.#characterStyles(mark), place, this.#styles);
  }

  #characterStyles(properties: XmlElement | undefined): Style[] {
    const id = readValue(properties, "w:rStyle");
    return id === undefined ? [] : this.#styles.findChain("character", id);
  }

  #heading(content: Inline[], level: number, label: string): Block[] {
    const text = readWords(content);
    const pictures = content.filter(({ type }) => type === "picture");
    const shown: Block[] = pictures.map((piece) => ({
      type: "paragraph",
      content: [piece],
      isQuote: false,
      isBold: false,
    }));
    if (text === "") return shown;
    if (text.length > longestHeading) {
      this.#notes.add("longHeadings", text);
      return splitParagraphs(label === "" ? content : [makeText(`${label} `), ...content], {});
    }
    return [{ type: "heading", level, text, label }, ...shown];
  }

  #inline(element: XmlElement, place: Place, line: Line): void {
    for (const child of this.#inside(element)) {
      if (child.name === "w:r") this.#run(child, place, line);
      else if (child.name === "w:hyperlink")
        this.#inline(child, { ...place, href: this.#hrefOf(child) ?? place.href }, line);
      else if (child.name === "w:fldSimple") this.#simpleField(child, place, line);
      else if (child.name.startsWith("m:oMath")) this.#equation(readText(child), line);
      else if (child.name === "w:subDoc") this.#notes.add("parts");
    }
  }

  #hrefOf({ attributes }: XmlElement): string | undefined {
    const { "r:id": id, "w:anchor": anchor } = attributes;
    const target = id === undefined ? undefined : this.#file.findTarget(this.#file.main.name, id)?.target;
    return addAnchor(target ?? "", anchor);
  }

  #simpleField(element: XmlElement, place: Place, line: Line): void {
    const field: Field = {
      begin: element,
      code: element.attributes["w:instr"] ?? "",
      shown: { line, from: line.content.length },
    };
    this.#fields.push(field);
    this.#inline(element, place, line);
    this.#fields.pop();
    this.#endField(field, line);
  }

  #run(run: XmlElement, place: Place, line: Line): void {
    const properties = findChild(run, "w:rPr");
    const character = this.#characterStyles(properties);
    const is = (name: string) => isToggled(name, properties, character, place, this.#styles);
    const isHidden = is("w:vanish");
    const say = (text: string, font?: string) => {
      const shown = font === undefined ? cleanText(text, this.#notes) : convertSigns(text, font, this.#notes);
      if (isHidden) line.hidden += shown;
      else if (is("w:strike") || is("w:dstrike")) line.struck += shown;
      else if (character.some(({ name }) => name === "placeholder text")) line.placeholder += shown;
      else this.#say(shown, { properties, character, place, line });
    };
    for (const child of this.#inside(run)) {
      if (child.name === "w:fldChar") this.#fieldSign(child, line);
      else if (child.name === "w:instrText") {
        const field = this.#fields.at(-1);
        if (field && !field.shown) field.code += child.children.join("");
      } else if (this.#fields.every(({ shown, code }) => shown && !/^\s*(?:TOC|INDEX|TOA)\b/i.test(code))) {
        if (child.name === "w:t")
          say(
            child.children.filter((node) => !isElement(node)).join(""),
            findSignFont(properties, character),
          );
        else if (/^w:(?:tab|ptab)$/.test(child.name)) say(" ");
        else if (child.name === "w:noBreakHyphen") say("-");
        else if (child.name === "w:sym") {
          const { "w:font": font = "", "w:char": code = "" } = child.attributes;
          say(String.fromCodePoint(Number.parseInt(code, 16) & 0xffff || 0x20), font);
        } else if (
          child.name === "w:cr" ||
          (child.name === "w:br" && !/page|column/.test(child.attributes["w:type"] ?? ""))
        ) {
          if (isHidden) line.hidden += " ";
          else line.content.push({ type: "break" });
        } else if (/^w:(?:footnote|endnote)Reference$/.test(child.name) && !isHidden) this.#footnote(child);
        else if (/^w:(?:drawing|pict|object)$/.test(child.name))
          this.#drawing(child, line, place.table, isHidden);
        else if (child.name === "w:ruby")
          for (const base of listChildren(findChild(child, "w:rubyBase"), "w:r"))
            this.#run(base, place, line);
      }
    }
  }

  #say(
    text: string,
    run: { properties: XmlElement | undefined; character: readonly Style[]; place: Place; line: Line },
  ): void {
    const { properties, character, place, line } = run;
    const is = (name: string) => isToggled(name, properties, character, place, this.#styles);
    const ofAll = (name: string) => isToggled(name, undefined, [], place, this.#styles);
    const highlight = readValue(properties, "w:highlight");
    if (highlight !== undefined && highlight !== "none") line.highlighted += text;
    const raised = findChild(properties, "w:vertAlign") ?? findFirst(character, "w:rPr", "w:vertAlign");
    const shown = raiseText(text, raised?.attributes["w:val"], this.#notes);
    if (shown.trim() !== "" && !is("w:b")) line.isBold = false;
    const field = this.#fields.findLast(({ code }) => /^\s*HYPERLINK\b/i.test(code));
    line.content.push({
      type: "text",
      text: shown,
      // What a style of the whole paragraph says is its look, and no emphasis.
      bold: is("w:b") && !ofAll("w:b"),
      italic: is("w:i") && !ofAll("w:i"),
      href: field ? readHyperlink(field.code) : place.href,
    });
  }

  #fieldSign(sign: XmlElement, line: Line): void {
    const type = sign.attributes["w:fldCharType"];
    if (type === "begin" && this.#ends.has(sign)) this.#fields.push({ begin: sign, code: "" });
    const field = this.#fields.at(-1);
    if (type === "separate" && field && !field.shown) field.shown = { line, from: line.content.length };
    if (type !== "end" || !field || this.#ends.get(field.begin) !== sign) return;
    this.#fields.pop();
    if (this.#fields.every(({ shown }) => shown)) this.#endField(field, line);
  }

  /** Adds what Word shows of a field without keeping it, and takes out what was meant for the writer alone. */
  #endField({ begin, code, shown }: Field, line: Line): void {
    const name = (/^\s*(\w+)/.exec(code)?.[1] ?? "").toUpperCase();
    const result = shown?.line === line ? line.content.slice(shown.from) : [];
    const words = readWords(result);
    if (/^Error!\s/.test(words) && shown) {
      this.#notes.add("lostReferences", words);
      line.content.splice(shown.from, result.length, makeText(unwritten));
    } else if (name === "PAGEREF" && words !== "") this.#notes.add("pages", words);
    else if (name === "MACROBUTTON") this.#note("placeholders", code.replace(/^\s*MACROBUTTON\s+\S+/i, ""));
    else if (name === "EQ") this.#equation(code.replace(/^\s*EQ/i, ""), line);
    else if (name === "AUTONUM" || name === "AUTONUMLGL" || name === "LISTNUM")
      this.#notes.add("numbersOfFields");
    const data = findChild(begin, "w:ffData");
    if (name === "FORMCHECKBOX") {
      const box = findChild(data, "w:checkBox");
      const state = findChild(box, "w:checked") ?? findChild(box, "w:default");
      line.content.push(makeText(state && isOn(state.attributes["w:val"]) ? "☑" : "☐"));
    }
    if (name === "FORMDROPDOWN" && words === "") {
      const list = findChild(data, "w:ddList");
      const choice = Number(readValue(list, "w:result") ?? readValue(list, "w:default") ?? 0);
      line.content.push(makeText(listChildren(list, "w:listEntry")[choice]?.attributes["w:val"] ?? ""));
    }
  }

  /** What Word writes where a field leads nowhere, of fields that are gone themselves. */
  #withoutErrors(content: Inline[]): Inline[] {
    return content.map((piece) => {
      if (piece.type !== "text") return piece;
      const text = piece.text.replace(/\bError! [A-Z][^.!?]*\./g, (words) => {
        this.#notes.add("lostReferences", words);
        return unwritten;
      });
      return { ...piece, text };
    });
  }

  #equation(words: string, line: Line): void {
    this.#notes.add("equations", words);
    line.content.push(makeText(` ${unwritten} `));
  }

  #footnote({ name, attributes }: XmlElement): void {
    const kind = name === "w:footnoteReference" ? "footnote" : "endnote";
    const note = this.#file
      .listRelated(`${kind}s`)
      .flatMap((root) => listChildren(root, `w:${kind}`))
      .find((one) => one.attributes["w:id"] === attributes["w:id"]);
    if (note) this.#notes.add("footnotes", readText(note));
  }

  #drawing(drawing: XmlElement, line: Line, table: readonly Style[], isHidden: boolean): void {
    const descendants = listDescendants(drawing);
    const properties = descendants.find(({ name }) => name === "wp:docPr")?.attributes;
    const isOut = descendants.some(
      ({ name, attributes }) =>
        name.startsWith("v:") && /visibility:\s*hidden|display:\s*none/.test(attributes["style"] ?? ""),
    );
    if (isHidden || isOut || (properties?.["hidden"] !== undefined && isOn(properties["hidden"]))) {
      line.hidden += ` ${readText(drawing)} `;
      if (descendants.some(({ name }) => /^(?:a:blip|v:imagedata)$/.test(name)))
        this.#notes.add("hiddenPictures");
      return;
    }
    const alt = [properties?.["descr"], properties?.["title"]].find((text) => text?.trim()) ?? "";
    const ole = descendants.find(({ name }) => name === "o:OLEObject")?.attributes["ProgID"];
    if (ole !== undefined && /^(?:equation|mathtype)/i.test(ole)) return this.#equation("", line);
    if (ole !== undefined) this.#notes.add("embedded", ole);
    if (this.#drawn(drawing, { alt, line, table }) || ole !== undefined) return;
    const isRule = descendants.some(({ attributes }) => attributes["o:hr"] === "t");
    if (!isRule && descendants.some(({ name }) => /^(?:wps:wsp|v:\w+)$/.test(name)))
      this.#notes.add("drawings");
  }

  /** Carries over what is in a drawing. False where nothing is. */
  #drawn(element: XmlElement, to: { alt: string; line: Line; table: readonly Style[] }): boolean {
    const { alt, line, table } = to;
    let isFound = false;
    for (const child of this.#inside(element)) {
      let isOne = true;
      if (child.name === "w:txbxContent") {
        const blocks = this.read(child, table);
        line.after.push(...blocks);
        if (blocks.length > 0) this.#notes.add("textBoxes");
      } else if (child.name === "pic:pic") {
        const picture = readPicture(child);
        this.#addPicture({ ...picture, alt: alt || picture.alt }, line);
      } else if (child.name === "c:chart")
        this.#notes.add("charts", this.#wordsAt(child.attributes["r:id"]) || alt);
      else if (child.name === "dgm:relIds")
        this.#notes.add("diagrams", this.#wordsAt(child.attributes["r:dm"]) || alt);
      else if (child.name === "v:textpath" && child.attributes["string"])
        this.#notes.add("artText", child.attributes["string"]);
      else if (child.name === "v:imagedata") this.#addPicture(readVmlPicture(child, element), line);
      else if (
        /^(?:wps:spPr|v:fill)$/.test(child.name) &&
        listDescendants(child).some(({ name }) => name === "a:blip")
      )
        this.#notes.add("shapedPictures");
      else isOne = child.name !== "v:shapetype" && this.#drawn(child, to);
      isFound = isFound || isOne;
    }
    return isFound;
  }

  /** The words of a part of a drawing: a chart’s title and labels, the boxes of a diagram. */
  #wordsAt(id: string | undefined): string {
    const target = id === undefined ? undefined : this.#file.findTarget(this.#file.main.name, id);
    const root = target && !target.isOutside ? this.#file.readRoot(target.target) : undefined;
    if (!root) return "";
    const words = listDescendants(root)
      .filter(({ name }) => name === "a:p")
      .map((line) =>
        listDescendants(line)
          .filter(({ name }) => name === "a:t")
          .map(({ children }) => children.join(""))
          .join(""),
      );
    return words.filter((text) => text.trim() !== "").join("; ");
  }

  #addPicture({ id, link, alt, shown }: Drawn, line: Line): void {
    const findTarget = (one: string | undefined) =>
      one === undefined ? undefined : this.#file.findTarget(this.#file.main.name, one);
    const embedded = findTarget(id);
    if (!embedded || embedded.isOutside) {
      const linked = findTarget(link) ?? embedded;
      this.#notes.add(linked?.isOutside ? "linkedPictures" : "lackingPictures", linked?.target);
      return;
    }
    const bytes = this.#file.readBytes(embedded.target);
    if (!bytes || !shown) {
      this.#notes.add(bytes ? "shapedPictures" : "lackingPictures");
      return;
    }
    const key = JSON.stringify([embedded.target, shown]);
    const picture = this.#pictures.get(key) ?? { bytes, ...shown };
    this.#pictures.set(key, picture);
    line.content.push({ type: "picture", picture, alt });
  }

  #table(table: XmlElement): Block[] {
    const style = this.#styles.findChain("table", readValue(findChild(table, "w:tblPr"), "w:tblStyle"));
    const rows = this.#inside(table)
      .filter(({ name }) => name === "w:tr")
      .filter((row) => this.#isShown(row))
      .map((row) => ({
        row,
        cells: this.#inside(row).filter((cell) => cell.name === "w:tc" && !isDeletedCell(cell)),
      }));
    const { rows: placed, covered, hasMerged } = placeCells(rows);
    for (const cell of covered) this.#note("hidden", readText(cell));
    const filled = rows.flatMap(({ row }, index) => {
      const cells = placed[index] ?? [];
      return cells.some((cell) => cell && !isBlank(cell)) ? [{ row, cells }] : [];
    });
    const grid = filled.map((row) => row.cells);
    const cells = [...new Set(grid.flat())].filter((cell) => cell !== undefined);
    // A table of a single row or cell is there for its looks.
    if (grid.length < 2 || cells.length < 2) return cells.flatMap((cell) => this.#blocks(cell, style));

    this.#tables += 1;
    const name = String(this.#tables);
    const inner: Block[] = [];
    const contents = new Map<XmlElement, Inline[]>();
    let hasLines = false;
    for (const cell of cells) {
      const blocks = this.#blocks(cell, style);
      const outer = blocks.filter(({ type }) => type !== "table");
      inner.push(...blocks.filter(({ type }) => type === "table"));
      hasLines ||= outer.length > 1 || outer.some(({ type }) => type === "item");
      contents.set(cell, joinOnOneLine(outer));
    }
    const shown = new Set<XmlElement>();
    const contentOf = (cell: XmlElement | undefined): Inline[] => {
      const content = (cell && contents.get(cell)) ?? [];
      // A picture of a merged cell is shown once.
      const isAgain = cell !== undefined && shown.has(cell);
      if (cell) shown.add(cell);
      return isAgain && content.some(({ type }) => type === "picture")
        ? content.filter(({ type }) => type !== "picture")
        : content;
    };
    const texts = grid.map((row) => row.map(contentOf));
    const headings = countHeadingRows(
      grid,
      filled.map(({ row }) => row),
    );
    const head = (texts[0] ?? []).map((_, column) =>
      joinHeadings(texts.slice(0, headings).map((row) => row[column] ?? [])),
    );
    const body = texts.slice(headings).filter((row) => row.some((cell) => !isEmpty(cell)));
    if (head.every(isEmpty) && body.length === 0) return inner;
    if (head.length > 30) {
      this.#notes.add("wide", head.map(readWords).join(", "));
      return inner;
    }
    if (filled[0] && !isHeadingRow(filled[0].row)) this.#notes.add("headless", name);
    if (headings > 1) this.#notes.add("joinedHeadings", name);
    if (hasMerged) this.#notes.add("merged", name);
    if (hasLines) this.#notes.add("oneLine", name);
    if (inner.length > 0) this.#notes.add("inner", name);
    const named = head.map((cell) => (isEmpty(cell) ? [makeText(unwritten)] : cell));
    return [{ type: "table", rows: [named, ...body] }, ...inner];
  }

  #isShown(row: XmlElement): boolean {
    const properties = findChild(row, "w:trPr");
    if (findChild(properties, "w:del")) {
      this.#note("deleted", readText(row));
      return false;
    }
    const hidden = findChild(properties, "w:hidden");
    if (!hidden || !isOn(hidden.attributes["w:val"])) return true;
    this.#note("hidden", readText(row));
    return false;
  }
}

function startLine(): Line {
  return { content: [], after: [], isBold: true, hidden: "", struck: "", placeholder: "", highlighted: "" };
}
