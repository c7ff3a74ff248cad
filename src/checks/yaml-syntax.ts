import { isDoubt } from "../source/yaml-problems.ts";
import { findings, type Rule } from "./finding.ts";
import { wordsFor } from "./yaml-words.ts";

const { error, warning } = findings("yaml-syntax");

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  about: "Front matter and YAML files can be read.",
  check: ({ files }) =>
    files.flatMap(({ path, text, problems }) => {
      const lines = text.split("\n");
      return problems.map(({ code, line, column }) => {
        const words = wordsFor(code, lines[line - 1] ?? "");
        return (isDoubt(code) ? warning : error)({ path, line, column }, ...words);
      });
    }),
};
