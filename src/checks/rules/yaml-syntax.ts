import { isDoubt, type SyntaxCode } from "../../source/yaml-problems.ts";
import { error, warning, type Place, type Rule, type TextEdit } from "../finding.ts";
import { explainYamlProblem } from "../yaml-words.ts";

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  about: "Front matter and YAML files can be read.",
  why: "Front matter that can\u2019t be read would leave its page without a title or a date.",
  wrong: { "goals/falls.md": "---\ntitle: Falls: none\n---\n" },
  right: { "goals/falls.md": '---\ntitle: "Falls: none"\n---\n' },
  check: ({ files }) =>
    files.flatMap(({ path, text, problems }) => {
      const lines = text.split("\n");
      return problems.map(({ code, line, column }) => {
        const words = explainYamlProblem(code, lines[line - 1] ?? "");
        const edits = findYamlEdits(code, { path, line, column }, lines);
        return (isDoubt(code) ? warning : error)({ path, line, column }, ...words, edits);
      });
    }),
};

/** Spaces for the tabs before keys, and straight quotes for curly ones that hold all of a value. */
function findYamlEdits(code: SyntaxCode, at: Place, lines: string[]): TextEdit[] | undefined {
  const { path } = at;
  if (code === "TAB_AS_INDENT") {
    const end = path.endsWith(".yaml")
      ? lines.length
      : lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
    return lines.slice(0, end).flatMap((line, index) => {
      const written = /^[ \t]*/.exec(line)?.[0] ?? "";
      const instead = written.replaceAll("\t", "  ");
      return written === instead ? [] : [{ path, line: index + 1, column: 1, written, instead }];
    });
  }
  const [, before = "", written = ""] =
    /^(\s*(?:- +)*(?:[\w-]+:\s+)?)(“[^“”]*”)[ \t]*$/.exec(lines[at.line - 1] ?? "") ?? [];
  return written === ""
    ? undefined
    : [{ ...at, column: before.length + 1, written, instead: straightenQuotes(written.slice(1, -1)) }];
}

function straightenQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
