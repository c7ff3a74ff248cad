import { strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RefusalError } from "../new-entry.ts";
import { para, part, relationships, run, savedFile, updateOf, xmlDocument } from "./example-document.ts";
import { readWord } from "./index.ts";

// Documents that other programs wrote, and files that are none or damaged.

const text = para(run("Rooms"), '<w:outlineLvl w:val="0"/>') + para(run("Open."));
const bodyOf = async (bytes: Uint8Array) => (await updateOf(savedFile("report.docx", bytes))).body;

/** A document whose parts have other names or contents. */
function changed(change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>): Uint8Array {
  return zipSync(change(unzipSync(xmlDocument(text))));
}

const edited = (edit: (xml: string) => string | Uint8Array) =>
  changed(({ "word/document.xml": main, ...files }) => {
    const content = edit(new TextDecoder().decode(main));
    return { ...files, "word/document.xml": typeof content === "string" ? strToU8(content) : content };
  });

test.each<[string, Uint8Array]>([
  ["a main part of another name", xmlDocument(text, { main: "word/document2.xml" })],
  ["a main part in another folder", xmlDocument(text, { main: "parts/7/main.xml" })],
  [
    "names in capitals",
    changed((files) =>
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name.replace("word/document.xml", "Word/Document.xml"),
          content,
        ]),
      ),
    ),
  ],
  [
    "names with backslashes",
    changed((files) =>
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [name.replaceAll("/", "\\"), content]),
      ),
    ),
  ],
  [
    "no relationships, but content types",
    changed(({ "word/document.xml": main = new Uint8Array() }) => ({
      "word/report.xml": main,
      "[Content_Types].xml": strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/report.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    })),
  ],
  [
    "other prefixes",
    edited((xml) =>
      xml
        .replaceAll(/(<\/?)w:/g, "$1ns0:")
        .replace("xmlns:w=", "xmlns:ns0=")
        .replaceAll(" w:", " ns0:"),
    ),
  ],
  [
    "the strict form of the standard",
    edited((xml) =>
      xml.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      ),
    ),
  ],
  [
    "letters of two bytes",
    edited((xml) => Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le")),
  ],
  [
    "a path that leads out of the document",
    changed((files) => ({ ...files, "../../evil.txt": strToU8("x"), "/etc/evil": strToU8("x") })),
  ],
])("a document with %s is read", async (_name, bytes) => {
  expect(await bodyOf(bytes)).toBe("## Rooms\n\nOpen.");
});

const none = "“report.docx” is no Word document.";
const damaged = "The document is damaged.";

test.each<[string, Uint8Array, string]>([
  [
    "a workbook",
    zipSync({
      "_rels/.rels": strToU8(relationships({ a: ["officeDocument", "xl/workbook.xml"] })),
      "xl/workbook.xml": strToU8("<workbook/>"),
    }),
    none,
  ],
  ["a package without a main part", zipSync({ "_rels/.rels": strToU8(relationships({})) }), none],
  ["a main part that isn’t XML", edited((xml) => xml.replace("</w:body>", "")), damaged],
  ["letters that are none", edited((xml) => xml.replace("Open.", "&#xFFFF;</w:t>")), damaged],
  [
    "a document type",
    edited((xml) => xml.replace("?>", '?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')),
    damaged,
  ],
  [
    "elements in elements without end",
    edited((xml) => xml.replace("Open.", `</w:t>${"<w:r>".repeat(5000)}${"</w:r>".repeat(5000)}<w:t>`)),
    damaged,
  ],
  ["much in little", edited((xml) => xml.replace("Open.", " ".repeat(60_000_000))), none],
  [
    "much XML",
    edited((xml) => xml.replace("Open.", "<!-- -->".repeat(1_500_000))),
    "over 10 MB of text and styles",
  ],
])("%s is refused in words", async (_name, bytes, words) => {
  const refused = readWord(savedFile("report.docx", bytes));
  await expect(refused).rejects.toThrow(RefusalError);
  await expect(refused).rejects.toThrow(words);
});

test("a file of which any part is missing or wrong makes a draft or is refused in words", async () => {
  const whole = xmlDocument(text, {
    parts: { "word/styles.xml": part("w:styles", "") },
    related: { s: ["styles", "styles.xml"] },
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
      async (length, wrong) => {
        const bytes = new Uint8Array(whole);
        for (const [index, byte] of wrong) bytes[index] = byte;
        const path = savedFile("report.docx", wrong.length === 0 ? bytes.subarray(0, length) : bytes);
        await readWord(path).catch((error: unknown) => expect(error).toBeInstanceOf(RefusalError));
      },
    ),
    { numRuns: 200 },
  );
});
