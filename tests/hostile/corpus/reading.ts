import {
  elsewhere,
  inertTexts,
  pageOf,
  pagePath,
  refusedFile,
  refusedTexts,
  type Family,
  type Input,
} from "../input.ts";
import { update } from "../update.ts";

// What two readers of one text read differently: one trims it, takes its first lines for a second front matter, has
// marks of its own, or follows an address that another doesn't see.

const front = "---\ntitle: A page\nsummary: A summary.\nsource: Our plan\n---\n";
const harm = `[read more](javascript:canary()) ![A ward](${elsewhere}/pixel.png)`;

/** A page whose text begins so right below its front matter. */
const beginning = (name: string, text: string, rule: string, line = 6): Input =>
  refusedFile(rule, name, pagePath(name), front + text, line);

const inertBeginning = (name: string, text: string): Input => ({
  name,
  files: { [pagePath(name)]: front + text },
  expected: "inert",
});

/** Texts that another reader would trim: the first line is set in. */
const setIn: Family = {
  name: "Texts that begin set in",
  inputs: [
    beginning("set-in-by-four", `    ${harm}\n`, "plain-text"),
    beginning("set-in-by-a-tab", `\t${harm}\n`, "plain-text"),
    beginning("set-in-by-a-space-and-a-tab", ` \t${harm}\n`, "plain-text"),
    beginning("set-in-below-empty-lines", `\n\n    ${harm}\n`, "plain-text", 8),
    beginning("set-in-below-a-line-of-spaces", `   \n    ${harm}\n`, "plain-text", 7),
    beginning("set-in-fence", "    ~~~\n    a\n    ~~~\n\n<b>large</b>\n", "plain-text"),
    beginning("set-in-html", "    5 <b>large</b> ponds.\n\nThe rest.\n", "plain-text"),
    beginning("set-in-picture", "    ![Water](../content/strategy/.pond.mjs?.svg)\n", "plain-text"),
    beginning("set-in-by-no-break-spaces", `\u00a0\u00a0\u00a0\u00a0${harm}\n`, "no-code"),
    beginning("set-in-by-wide-spaces", `\u3000\u3000${harm}\n`, "no-code"),
    beginning("set-in-by-a-form-feed", `\f    ${harm}\n`, "plain-text"),
    inertBeginning("set-in-later", `One.\n\n    ${harm}\n`),
  ],
};

/** Rules and fences at the beginning that another reader takes for front matter. */
const secondFront: Family = {
  name: "Texts that look like front matter",
  inputs: [
    inertBeginning("rule-first", "---\n\nFirst.\n\n---\n\nSecond.\n"),
    inertBeginning("rule-first-below-a-line", "\n---\n\nFirst.\n\n***\n\nSecond.\n"),
    inertBeginning("plus-signs-first", "+++\nFirst.\n+++\n\nSecond.\n"),
    inertBeginning("plus-signs-of-toml", "\n+++\na = 1\n+++\n\nSecond.\n"),
    inertBeginning("rule-and-fence", `---\n~~~\n---\n\n${harm}\n\n~~~\n\nWords.\n`),
    inertBeginning("two-rules", "---\n---\n\nWords.\n"),
    inertBeginning("rule-of-stars-first", "***\n\nFirst.\n\n---\n\nSecond.\n"),
    inertBeginning("semicolons-first", ";;;\n{}\n;;;\n\nWords.\n"),
    inertBeginning("comment-of-yaml-first", "---\n\n# a\n\n---\n".replace("# a", "A.")),
    {
      name: "front-matter-in-braces",
      files: {
        [pagePath("front-matter-in-braces")]:
          '---\n{"title": "A page", "summary": "A summary.", "source": "Our\n+++\nplan"}\n---\n\nWords.\n',
      },
      expected: "inert",
    },
  ],
};

/** Marks and paths that the program behind the site has a meaning for. */
const marks: Family = {
  name: "Marks of other programs",
  inputs: [
    ...inertTexts([
      ["image-mark-as-code", '`__ASTRO_IMAGE_="x"` is a word.'],
      ["image-mark-in-a-block", '~~~\n__ASTRO_IMAGE_="{&quot;src&quot;:&quot;x&quot;}"\n~~~'],
      ["image-mark-in-words", "The mark \\_\\_ASTRO_IMAGE_=&quot;x&quot; stands here."],
      ["marks-of-templates", "`{{ x }}` and `{% x %}` and `<%= x %>` and `${x}`"],
      ["mark-of-a-virtual-module", "`\\0virtual:x` and `@id/astro:content` and `import.meta.env`"],
      ["end-of-a-script-as-code", "`</script><script>canary()</script>`"],
      ["end-of-character-data", "`]]>` and ]]&gt;"],
      ["marks-of-the-index", "`data-pagefind-ignore` and `data-pagefind-body=all`"],
    ]),
    ...[
      [
        "image-mark-in-a-title",
        "title: __ASTRO_IMAGE_./evil.mjs?.svg\nsummary: A summary.\nsource: Our plan",
        2,
      ],
      ["image-mark-in-a-summary", "title: A page\nsummary: ' __ASTRO_IMAGE_./evil.mjs'\nsource: Our plan", 3],
      ["image-mark-in-a-source", 'title: A page\nsummary: A summary.\nsource: "\\x5f_ASTRO_IMAGE_x.svg"', 4],
    ].map(([name, yaml, line]) =>
      refusedFile(
        "no-code",
        String(name),
        pagePath(String(name)),
        `---\n${yaml}\n---\n\nWords.\n`,
        Number(line),
      ),
    ),
  ],
};

/** Addresses of pictures that lead to a file which no check has looked at, or to none. */
const addressesOfPictures: Family = {
  name: "Addresses of pictures that name something else",
  inputs: refusedTexts("images", [
    ["picture-of-a-hidden-file", "![Water](.pond.svg)"],
    ["picture-of-a-program", "![Water](pond.mjs)"],
    ["picture-of-a-program-with-a-query", "![Water](.pond.mjs?.svg)"],
    ["picture-with-a-query", "![Water](pond.svg?raw)"],
    ["picture-with-an-anchor", "![Water](pond.svg#a)"],
    ["picture-with-an-encoded-slash", "![Water](sub%2Fpond.svg)"],
    ["picture-with-an-encoded-backslash", "![Water](sub%5Cpond.svg)"],
    ["picture-with-encoded-dots", "![Water](%2e%2e/%2e%2e/public/favicon.svg)"],
    ["picture-outside", "![Water](../../public/favicon.svg)"],
    ["picture-of-the-repository", "![Water](../../package.svg)"],
    ["picture-by-the-bundler", "![Water](/@fs/etc/passwd.svg)"],
    ["picture-in-a-package", "![Water](/node_modules/astro/x.svg)"],
    ["picture-with-a-null", "![Water](pond.svg%00.png)"],
  ]),
};

/** Headings whose ids would be those of a page’s own parts, or names that scripts use. */
const ids: Family = {
  name: "Headings with the names of other things",
  inputs: [
    ...inertTexts(
      "Commitments Search Location Attributes Reported Changes Maincontent Constructor Body Cookie"
        .split(" ")
        .map(
          (word) =>
            [`heading-named-${word.toLowerCase()}`, `## ${word}\n\nWords.\n\n## ${word}\n\nWords.`] as const,
        ),
    ),
    ...inertTexts([
      ["heading-proto", "## \\_\\_proto\\_\\_\n\nWords."],
      ["heading-of-a-note", "## Footnote label\n\nWords.[^1]\n\n[^1]: A note."],
      ["heading-of-a-part", "## Page-commitments\n\nWords."],
    ]),
  ],
};

/** Names in front matter that a page has for parts of its own. */
const names: Family = {
  name: "Ids with the names of other things",
  inputs: [
    ...[
      "search",
      "search-field",
      "toggle-menu",
      "maincontent",
      "commitments",
      "reported",
      "location",
      "constructor",
    ].map((id, at): Input => ({
      name: `section-named-${id}`,
      files: update(`2025-11-${10 + at}`, "better-care", "md", [
        { id, heading: "Rooms", text: `Words.\n\n### ${id}\n\nWords.\n\n### Search field\n\nWords.` },
      ]),
      expected: "inert",
    })),
    ...["search", "search-field", "toggle-menu"].map((id): Input => ({
      name: `term-named-${id}`,
      data: { "glossary.yaml": { [id]: { term: `Named ${id}`, meaning: "A thing." } } },
      expected: "inert",
    })),
    ...inertTexts([
      ["heading-named-as-the-field", "## Search field\n\nWords.\n\n## Toggle menu\n\nWords."],
      ["headings-of-signs", "## !!!\n\nWords.\n\n## ???\n\nWords.\n\n## Section\n\nWords."],
    ]),
    ...refusedTexts("headings", [
      ["heading-of-nothing", "##\n\nWords."],
      ["heading-of-nothing-with-signs", "## ##\n\nWords."],
    ]),
    ...refusedTexts("shown-nowhere", [
      ["note-named-as-the-second", "A[^1] b[^1-2] c[^1].\n\n[^1]: A note.\n\n[^1-2]: Another.", 5],
    ]),
  ],
};

/** Files that no reader is to see, and names that a system can’t hold. */
const files: Family = {
  name: "Hidden files and names of systems",
  inputs: [
    ["strategy/.hidden.md", pageOf("Words.")],
    ["strategy/.pond.mjs", "globalThis.canary();\n"],
    ["strategy/.evil.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>canary()</script></svg>\n'],
    [".gitattributes", "* text=auto\n"],
    [".gitmodules", '[submodule "a"]\n'],
    [".htaccess", "Options +Indexes\n"],
    [".env", "SECRET=1\n"],
    [".npmrc", "ignore-scripts=false\n"],
    ["strategy/..a.md", pageOf("Words.")],
  ]
    .map(([path = "", text = ""], at) => refusedFile("file-place", `hidden-file-${at}`, path, text))
    .concat({
      name: "folder-that-is-hidden",
      files: { ".hidden/strategy/a.md": pageOf("Words.") },
      expected: { rule: "file-place", path: ".hidden", line: 1 },
    })
    .concat(
      ["con.md", "aux.md", "nul.mdx", "com1.md", "lpt9.md"].map((name) =>
        refusedFile("file-name", `device-${name.replace(".", "-")}`, `strategy/${name}`, pageOf("Words.")),
      ),
    ),
};

export const readings: readonly Family[] = [
  setIn,
  secondFront,
  marks,
  addressesOfPictures,
  ids,
  names,
  files,
];
