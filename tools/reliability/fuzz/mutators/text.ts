import { changed, refused, type Mutator } from "../mutant.ts";
import { anyPage, spliced } from "../written-file.ts";

/** Texts that must not reach a reader, each in a line or two. */
const pieces = [
  "<b>Text</b>",
  "<script>alert(1)</script>",
  "<!-- a note -->",
  "Text <br> text",
  "<style>a{}</style>",
  "[Text](javascript:alert(1))",
  "[Text](data:text/html,x)",
  "[Text](vbscript:x)",
  "[Text](JaVaScript:x)",
  "[Text](/nowhere/at/all/)",
  "[Text](nowhere.md)",
  "[Text](/goals/#nowhere)",
  "[Text](mailto:nobody)",
  "[](/goals/)",
  "[click here](/goals/)",
  "<https://example.org/>",
  "![](a.png)",
  "![A ward](none.png)",
  "![A ward](https://example.org/a.png)",
  "# A second title",
  "> ## A heading in a quotation",
  "- # In a list",
  "| | b |\n| - | - |\n| c | d |",
  "A title\n=======",
  "<<<<<<< HEAD\nText\n=======\nOther text\n>>>>>>> other",
  "(to be written)",
  "[a]: javascript:x",
  "![A ward][b]\n\n[b]: /c",
];

/** Text that is no plain Markdown, or leads nowhere. */
export const text: Mutator = {
  name: "HTML, programs and dead links",
  mutate(files, random) {
    const page = anyPage(files, random);
    const piece = random.oneOf(pieces);
    const at = page.lines.length;
    const lines = piece.split("\n");
    return {
      about: `${page.path} with ${JSON.stringify(piece)} at its end`,
      changes: [changed(page.path, spliced(page, at, at, "", ...lines, ""))],
      expected: refused(page.path, at + 2, at + 1 + lines.length),
    };
  },
};
