import { expect, test } from "vitest";
import {
  para,
  part,
  relationships,
  run,
  updateOfXml,
  xmlDocument,
  savedFile,
  updateOf,
} from "./example-document.ts";

// What Word hides, or shows in another view alone, is in no draft.

type Parts = Parameters<typeof updateOfXml>[1];
const styled = (styles: string): Parts => ({
  parts: { "word/styles.xml": part("w:styles", styles) },
  related: { s: ["styles", "styles.xml"] },
});
const style = (type: string, id: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const vanish = "<w:rPr><w:vanish/></w:rPr>";
const secret = (properties = "") => run("Secret words", properties);
const shown = para(run("Shown."));
const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (content: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;

test.each<[string, string, Parts?]>([
  ["a run", para(run("Shown.") + secret("<w:vanish/>"))],
  ["a run, said in another way", para(run("Shown.") + secret('<w:vanish w:val="true"/>'))],
  ["a paragraph", shown + para(secret("<w:vanish/>"), vanish)],
  ["a heading", shown + para(secret("<w:vanish/>"), `<w:pStyle w:val="Heading2"/>${vanish}`)],
  [
    "an item of a list",
    shown + para(secret("<w:vanish/>"), `<w:numPr><w:numId w:val="1"/></w:numPr>${vanish}`),
  ],
  ["a link", para(run("Shown.") + `<w:hyperlink w:anchor="x">${secret("<w:vanish/>")}</w:hyperlink>`)],
  [
    "a style of letters",
    para(run("Shown.") + secret('<w:rStyle w:val="Quiet"/>')),
    styled(style("character", "Quiet", vanish)),
  ],
  [
    "a style that another is based on",
    shown + para(secret(), '<w:pStyle w:val="Third"/>'),
    styled(
      style("paragraph", "First", vanish) +
        style("paragraph", "Second", '<w:basedOn w:val="First"/>') +
        style("paragraph", "Third", '<w:basedOn w:val="Second"/>'),
    ),
  ],
  [
    "the style of a table",
    `${shown}<w:tbl><w:tblPr><w:tblStyle w:val="Quiet"/></w:tblPr>${row(cell(para(secret())) + cell(para("")))}${row(cell(para("")) + cell(para("")))}</w:tbl>`,
    styled(style("table", "Quiet", vanish)),
  ],
  [
    "what all runs are by default",
    para(run("Shown.", '<w:vanish w:val="0"/>') + secret()),
    styled(`<w:docDefaults><w:rPrDefault>${vanish}</w:rPrDefault></w:docDefaults>`),
  ],
  [
    "a row",
    `${shown}<w:tbl>${row(cell(para(run("A"))) + cell(para(run("B"))))}${row(cell(para(secret())) + cell(para("")), "<w:hidden/>")}${row(cell(para(run("1"))) + cell(para(run("2"))))}</w:tbl>`,
  ],
  [
    "a cell that another covers",
    `${shown}<w:tbl>${row(cell(para(run("A")), '<w:vMerge w:val="restart"/>') + cell(para(run("B"))))}${row(cell(para(secret()), "<w:vMerge/>") + cell(para(run("2"))))}</w:tbl>`,
  ],
  [
    "a drawing",
    para(
      run("Shown.") +
        `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x" hidden="1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${para(secret())}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
    ),
  ],
  [
    "an old drawing",
    para(
      run("Shown.") +
        `<w:r><w:pict><v:shape style="width:9pt;visibility:hidden"><v:textbox><w:txbxContent>${para(secret())}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  ],
])("text hidden by %s is left out and counted", async (_name, xml, parts) => {
  const { data, body, notes, errors } = await updateOfXml(xml, parts);
  expect(errors).toEqual([]);
  expect(body).toContain("Shown.");
  expect(JSON.stringify(data) + body + notes.join()).not.toContain("Secret");
  // By default, the heading above is hidden as well.
  expect(notes).toContainEqual(expect.stringMatching(/^[24] words that Word hides are left out\.$/));
});

test("text that only looks hidden, and is shown, is kept", async () => {
  const parts = styled(style("paragraph", "Quiet", vanish));
  const xml =
    para(run("Shown", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Quiet"/>') +
    para(run(" again.", "<w:webHidden/>"));
  const { body } = await updateOfXml(xml, parts);
  expect(body.replace(/\s+/g, " ")).toBe("Shown again.");
});

test("deleted rows and text, codes of fields and properties of the document are in no draft", async () => {
  const code = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY "Secret" </w:instrText></w:r>`;
  const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF Secret </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Secret result in a code")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const result = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("shown of a field")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const deleted = `<w:del w:id="1" w:author="x"><w:r><w:delText>Secret</w:delText></w:r></w:del>`;
  const gone = row(cell(para(run("Secret"))) + cell(para(run("1"))), '<w:del w:id="2" w:author="x"/>');
  const table = `<w:tbl>${row(cell(para(run("A"))) + cell(para(run("B"))))}${gone}${row(cell(para(run("1"))) + cell(para(run("2"))))}</w:tbl>`;
  const bytes = xmlDocument(para(run("What is ") + code + nested + result + deleted + run(".")) + table, {
    parts: {
      "docProps/core.xml": "<cp:coreProperties xmlns:cp='x'><title>Secret</title></cp:coreProperties>",
    },
  });
  const { data, body, notes } = await updateOf(savedFile("report.docx", bytes));
  expect(JSON.stringify(data) + body).not.toContain("Secret");
  expect(body).toContain("What is shown of a field.");
  expect(body).toContain("| A   | B   |\n| --- | --- |\n| 1   | 2   |");
  expect(notes).toContain("Tracked deletions are taken as accepted, and left out: “Secret”, “Secret 1”.");
});

test("comments and the edges of pages are found whatever their parts are called", async () => {
  const comment = `<w:comment w:id="1">${para(run("Is that so?"))}</w:comment>`;
  const { notes } = await updateOfXml(para(run("Shown.")), {
    parts: {
      "notes/talk.xml": part("w:comments", comment),
      "word/top 7.xml": part("w:hdr", para(run("Draft"))),
      "_rels/unused.rels": relationships({}),
    },
    related: { a: ["comments", "../notes/talk.xml"], b: ["header", "top%207.xml"] },
  });
  expect(notes).toEqual(["Comments are left out: “Is that so?”.", "The header of the pages is left out."]);
});
