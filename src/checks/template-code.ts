import type { SourceEntry } from "../source/index.ts";
import { textsIn } from "../source/yaml.ts";
import { goal } from "./example.ts";
import { findings, inBody, inData, type Finding, type Place, type Rule } from "./finding.ts";
import { proseOf } from "./prose/prose.ts";

const { error } = findings("template-code");

export const templateCode: Rule = {
  id: "template-code",
  about: "A text has no code of another program that makes pages, such as {{ … }} and {% … %}.",
  why: "Texts that are moved here from another site bring what its program put a picture, a link or a date in place of. Nothing does so here, and readers would see the code.",
  wrong: { "goals/falls.md": goal("{% include notice.html %} Rails were put up in {{ page.year }}.") },
  right: { "goals/falls.md": goal("Rails were put up in 2022. Our pages once had `{{ page.year }}` there.") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

/** As Jekyll, Hugo, Eleventy, Nunjucks, Handlebars, ERB and kramdown have it. */
const code = /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|\{#\s[^\n]*?\s#\}|<%[^\n]*?%>|\{:\s?[.#\w][^{}\n]*\}/g;

function problemsOf(entry: SourceEntry): Finding[] {
  if (!entry.readable) return [];
  const inFields = textsIn(entry.raw).flatMap(({ text, path }) => foundIn(text, () => inData(entry, path)));
  const inText = proseOf(entry)
    .filter(({ isData }) => !isData)
    .flatMap(({ text, at }) => foundIn(text, at));
  const inAddresses = (entry.body?.nodes() ?? []).flatMap((node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return [];
    const alt = node.type === "image" ? (node.alt ?? "") : "";
    return foundIn(`${decoded(node.url)} ${alt}`, () => inBody(entry, node));
  });
  return [...inFields, ...inText, ...inAddresses];
}

function foundIn(text: string, at: (index: number) => Place): Finding[] {
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
