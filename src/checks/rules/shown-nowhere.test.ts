import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { shownNowhere } from "./shown-nowhere.ts";

const said = (text: string) => runRule(shownNowhere, { "goals/falls.md": writeGoal(text) });

test.each([
  [
    "a note",
    "Words.\n\n[^a]: A note.",
    "goals/falls.md:10:1 This note is shown nowhere: nothing in the text refers to it. Put [^a] where it belongs",
  ],
  [
    "a line that looks like an address",
    "[Note]: rooms-are-open",
    "This address is shown nowhere: nothing in the text refers to it. Put [words][Note]",
  ],
  [
    "the second of a name",
    "[a][b]\n\n[b]: /goals/\n[B]: /updates/",
    "goals/falls.md:11:1 This address is shown nowhere: another one above it has the same name.",
  ],
  [
    "a note that a page has the address of already",
    "A[^1] b[^1] c[^1-2].\n\n[^1]: One.\n\n[^1-2]: Two.",
    "goals/falls.md:12:1 The name of this note is that of another with a number behind, and a page counts notes so.",
  ],
  [
    "words behind the signs of a code block",
    "~~~ Every ward takes part.\nYes.\n~~~",
    "“Every ward takes part.” is shown nowhere",
  ],
])("what readers would miss is found: %s", (_what, text, message) => {
  expect(said(text)).toHaveLength(1);
  expect(said(text)[0]).toContain(message);
});

test("what is shown is not", () => {
  expect(said("Words.[^1] [Goals][all] [all]\n\n[^1]: A note.\n[all]: /goals/\n\n```c++\ncode\n```")).toEqual(
    [],
  );
});
