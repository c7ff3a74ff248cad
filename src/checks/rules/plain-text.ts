import { formatNumber } from "../../record/quantities.ts";
import { getAttributes, isComponent } from "../../source/components.ts";
import { listTexts } from "../../source/yaml.ts";
import type { Excess, SourceEntry, SourceFile } from "../../source/index.ts";
import { findUnwanted } from "../../source/characters.ts";
import { findStrayKeys } from "../stray-keys.ts";
import {
  error,
  warning,
  locateInBody,
  locateInData,
  locateStart,
  type Finding,
  type Place,
  type Rule,
} from "../finding.ts";

/** XML 1.0 (section 2.2) has no place for most control characters, so one of them breaks every feed. */
export const plainText: Rule = {
  id: "plain-text",
  about:
    "Files are UTF-8 text of a usual size, without characters that can’t be seen or spaces that set in their text.",
  why: "Text pasted from a word processor can bring characters that nobody sees. One of them can break every feed, or keep search from finding a word. A file with a picture pasted into it as text takes minutes to read.",
  wrong: { "goals/falls.md": "---\ntitle: No falls\n---\n\nFalls are\u000Brare.\n" },
  right: { "goals/falls.md": "---\ntitle: No falls\n---\n\nFalls are rare.\n" },
  check: ({ files }) => files.flatMap(findProblems),
};

function findProblems(file: SourceFile): Finding[] {
  return [
    ...(file.excess ? [findTooLarge(file.path, file.excess)] : []),
    ...findCharacterProblems(file),
    ...file.entries.flatMap((entry) => [...setInProblem(entry), ...setInBlocks(entry)]),
  ];
}

/** CommonMark 0.31, 4.4: a line that is set in by four spaces or a tab is code. */
function setInProblem(entry: SourceEntry): Finding[] {
  const { body, path, readable } = entry;
  const [, above = "", spaces = ""] = /^((?:[^\S\n]*\n)*)([^\S\n]+)\S/.exec(body?.text ?? "") ?? [];
  // Lines of front matter that stand below it are found as such.
  if (!body || !readable || spaces === "" || findStrayKeys(entry).length > 0) return [];
  const at = { path, line: body.line + above.split("\n").length - 1, column: 1 };
  const message = "The first line of the text is set in.";
  const isCode = spaces.includes("\t") || spaces.length >= 4;
  const fix = `Delete the ${spaces.includes("\t") ? "tab" : "spaces"} before it.`;
  return isCode
    ? [error(at, "The first line of the text is set in, so readers would see it as code.", fix)]
    : [warning(at, message, fix)];
}

/** What is set in further down is code as well, though hardly anybody means it so: code has ``` around it. */
function setInBlocks(entry: SourceEntry): Finding[] {
  const { body, readable } = entry;
  if (!body || !readable || !/^(?: {4}|\t)/m.test(body.text)) return [];
  const first = body.text.search(/\S/);
  return body.nodes().flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const isSetIn = node.type === "code" && /^(?![`~]{3})/.test(body.text.slice(start).trimStart());
    if (!isSetIn || body.text.slice(0, start).trim() === "" || start <= first) return [];
    const message = "This text is set in, so readers would see it as code.";
    return [
      warning(
        locateInBody(entry, node),
        message,
        "Delete the spaces before each of its lines, or write ``` above and below it.",
      ),
    ];
  });
}

function findTooLarge(path: string, { line, what, size, most }: Excess): Finding {
  if (what === "references") {
    const message = `The file has ${formatNumber(size)} characters written as &amp; is, of at most ${formatNumber(most)}.`;
    return error({ path, line, column: 1 }, message, "Write the characters themselves: & for &amp;.");
  }
  if (what === "braces") {
    const message = `The file has ${formatNumber(size)} signs {, of at most ${formatNumber(most)}.`;
    return error({ path, line, column: 1 }, message, "Remove what was pasted, or make it an .md file.");
  }
  const unit = what === "line" ? "characters" : "kB";
  const message =
    what === "line"
      ? `This line has ${formatNumber(size)} characters.`
      : `The file has ${formatNumber(size)} kB, and this is its longest line.`;
  const fix = `Divide it, or remove what was pasted: a ${what} has at most ${formatNumber(most)} ${unit}.`;
  return error({ path, line, column: 1 }, message, fix);
}

function findCharacterProblems(file: SourceFile): Finding[] {
  const lines = findUnwanted(file.text).length > 0 ? file.text.split("\n") : [];
  const bodyLine = file.entries[0]?.body?.line ?? Infinity;
  const found = lines.flatMap((text, index) =>
    problemsIn(index + 1 < bodyLine ? text : removeBullet(text), file.path, index + 1),
  );
  if (!file.encoding.utf8) {
    const at = found[0] ?? locateStart(file.path);
    return [error(at, "The file is not saved as UTF-8.", "Save it again with the encoding UTF-8.")];
  }
  const disguised = /[\\&]/.test(file.text) && found.length === 0 ? file.entries.flatMap(findDisguised) : [];
  const misread = findMisread(file);
  const misreadLines = new Set(misread.map(({ line }) => line));
  return [
    ...found.filter(({ line }) => !misreadLines.has(line)),
    ...disguised,
    ...misread,
    ...findEncodingDoubts(file),
  ];
}

/** A sign of a font that begins a line is a bullet, which is for the rule `lists`. */
function removeBullet(line: string): string {
  return line.replace(/^([ \t>]*)[\uE000-\uF8FF]/, "$1 ");
}

function problemsIn(text: string, path: string, line: number): Finding[] {
  return findUnwanted(text).map(({ index, words, changes }) =>
    error(
      { path, line, column: index + 1 },
      ...words,
      changes?.map((change) => ({ ...change, path, line, column: change.index + 1 })),
    ),
  );
}

/** An encoding that UTF-8 is taken for, and what its signs look like then. */
interface Misreading {
  /** The signs that the bytes from 0x80 to 0xFF are in it. */
  signs: string;
  pattern: RegExp;
}

/** Windows’ own encoding, and that of older Macs. */
const misreadings = ["windows-1252", "macintosh"].map((encoding): Misreading => {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
  const signs = new TextDecoder(encoding).decode(bytes);
  const later = `[${signs.slice(0, 64).replace(/[\]\\^-]/g, "\\$&")}]`;
  const lead = (byte: number) => signs[byte - 0x80] ?? "";
  // The first bytes of £ and é; of ’, – and “; of ligatures; of emoji. Of the letters of Welsh, ŵ and ŷ.
  const letters = `[${lead(0xc2)}${lead(0xc3)}]${later}`;
  const three = `[${lead(0xe2)}${lead(0xef)}]${later}{2}|${lead(0xf0)}${later}{3}`;
  const welsh = `${lead(0xc5)}[${[0xb4, 0xb5, 0xb6, 0xb7].map(lead).join("")}]`;
  return { signs, pattern: new RegExp(`${three}|${letters}|${welsh}`, "gu") };
});

/** Signs of UTF-8 that a program took for those of another encoding, such as â€™ for ’: one finding a line. */
function findMisread({ path, text }: SourceFile): Finding[] {
  if (!/[âÂÃïðÅ‚¬√Ô]/.test(text)) return [];
  return text.split("\n").flatMap((line, index) => {
    const met = misreadings.flatMap(({ signs, pattern }) =>
      [...line.matchAll(pattern)].map((match) => ({ index: match.index, written: match[0], signs })),
    );
    const [first] = met.toSorted((a, b) => a.index - b.index);
    if (!first) return [];
    const bytes = Array.from(first.written, (sign) => first.signs.indexOf(sign) + 0x80);
    const meant = new TextDecoder().decode(Uint8Array.from(bytes));
    const message = `“${first.written}” is what became of “${meant}” when the text was copied or saved.`;
    const fix = `Write “${meant}”, and look for others like it.`;
    return [error({ path, line: index + 1, column: first.index + 1 }, message, fix)];
  });
}

/** Characters that are written by their number, such as `"\\v"` in YAML and `&#8238;` in Markdown. */
function findDisguised(entry: SourceEntry): Finding[] {
  const inText = (text: string, place: () => Place): Finding[] =>
    findUnwanted(text).map(({ words }) => error(place(), ...words));
  return [
    ...listTexts(entry.raw).flatMap(({ text, path }) => inText(text, () => locateInData(entry, path))),
    ...(entry.body?.nodes() ?? []).flatMap((node) =>
      [
        "value" in node ? node.value : "",
        "alt" in node ? node.alt : "",
        "url" in node ? node.url : "",
        "title" in node ? node.title : "",
        ...(isComponent(node) && entry.body ? getAttributes(node, entry.body).map(({ value }) => value) : []),
      ].flatMap((text) => inText(text ?? "", () => locateInBody(entry, node))),
    ),
  ];
}

function findEncodingDoubts({ path, encoding }: SourceFile): Finding[] {
  const found: Finding[] = [];
  if (encoding.byteOrderMark) {
    const message = "The file begins with a byte order mark, which can’t be seen.";
    found.push(warning(locateStart(path), message, "Save it as UTF-8 without a byte order mark (BOM).", []));
  }
  if (encoding.windowsLines) {
    const message = "The lines end as Windows ends them, so every line may show as changed.";
    found.push(warning(locateStart(path), message, "Save the file with the line ends of Unix (LF).", []));
  }
  return found;
}
