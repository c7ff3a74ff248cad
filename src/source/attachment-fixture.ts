import { zipSync, strToU8 } from "fflate";

// Files for readers, as small as they can be. For tests.

/** A PDF of one page (ISO 32000-1, 7.5). `catalog` is added to what it says of itself. */
export function makePdf({
  title,
  author,
  catalog = "",
}: { title?: string; author?: string; catalog?: string } = {}) {
  const info = [title && `/Title (${title})`, author && `/Author (${author})`].filter(Boolean).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< ${info} >>`,
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return strToU8(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    true,
  );
}

/** The catalogue of a PDF whose headings and lists are marked as such. */
export const tagged = "/MarkInfo << /Marked true >>";

/** A package of an office program, with these parts besides its properties. */
export function makePackage(parts: Record<string, string>, author = "The garden team"): Uint8Array {
  const all = {
    "[Content_Types].xml": "<Types/>",
    "docProps/core.xml": `<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:creator>${author}</dc:creator></c:coreProperties>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}
