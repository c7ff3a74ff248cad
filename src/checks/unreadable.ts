import type { Body } from "../source/index.ts";

type Words = [message: string, fix: string];

/** What to say of a body that can't be read, from what the parser says of it. */
export function explainUnreadable({ syntax, text }: Body, fault: { line: number; reason: string }): Words {
  if (syntax === "md") return ["This text can’t be read as Markdown.", "Make it simpler."];
  const open = /^Expected a closing tag for `<([A-Z]\w*)/.exec(fault.reason)?.[1];
  if (open) {
    return [
      `<${open}> is not closed.`,
      `Write </${open}> on a line of its own where it ends; for one that holds nothing, <${open} … />.`,
    ];
  }
  const [, close, opened] =
    /^Unexpected closing tag `<\/([A-Z]\w*)>`, expected (?:corresponding closing tag for `<(\w+)>`|an open tag)/.exec(
      fault.reason,
    ) ?? [];
  if (close) {
    const fix = opened ? `Write </${opened}> to close <${opened}>.` : `Write <${close}> where it begins.`;
    return [`</${close}> closes nothing that is open.`, fix];
  }
  const tag = /<([A-Z]\w*)/.exec(text.split("\n")[fault.line - 1] ?? "")?.[1];
  if (tag) {
    return [
      `The tag <${tag} can’t be read.`,
      `Write the value of each attribute in straight quotes: <${tag} name="value">.`,
    ];
  }
  return [
    "In an .mdx file, < and { begin code, and this can’t be read.",
    "Write \\< or \\{ for the sign itself, or change the file’s extension to .md.",
  ];
}
