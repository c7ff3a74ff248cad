import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { discard, freshFolder, publish, published } from "./place.ts";

let folder: string;
let outDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "place-"));
  outDir = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A build whose one page says something. */
function buildOf(words: string): string {
  const build = freshFolder(outDir);
  writeFileSync(join(build, "index.html"), words);
  return build;
}

const shown = () => readFileSync(join(outDir, "index.html"), "utf8");
const builds = () => readdirSync(join(folder, ".dist-builds"));

test("what is published is what people see, and then what is published next", () => {
  publish(buildOf("first"), outDir);
  expect(shown()).toBe("first");
  publish(buildOf("second"), outDir);
  expect(shown()).toBe("second");
});

test("the build before the present one stays for those who are reading it, older ones go", () => {
  const [first, second, third] = ["first", "second", "third"].map((words) => publish(buildOf(words), outDir));
  expect([first, second, third].map((build) => existsSync(build ?? ""))).toEqual([false, true, true]);
  expect(builds()).toHaveLength(3);
  expect(readFileSync(join(folder, ".dist-builds/before/index.html"), "utf8")).toBe("second");
});

test("a build that comes to nothing leaves what was published, and nothing of its own", () => {
  publish(buildOf("good"), outDir);
  const bad = buildOf("half");
  expect(shown()).toBe("good");
  discard(bad);
  expect(shown()).toBe("good");
  expect(builds()).toHaveLength(1);
});

test("the output folder may be a plain folder before, or a link to what is gone", () => {
  mkdirSync(outDir);
  writeFileSync(join(outDir, "old.html"), "old");
  publish(buildOf("first"), outDir);
  expect(shown()).toBe("first");
  expect(existsSync(join(outDir, "old.html"))).toBe(false);

  rmSync(join(folder, ".dist-builds"), { recursive: true });
  publish(buildOf("second"), outDir);
  expect(shown()).toBe("second");
  expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
});

test("a link to what is gone is no published site", () => {
  publish(buildOf("first"), outDir);
  rmSync(join(folder, ".dist-builds"), { recursive: true });
  expect(published(outDir)).toBeUndefined();
});

test("a plain folder can take the place of what is published, more than once", () => {
  for (const words of ["first", "second"]) {
    rmSync(outDir, { force: true });
    mkdirSync(outDir);
    publish(buildOf(words), outDir);
    expect(shown()).toBe(words);
  }
});

test("a file in the output folder’s place is left alone, and named", () => {
  writeFileSync(outDir, "somebody's");
  expect(() => freshFolder(outDir)).toThrow(`There is a file at ${outDir}`);
  expect(readFileSync(outDir, "utf8")).toBe("somebody's");
});

test("the folder can be moved as a whole, since the link in it names no place outside", () => {
  publish(buildOf("first"), outDir);
  const moved = `${folder}-moved`;
  renameSync(folder, moved);
  expect(readFileSync(join(moved, "dist/index.html"), "utf8")).toBe("first");
  renameSync(moved, folder);
});

/** A folder that the process of an id left in the middle of a build. */
function half(pid: number): string {
  const name = `making-${pid}-half`;
  mkdirSync(join(folder, ".dist-builds", name), { recursive: true });
  return name;
}

test("what a killed build left goes before the next one begins, but never what is being made", () => {
  publish(buildOf("good"), outDir);
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const left = half(ended);
  const sameId = half(process.pid);
  const running = half(process.ppid);
  const other = freshFolder(outDir);
  const next = freshFolder(outDir);
  expect(builds()).not.toContain(left);
  expect(builds()).not.toContain(sameId);
  expect(existsSync(other)).toBe(true);
  publish(next, outDir);
  expect(builds()).toContain(running);
});

test("a folder whose place was being taken when the build was killed is shown again", () => {
  const aside = join(folder, ".dist-builds/build-adopted");
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, "index.html"), "old");
  discard(freshFolder(outDir));
  expect(shown()).toBe("old");
});
