/** What Markdown would take for more than itself: anywhere, before other signs, or where a line begins. */
const signs = /[\\`*_[\]<~|]|\$(?=\$)|&(?=#?\w+;)|^[-+#=>]|(?<=^\d{1,9})[.)](?=\s|$)|#(?=#*\s*$)/g;

/** Text on one line as Markdown that shows it, sign by sign. */
export function escapeMarkdown(text: string): string {
  return text.replace(signs, "\\$&");
}
