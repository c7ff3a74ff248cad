import { expect, test } from "vitest";
import { para, part, run, updateOfXml } from "./example-document.ts";

// Fields, links, boxes and other things that Word works out or draws.

const sign = (type: string, inside = "") =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (text: string, result: string) =>
  sign("begin") + code(text) + sign("separate") + result + sign("end");
const simple = (text: string, result: string) => `<w:fldSimple w:instr=" ${text} ">${result}</w:fldSimple>`;
const unwritten = "(to be written)";

test.each([
  ["a number of a caption", run("Table ") + simple("SEQ Table", run("7")) + run(": rooms"), "Table 7: rooms"],
  ["a date", field('DATE \\@ "d MMMM"', run("1 May")), "1 May"],
  ["a field in the code of another", field(`IF ${field("REF a", run("no"))} = 1`, run("yes")), "yes"],
  [
    "a link",
    field('HYPERLINK "https://example.org/a" \\o "A tip" \\t "_blank"', run("the plan")),
    "[the plan](https://example.org/a)",
  ],
  [
    "a link to a part of a page",
    field('HYPERLINK "https://example.org/a" \\l "b"', run("the plan")),
    "[the plan](https://example.org/a#b)",
  ],
  [
    "a link without quotes",
    field("HYPERLINK https://example.org/a", run("the plan")),
    "[the plan](https://example.org/a)",
  ],
  [
    "a simple link",
    simple("HYPERLINK &quot;https://example.org/a&quot; \\o &quot;tip&quot;", run("the plan")),
    "[the plan](https://example.org/a)",
  ],
  ["a field without an end", run("one ") + sign("begin") + run("two"), "one two"],
  ["an end without a field", run("one ") + sign("end") + run("two"), "one two"],
  ["an index entry", run("one") + sign("begin") + code("XE one") + sign("end") + run(" two"), "one two"],
  [
    "a reference that is lost",
    run("See ") + field("REF a", run("Error! Reference ", "<w:b/>") + run("source not found.")),
    `See ${unwritten}`,
  ],
  ["what a lost reference left", run("See Error! Bookmark not defined. And on."), `See ${unwritten} And on.`],
  [
    "a box that is ticked",
    sign("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>") +
      code("FORMCHECKBOX") +
      sign("end") +
      run(" done"),
    "☑ done",
  ],
  [
    "a choice",
    sign(
      "begin",
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>',
    ) +
      code("FORMDROPDOWN") +
      sign("end"),
    "yes",
  ],
  [
    "an equation",
    run("Where ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run(" holds."),
    `Where ${unwritten} holds.`,
  ],
  [
    "a word in its own control",
    run("We ") + `<w:sdt><w:sdtPr/><w:sdtContent>${run("met")}</w:sdtContent></w:sdt>` + run("."),
    "We met.",
  ],
  ["signs of Wingdings", `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>` + run(" done"), "✓ done"],
  [
    "raised figures",
    run("CO") +
      run("2", '<w:vertAlign w:val="subscript"/>') +
      run(" and 10") +
      run("-6", '<w:vertAlign w:val="superscript"/>'),
    "CO₂ and 10⁻⁶",
  ],
  ["an ordinal", run("1") + run("st", '<w:vertAlign w:val="superscript"/>'), "1st"],
  ["an empty line inside a paragraph", run("One") + "<w:r><w:br/><w:br/></w:r>" + run("two"), "One\n\ntwo"],
])("%s", async (_name, xml, expected) => {
  const { body, errors } = await updateOfXml(para(xml));
  expect(errors).toEqual([]);
  expect(body).toBe(expected);
});

test("tables of contents are left out without a word", async () => {
  const contents =
    para(sign("begin") + code("TOC \\o") + sign("separate") + run("Rooms 1")) +
    para(run("Visits 2") + sign("end"));
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para(run("Contents"))}</w:sdtContent></w:sdt>`;
  expect(await updateOfXml(contents + control + para(run("Text.")))).toMatchObject({
    body: "Text.",
    notes: [],
  });
});

const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;

test("links get words that say where they lead, or a mark for them", async () => {
  const long = `https://www.example.org/${"long/".repeat(20)}`;
  const xml =
    run("See https://www.example.org/a and ") +
    link("long", long) +
    run(" or ") +
    link("long", "click here") +
    run(". ") +
    link("mail", "Write to us") +
    run(" or to a@example.org, not to ") +
    link("long", "example.com/b") +
    run(".");
  const { body, notes, errors } = await updateOfXml(para(xml), {
    related: {
      long: ["hyperlink", long, "External"],
      mail: ["hyperlink", "mailto:b@example.org?subject=Garden rooms&body=Hello", "External"],
    },
  });
  expect(errors).toEqual([]);
  expect(body).toBe(
    `See [https://www.example.org/a](https://www.example.org/a) and [example.org](${long}) or [click here ${unwritten}](${long}). [Write to us](mailto:b@example.org?subject=Garden%20rooms) or to [a@example.org](mailto:a@example.org), not to example.com/b.`,
  );
  expect(notes).toHaveLength(3);
});

test("a link that Outlook wrapped leads to the address inside, without its receiver’s", async () => {
  const wrapped =
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05%7Csam%40example.org";
  const { body } = await updateOfXml(para(link("a", "the plan")), {
    related: { a: ["hyperlink", wrapped, "External"] },
  });
  expect(body).toBe("[the plan](https://example.org/a)");
});

const drawing = (inside: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const boxed = (text: string) => `<w:txbxContent>${para(run(text))}</w:txbxContent>`;

test("a text box is carried over once, in either of the forms that Word writes", async () => {
  const modern = drawing(`<wps:wsp><wps:txbx>${boxed("In a box.")}</wps:txbx></wps:wsp>`).slice(5, -6);
  const old = `<w:pict><v:shape><v:textbox>${boxed("In a box.")}</v:textbox></v:shape></w:pict>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
  for (const box of [both, `<w:r>${old}</w:r>`, `<w:r>${modern}</w:r>`]) {
    expect((await updateOfXml(para(run("Before.") + box) + para(run("After.")))).body).toBe(
      "Before.\n\nIn a box.\n\nAfter.",
    );
  }
});

test("charts, diagrams, drawn shapes, drawn letters, embedded files and other documents are named", async () => {
  const words = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const xml =
    drawing('<c:chart r:id="chart"/>') +
    drawing('<dgm:relIds r:dm="diagram"/>') +
    drawing("<wps:wsp><wps:spPr/></wps:wsp>") +
    '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>' +
    '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
  const { body, notes } = await updateOfXml(`${para(run("Text.") + xml)}<w:altChunk r:id="x"/>`, {
    parts: {
      "word/charts/chart1.xml": part(
        "c:chartSpace",
        `<c:chart><c:title>${words("Rooms a year")}</c:title></c:chart>`,
      ),
      "word/diagrams/data1.xml": part("dgm:dataModel", words("Plan") + words("Do")),
    },
    related: { chart: ["chart", "charts/chart1.xml"], diagram: ["diagramData", "diagrams/data1.xml"] },
  });
  expect(body).toBe("Text.");
  expect(notes).toEqual([
    "Text in letters drawn by Word (WordArt) is left out: “DRAFT”.",
    "A chart is left out: “Rooms a year”. Give the figures as a table, or save the chart as a picture.",
    "A diagram is left out: “Plan; Do”. Write what it says as a list, or save it as a picture.",
    "A drawn shape is left out: save what matters as a picture.",
    "An embedded file is left out: “Excel.Sheet.12”.",
    "A document inside this one is left out: copy its text into this one.",
  ]);
});

const style = (id: string, inside: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;

test("headings are those of the organisation’s own styles too, by what they are based on or their level", async () => {
  const styles =
    `<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>` +
    style("Trust Section", '<w:basedOn w:val="berschrift2"/>') +
    style("Trust Sub", '<w:basedOn w:val="Trust Section"/>') +
    style("Outlined", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style("Body of it", '<w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
  const of = (id: string, text: string) => para(run(text), `<w:pStyle w:val="${id}"/>`) + para(run("Text."));
  const xml =
    of("Trust Section", "One") + of("Outlined", "Two") + of("Trust Sub", "Three") + of("Body of it", "Four");
  const { body } = await updateOfXml(xml, {
    parts: { "word/styles.xml": part("w:styles", styles) },
    related: { s: ["styles", "styles.xml"] },
  });
  expect(body.match(/^#+ .*$/gm)).toEqual(["## One", "### Two", "## Three"]);
  expect(body).toContain("\nFour\n");
});

test("a paragraph whose mark is deleted or hidden goes on in the next", async () => {
  const xml =
    para(run("One "), '<w:rPr><w:del w:id="1"/></w:rPr>') +
    para(run("and two, ") + run("x", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") +
    para(run("three."));
  expect((await updateOfXml(xml)).body).toBe("One and two, three.");
});

test("a drop cap is the first letter of its word, in a frame of its own or not", async () => {
  const frame = (kind: string) => para(run("T", "<w:b/>"), `<w:framePr w:dropCap="${kind}" w:lines="3"/>`);
  expect(
    (await updateOfXml(frame("drop") + para(run("he room.")) + frame("margin") + para(run("he end.")))).body,
  ).toBe("**T**he room.\n\n**T**he end.");
});
