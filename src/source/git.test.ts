import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder } from "./folder.ts";
import { findGit } from "./git-fixture.ts";
import { readRevision, RevisionError } from "./git.ts";

const repository = realpathSync(mkdtempSync(join(tmpdir(), "history-")));
const content = join(repository, "content");
afterAll(() => rmSync(repository, { recursive: true }));

const git = findGit(repository);

/** What a folder of files and links holds, as its items but for its folders. */
const inFolder = () =>
  readFolder(content)
    .filter(({ kind }) => kind !== "folder")
    .map(({ path, kind, bytes }) => ({
      path,
      kind,
      text: path.endsWith(".png") ? "" : (bytes?.toString() ?? ""),
    }));
const atRevision = (name: string) =>
  readRevision(content, name).map(({ path, kind, bytes }) => ({
    path,
    kind,
    text: bytes === undefined ? "" : Buffer.from(bytes).toString(),
  }));

beforeAll(() => {
  mkdirSync(join(content, "strategy"), { recursive: true });
  writeFileSync(join(repository, "README.md"), "Not of the content.");
  writeFileSync(join(content, "site.yaml"), "title: Record\n\nblob 12\n");
  writeFileSync(join(content, "places.yaml"), "");
  writeFileSync(join(content, "strategy/vision.md"), "---\ntitle: “Vision”\n---\nno line at the end");
  writeFileSync(join(content, "strategy/ünïcode “name”\tand tab.md"), "same\n");
  writeFileSync(join(content, "strategy/same.md"), "same\n");
  writeFileSync(join(content, "strategy/picture.png"), new Uint8Array([0, 255, 10, 10]));
  writeFileSync(join(content, "strategy/.hidden.md"), "not seen");
  symlinkSync("vision.md", join(content, "strategy/link.md"));
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=First");
  git("tag", "first");
});

describe("a revision", () => {
  test.each(["HEAD", "main", "first", "HEAD~0"])("%s is read as the folder itself is", (name) => {
    expect(atRevision(name)).toEqual(inFolder());
    expect(atRevision(name)).toHaveLength(8);
  });

  test("stays what it was when the folder changes", () => {
    const before = atRevision("first");
    writeFileSync(join(content, "strategy/vision.md"), "changed");
    git("add", ".");
    git("commit", "--quiet", "--message=Second");
    expect(atRevision("first")).toEqual(before);
    expect(atRevision("HEAD")).toEqual(inFolder());
  });

  test("has nothing of a folder that was not there yet", () => {
    mkdirSync(join(repository, "new"));
    expect(readRevision(join(repository, "new"), "first")).toEqual([]);
  });

  test.each(["no-such-branch", "--all", "first^2", "-v", ""])("“%s” is told to be none", (name) => {
    expect(() => readRevision(content, name)).toThrow(RevisionError);
    expect(() => readRevision(content, name)).toThrow(`There is no revision “${name}” here`);
  });
});

test("a folder without a history is told so", () => {
  const folder = mkdtempSync(join(tmpdir(), "no-history-"));
  expect(() => readRevision(folder, "HEAD")).toThrow(
    /^The history of \S+ can’t be read: not a git repository/,
  );
  rmSync(folder, { recursive: true });
});
