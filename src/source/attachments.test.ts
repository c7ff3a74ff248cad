import { expect, test } from "vitest";
import { makePackage, makePdf, tagged } from "./attachment-fixture.ts";
import { describeFile, findAttachmentFile, isAttachment, readAttachments } from "./attachments.ts";

const file = (path: string, bytes: Uint8Array) => ({ path, kind: "file" as const, bytes });
const read = async (path: string, bytes: Uint8Array) =>
  (await readAttachments([file(path, bytes)])).get(path);

test.each([
  [1, "PDF, 1 KB"],
  [84_400, "PDF, 84 KB"],
  [999_400, "PDF, 999 KB"],
  [999_600, "PDF, 1 MB"],
  [1_230_000, "PDF, 1.2 MB"],
  [24_600_000, "PDF, 25 MB"],
])("a file of %d bytes is told as %s", (length, words) => {
  expect(describeFile(file("report.pdf", new Uint8Array(length)), undefined)).toBe(words);
});

test("pages are counted", () => {
  const report = file("report.pdf", new Uint8Array(2000));
  expect(describeFile(report, { isReadable: true, pages: 24 })).toBe("PDF, 2 KB, 24 pages");
  expect(describeFile(report, { isReadable: true, pages: 1 })).toBe("PDF, 2 KB, 1 page");
});

test("a PDF is read", async () => {
  expect(
    await read("a.pdf", makePdf({ title: "Our report", author: "Sam Example", catalog: tagged })),
  ).toEqual({
    isReadable: true,
    hasProgram: false,
    hasFiles: false,
    pages: 1,
    title: "Our report",
    people: ["Sam Example"],
    isTagged: true,
  });
});

test.each(["/OpenAction << /S /JavaScript /JS (app.alert) >>", "/OpenAction << /S /Launch /F (a.exe) >>"])(
  "a PDF with %s has a program",
  async (catalog) => {
    expect(await read("a.pdf", makePdf({ catalog }))).toMatchObject({ hasProgram: true });
  },
);

test("what begins as a PDF and is none can’t be read", async () => {
  expect(await read("a.pdf", Buffer.from("%PDF-1.7\n<html>"))).toMatchObject({ isReadable: false });
});

test("a package is read without being opened", async () => {
  const plain = makePackage({ "xl/workbook.xml": "<workbook/>" }, "Sam Example");
  expect(await read("a.xlsx", plain)).toMatchObject({
    isReadable: true,
    hasProgram: false,
    people: ["Sam Example"],
  });
  expect(await read("a.docx", plain)).toMatchObject({ isReadable: false });
  const macros = makePackage({ "xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "" });
  expect(await read("a.xlsx", macros)).toMatchObject({ hasProgram: true });
  expect(await read("a.xlsx", plain.slice(0, 200))).toMatchObject({ isReadable: false });
});

test("a file is found beside the text that names it", () => {
  const items = [
    file("updates/Our Report.PDF", new Uint8Array()),
    file("updates/ward.png", new Uint8Array()),
  ];
  const find = (address: string) => findAttachmentFile(address, "updates/a.md", { items })?.path;
  expect(find("Our%20Report.PDF")).toBe("updates/Our Report.PDF");
  expect(find("ward.png")).toBeUndefined();
  expect(find("/updates/Our%20Report.PDF")).toBeUndefined();
  expect(find("../updates/Our%20Report.PDF")).toBe("updates/Our Report.PDF");
});

test("a page, a program and what has macros are none", () => {
  expect(
    ["a.html", "a.exe", "a.docm", "a.xlsm", "constructor", "a.constructor"].filter(isAttachment),
  ).toEqual([]);
});
