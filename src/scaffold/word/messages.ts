import { quoted } from "./tidy.ts";

/** Styles whose paragraphs lose nothing as plain ones. */
const usual = new Set([
  "List Paragraph",
  "No Spacing",
  "Body Text",
  "Normal (Web)",
  "Default",
  "Table Paragraph",
  "header",
  "footer",
  "null",
]);

/** What mammoth says of a document, in plain words for its writer. */
export function plainMessages(messages: readonly string[]): string[] {
  const styles = messages.flatMap(
    (message) => /^Unrecognised (?:paragraph|run) style: '(.+)' \(/.exec(message)?.[1] ?? [],
  );
  const unknown = [...new Set(styles)].filter((style) => !usual.has(style));
  const elements = messages.flatMap(
    (message) => /^An unrecognised element was ignored: (.+)/.exec(message)?.[1] ?? [],
  );
  const others = [...new Set(elements)].filter((element) => !element.startsWith("m:"));
  const pictures = messages.filter((message) => message.startsWith("Could not find image file")).length;
  return [
    ...(unknown.length > 0 ? [`Text in these styles is plain text now: ${quoted(unknown)}.`] : []),
    ...(others.length > 0 ? [`Things that have no counterpart are left out: ${quoted(others)}.`] : []),
    ...(pictures > 0 ? ["A picture is left out, as its file isn’t in the document."] : []),
  ];
}
