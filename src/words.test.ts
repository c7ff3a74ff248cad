import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** The files whose words readers read: templates, and what makes sentences for pages, feeds, data and search. */
const interfaceFiles = globSync([
  "src/{pages,components,layouts,texts}/**/*.astro",
  "src/{charts,data,feeds,layouts,record,search,sharing}/**/*.ts",
]).filter((file) => !/\.test\.ts$|\/(?:example|any-content|due-work)\.ts$/.test(file));

/** Words that the table in docs/words.md has another one for, with that one. */
const ousted = [...readFileSync("docs/words.md", "utf8").matchAll(/^\| (.+?) +\|.*\| (.+?) +\|$/gm)]
  .slice(1)
  .filter(([, word = ""]) => !word.startsWith("-"))
  .flatMap(([, word = "", others = ""]) => others.split(", ").map((other) => ({ word, other })));

interface Words {
  text: string;
  /** The line that it begins on. */
  line: number;
}

/** What the UK government’s model accessibility statement has for a heading. */
const required = "Compliance status";

/** Attributes whose values nobody reads. */
const unread = /^(?:class|id|href|for|name|slot|rel|type|data-.*|aria-(?:labelledby|describedby|current))$/;

/**
 * The words of a template or a module: text between tags, and strings that are sentences or labels. A string without a
 * space that begins with a small letter is a name in the code.
 */
function findWords(file: string, source: string): Words[] {
  const isTemplate = file.endsWith(".astro");
  const found = parse(isTemplate ? makeTsx(source) : source, isTemplate);
  return found.filter(
    ({ text }) => /[A-Za-z]/.test(text) && (/\s/.test(text.trim()) || /^\s*["'`]?\p{Lu}/u.test(text)),
  );
}

/** A template as TypeScript can read it: its front matter on the same lines, and its markup as one element. */
function makeTsx(source: string): string {
  const [, code = "", markup = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? ["", "", source];
  const readable = markup
    .replace(/<!doctype html>/i, "")
    .replace(/(<[A-Za-z][^<>]*?)\{(\w+)\}(?=[\s/>])/g, "$1$2={$2}")
    .replace(/(<script)(?![^>]*\/>)[^>]*>[^]*?<\/script>/g, (script) => script.replace(/[^\n]/g, " "));
  return `\n${code}\n;(<>\n${readable}</>);`;
}

function parse(source: string, isTemplate: boolean): Words[] {
  const kind = isTemplate ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile("file", source, ts.ScriptTarget.Latest, true, kind);
  const words: Words[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && unread.test(node.name.getText())) return;
    const isText =
      ts.isJsxText(node) ||
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText) {
      const text = source.slice(node.pos, node.end);
      words.push({ text, line: tree.getLineAndCharacterOfPosition(node.pos).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return words;
}

/** Words that stand alone, over the end of a line too. */
function makePattern(words: string): RegExp {
  return new RegExp(`(?<![\\w’-])${words.replaceAll(" ", "\\s+")}(?![\\w’])`, "i");
}

function findFaults(file: string, source: string): string[] {
  return findWords(file, source).flatMap(({ text, line }) => {
    const tell = (index: number, what: string): string[] =>
      index === -1
        ? []
        : [`${relative(".", file)}:${line + text.slice(0, index).split("\n").length - 1} has ${what}`];
    const said = text.replace(required, (words) => " ".repeat(words.length));
    return [
      ...ousted.flatMap(({ word, other }) =>
        tell(said.search(makePattern(other)), `“${other}”: write “${word}”`),
      ),
      ...tell(said.search(/\p{L}'\p{L}/u), "a straight apostrophe: write ’"),
    ];
  });
}

test("words are found wherever readers read them, with their lines", () => {
  const template = `---\nconst { a } = Astro.props;\nconst lead = "It is a promise.";\n---\n\n<Page {a} class="the promise">\n  <p>\n    You can't subscribe {a} here.\n  </p>\n</Page>\n`;
  expect(findFaults("src/x.astro", template)).toEqual([
    "src/x.astro:3 has “promise”: write “commitment”",
    "src/x.astro:8 has “subscribe”: write “follow”",
    "src/x.astro:8 has a straight apostrophe: write ’",
  ]);
  expect(
    findFaults("src/x.ts", 'const promise = "promise";\nconst about = `An e-mail of ${promise}`;'),
  ).toEqual(["src/x.ts:2 has “e-mail”: write “email”"]);
  expect(findFaults("src/x.ts", 'const title = "Readings";')).toHaveLength(1);
});

test("the site has one word for one thing", () => {
  expect(ousted.length).toBeGreaterThan(20);
  expect(interfaceFiles.length).toBeGreaterThan(80);
  expect(interfaceFiles.flatMap((file) => findFaults(file, readFileSync(file, "utf8")))).toEqual([]);
});
