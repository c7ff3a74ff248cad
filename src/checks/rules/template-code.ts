import type { SourceEntry } from "../../source/index.ts";
import { listTexts } from "../../source/yaml.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import { getProse } from "../prose/prose.ts";

export const templateCode: Rule = {
  id: "template-code",
  about: "A text has no code of another program that makes pages, such as {{ … }} and {% … %}.",
  why: "Texts that are moved here from another site bring what its program put a picture, a link or a date in place of. Nothing does so here, and readers would see the code.",
  wrong: { "goals/falls.md": writeGoal("{% include notice.html %} Rails were put up in {{ page.year }}.") },
  right: {
    "goals/falls.md": writeGoal("Rails were put up in 2022. Our pages once had `{{ page.year }}` there."),
  },
  check: ({ entries }) => entries.flatMap(findProblems),
};

/** As Jekyll, Hugo, Eleventy, Nunjucks, Handlebars, ERB and kramdown have it. */
const code = /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|\{#\s[^\n]*?\s#\}|<%[^\n]*?%>|\{:\s?[.#\w][^{}\n]*\}/g;

function findProblems(entry: SourceEntry): Finding[] {
  if (!entry.readable) return [];
  const inFields = listTexts(entry.raw).flatMap(({ text, path }) =>
    findFound(text, () => locateInData(entry, path)),
  );
  const inText = getProse(entry)
    .filter(({ isData }) => !isData)
    .flatMap(({ text, at }) => findFound(text, at));
  const inAddresses = (entry.body?.nodes() ?? []).flatMap((node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return [];
    const alt = node.type === "image" ? (node.alt ?? "") : "";
    return findFound(`${decoded(node.url)} ${alt}`, () => locateInBody(entry, node));
  });
  return [...inFields, ...inText, ...inAddresses];
}

function findFound(text: string, at: (index: number) => Place): Finding[] {
  return [...text.matchAll(code)].map(({ 0: written, index }) =>
    error(
      at(index),
      `“${written}” is code of another program that makes pages, and readers would see it.`,
      "Write what stood there on the page, or delete it. Code that is meant to be seen stands in `marks of code`.",
    ),
  );
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
