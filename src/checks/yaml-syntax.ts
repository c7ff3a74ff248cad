import { isDoubt } from "../source/yaml-problems.ts";
import { findings, type Rule } from "./finding.ts";
import { wordsFor } from "./yaml-words.ts";

const { error, warning } = findings("yaml-syntax");

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
        const words = wordsFor(code, lines[line - 1] ?? "");
        return (isDoubt(code) ? warning : error)({ path, line, column }, ...words);
      });
    }),
};
