import { expect, test } from "vitest";
import { parseSource } from "../source/index.ts";
import { filePlace } from "./file-place.ts";
import { found } from "./fixture.ts";

const site = { "site.yaml": "title: Example Trust record" };

test("files of content, pictures beside them and readmes are in their place", () => {
  const files = { ...site, "goals/falls.md": "", "plans/2021-22/staff.jpg": "", "updates/README.md": "" };
  expect(found(filePlace, files)).toEqual([]);
});

test.each([
  ["update/2022-03-14-spring.md", "Did you mean “updates/2022-03-14-spring.md”?"],
  ["updates/2022/2022-03-14-spring.md", "Did you mean “updates/2022-03-14-spring.md”?"],
  ["goals/falls.markdown", "Did you mean “goals/falls.md”?"],
  ["plans/priorities.md", "Content is in plans/NAME/index.md, plans/NAME/NAME.md."],
  ["places.yml", "Did you mean “places.yaml”?"],
  ["budget.xlsx", "Content is in strategy/NAME.md, plans/NAME/index.md,"],
])("%s belongs nowhere", (path, fix) => {
  const [finding, ...others] = found(filePlace, { ...site, [path]: "x" });
  expect(finding).toContain(`${path}:1:1 No kind of content has its files here under such a name. ${fix}`);
  expect(others).toEqual([]);
});

test("a folder without site.yaml is told so", () => {
  expect(found(filePlace, {})).toEqual([
    "site.yaml:1:1 There is no file site.yaml. Add it: it says who the organisation is and what the site is called.",
  ]);
});

test("links, folders named like files and what can’t be read are told apart", () => {
  const source = parseSource([
    { path: "goals", kind: "folder" },
    { path: "goals/elsewhere.md", kind: "link" },
    { path: "goals/falls.md", kind: "folder" },
    { path: "goals/pipe.md", kind: "unreadable" },
    { path: "site.yaml", kind: "file", bytes: new Uint8Array() },
  ]);
  expect(filePlace.check(source).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "goals/elsewhere.md: This is a link to another file or folder.",
    "goals/falls.md: This is a folder with the name of a file.",
    "goals/pipe.md: This can’t be read.",
  ]);
});
