import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DiskError } from "./disk-error.ts";
import {
  getBuildsFolder,
  removeBuild,
  makeBuildFolder,
  publish,
  getPublished,
  thisSystem,
} from "./publish.ts";

let folder: string;
let outDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "place-"));
  outDir = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A build whose one page says something. */
function buildOf(words: string): string {
  const build = makeBuildFolder(outDir);
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
  expect(builds()).toHaveLength(4);
  expect(readFileSync(join(folder, ".dist-builds/before/index.html"), "utf8")).toBe("second");
});

test("a build that comes to nothing leaves what was published, and nothing of its own", () => {
  publish(buildOf("good"), outDir);
  const bad = buildOf("half");
  expect(shown()).toBe("good");
  removeBuild(bad);
  expect(shown()).toBe("good");
  expect(builds()).toHaveLength(2);
});

test("the output folder may be empty before, or a link to what is gone", () => {
  mkdirSync(outDir);
  publish(buildOf("first"), outDir);
  expect(shown()).toBe("first");

  rmSync(join(folder, ".dist-builds"), { recursive: true });
  publish(buildOf("second"), outDir);
  expect(shown()).toBe("second");
  expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
});

test("a link to what is gone is no published site", () => {
  publish(buildOf("first"), outDir);
  rmSync(join(folder, ".dist-builds"), { recursive: true });
  expect(getPublished(outDir)).toBeUndefined();
});

test("a site that was copied can take the place of what is published, more than once", () => {
  publish(buildOf("first"), outDir);
  for (const words of ["second", "third"]) {
    cpSync(outDir, join(folder, "copy"), { recursive: true, dereference: true });
    rmSync(outDir);
    renameSync(join(folder, "copy"), outDir);
    publish(buildOf(words), outDir);
    expect(shown()).toBe(words);
    expect(builds()).toHaveLength(4);
  }
});

test("what the version before this made is built over, and none of it removed", () => {
  const old = join(folder, ".dist-builds/build-12-0123abcd");
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, "index.html"), "old");
  symlinkSync(".dist-builds/build-12-0123abcd", outDir);
  for (const words of ["first", "second", "third"]) publish(buildOf(words), outDir);
  expect(shown()).toBe("third");
  expect(existsSync(old)).toBe(true);
});

test("the folder can be moved as a whole, since the link in it names no place outside", () => {
  publish(buildOf("first"), outDir);
  const moved = `${folder}-moved`;
  renameSync(folder, moved);
  expect(readFileSync(join(moved, "dist/index.html"), "utf8")).toBe("first");
  renameSync(moved, folder);
});

/** A folder that the process of an id left in the middle of a build, on this system if no other is named. */
function half(pid: number, system = thisSystem): string {
  const name = `making-${pid}-${system}-0123abcd`;
  mkdirSync(join(folder, ".dist-builds", name), { recursive: true });
  return name;
}

/** The process id of a program that has ended. */
const ended = () => spawnSync(process.execPath, ["--version"]).pid;

test("what a killed build left goes before the next one begins, but never what is being made", () => {
  publish(buildOf("good"), outDir);
  const left = half(ended());
  const sameId = half(process.pid);
  const running = half(process.ppid);
  const other = makeBuildFolder(outDir);
  const next = makeBuildFolder(outDir);
  expect(builds()).not.toContain(left);
  expect(builds()).not.toContain(sameId);
  expect(existsSync(other)).toBe(true);
  publish(next, outDir);
  expect(builds()).toContain(running);
});

test("what another system makes in the same folder is left alone for a day, and what it published for an hour", () => {
  publish(buildOf("good"), outDir);
  const aged = (name: string, hours: number) => {
    const then = Date.now() / 1000 - hours * 3600;
    utimesSync(join(folder, ".dist-builds", name), then, then);
    return name;
  };
  const publishTheirs = (id: string) => {
    const name = basename(publish(buildOf(id), outDir));
    const theirs = `build-${ended()}-feedbeef-${id}`;
    renameSync(join(folder, ".dist-builds", name), join(folder, ".dist-builds", theirs));
    rmSync(outDir);
    return theirs;
  };
  const [young, old] = [aged(half(ended(), "feedbeef"), 23), aged(half(ended(), "deadbeef"), 25)];
  const [fresh, stale] = [publishTheirs("00000001"), aged(publishTheirs("00000002"), 2)];
  publish(buildOf("next"), outDir);
  expect(builds()).toEqual(expect.arrayContaining([young, fresh]));
  expect(builds()).not.toContain(old);
  expect(builds()).not.toContain(stale);
});

test("what is somebody’s own among the builds stays, also in a build", () => {
  const own = ["making-of", "build-log", "build-1-2", "notes"].map((name) =>
    join(folder, ".dist-builds", name),
  );
  for (const path of own) mkdirSync(path, { recursive: true });
  own.push(join(publish(buildOf("first"), outDir), "thesis.txt"));
  writeFileSync(own.at(-1)!, "years");
  for (const words of ["second", "third", "fourth"]) publish(buildOf(words), outDir);
  expect(own.filter((path) => !existsSync(path))).toEqual([]);
});

/** The names of all that is in the folder of the test, each link with where it leads, and all texts. */
function everything(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) return `${path} → ${readlinkSync(path)}`;
    return entry.isFile() ? `${path}: ${readFileSync(path, "utf8")}` : path;
  });
}

describe("what is no site of a build’s is refused, untouched, with what to do", () => {
  const contentDir = () => join(folder, "work/content");
  beforeEach(() => {
    for (const path of ["work/content/goals", "work/docs", "work/none"])
      mkdirSync(join(folder, path), { recursive: true });
    for (const path of ["work/content/site.yaml", "work/docs/thesis.txt"])
      writeFileSync(join(folder, path), "own");
    publish(buildOf("site"), outDir);
    cpSync(outDir, join(folder, "copy"), { recursive: true, dereference: true });
    writeFileSync(join(folder, "copy/thesis.txt"), "years");
    for (const path of ["work", "work/content", "work/docs", "work/none", "dist"])
      symlinkSync(path, join(folder, `to-${basename(path)}`));
  });

  test.each([
    ["a folder with files", "work/docs", "has files in it that no build made"],
    ["a folder above the content", "work", "is not apart from"],
    ["the content", "work/content", "is not apart from"],
    ["a folder in the content", "work/content/goals", "is not apart from"],
    ["a new folder in the content", "work/content/site", "is not apart from"],
    ["a new folder in the content, by a link", "to-content/site", "is not apart from"],
    ["a link to a folder above the content", "to-work", "is a link that no build made"],
    ["a link to the content", "to-content", "is a link that no build made"],
    ["a link to a folder with files", "to-docs", "is a link that no build made"],
    ["a link to an empty folder", "to-none", "is a link that no build made"],
    ["a link to a site", "to-dist", "is a link that no build made"],
    ["a copy of a site with another file in it", "copy", "has files in it that no build made"],
    ["a file", "work/docs/thesis.txt", "There is a file at"],
    ["a folder below a file", "work/docs/thesis.txt/site", "is a file, and no folder"],
    ["a folder in a site", "dist/site", "is in a folder that builds made"],
    ["a folder among the builds", ".dist-builds/site", "is in a folder that builds made"],
    ["a name that is too long", "x".repeat(300), "too long"],
  ])("%s", (_name, path, why) => {
    const before = everything();
    expect(() => makeBuildFolder(join(folder, path), contentDir())).toThrow(DiskError);
    expect(() => makeBuildFolder(join(folder, path), contentDir())).toThrow(why);
    expect(everything()).toEqual(before);
  });

  test.each([
    ["the root", "/"],
    ["the home", homedir()],
    ["this repository", resolve(".")],
    ["the folder above it", resolve("..")],
    ["the source", resolve("src")],
    ["a folder in what is served as it is", resolve("public/site")],
  ])("%s", (_name, path) => {
    expect(() => makeBuildFolder(path, contentDir())).toThrow(/(?:apart from|no build made)/);
    expect(existsSync(getBuildsFolder(path))).toBe(false);
  });

  test("what somebody put there while the site was made", () => {
    const build = makeBuildFolder(join(folder, "new"), contentDir());
    mkdirSync(join(folder, "new"));
    writeFileSync(join(folder, "new/thesis.txt"), "years");
    expect(() => publish(build, join(folder, "new"))).toThrow("has files in it that no build made");
    expect(readFileSync(join(folder, "new/thesis.txt"), "utf8")).toBe("years");
  });
});

test("nothing is moved before the site is made", () => {
  mkdirSync(outDir);
  removeBuild(makeBuildFolder(outDir));
  expect(lstatSync(outDir).isDirectory()).toBe(true);
});

const isRoot = process.getuid?.() === 0;

test("a disk that can only be read is said in a sentence", ({ skip }) => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", disk]);
  skip(mounted.status !== 0, "only who may mount can try it");
  try {
    for (const path of ["dist", "a/b/dist"])
      expect(() => makeBuildFolder(join(disk, path))).toThrow("The disk can only be read");
  } finally {
    spawnSync("umount", [disk]);
  }
});

test("a folder of somebody else’s is said in a sentence", ({ skip }) => {
  skip(!isRoot, "only root can become another user");
  chmodSync(folder, 0o755);
  process.seteuid!(65534);
  try {
    expect(() => makeBuildFolder(outDir)).toThrow("This user may not write there");
  } finally {
    process.seteuid!(0);
  }
});
