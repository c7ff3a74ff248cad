import { posix } from "node:path";
import { refused, right, type Change, type Expected, type Files, type Mutator } from "../mutant.ts";

interface Made {
  changes: Change[];
  expected: Expected;
}

/** Extensions that are taken for one another. */
const others: Record<string, string> = { ".md": ".mdx", ".mdx": ".md", ".yaml": ".yml" };

/** What can lie at the path of a file, or of its folder, in place of it. */
const ways: Record<string, (path: string, files: Files) => Made> = {
  "a link to another file": (path, files) =>
    link(
      path,
      [...files.keys()].find((other) => other !== path)!,
    ),
  "a link to a file elsewhere": (path) => link(path, "../elsewhere.md"),
  "a link to nothing": (path) => link(path, "nothing.md"),
  "a link to itself": (path) => link(path, path),
  "a link to its folder": (path) => link(path, posix.dirname(path)),
  "a folder": (path) => ({ changes: [{ path, kind: "folder" }], expected: refused(path, 1) }),
  "a folder with a file in it": (path, files) => {
    const inside = posix.join(path, posix.basename(path));
    const bytes = files.get(path)!;
    const changes: Change[] = [
      { path, kind: "folder" },
      { path: inside, kind: "file", bytes },
    ];
    return { changes, expected: refused(path, 1) };
  },
  "a pipe": (path) => ({ changes: [{ path, kind: "pipe" }], expected: refused(path, 1) }),
  nothing: (path) => ({
    changes: [{ path, kind: "gone" }],
    expected: path === "site.yaml" ? refused(path, 1) : right,
  }),
  "an empty file": (path) => ({
    changes: [{ path, kind: "file", bytes: new Uint8Array() }],
    expected: refused(path, 1),
  }),
  "a file in place of its folder": (path, files) => {
    const [top = path] = path.split("/");
    const name = top === path ? "goals" : top;
    return { changes: [{ path: name, kind: "file", bytes: files.get(path)! }], expected: refused(name, 1) };
  },
  "a link in place of its folder": (path) => link(path.split("/")[0] ?? path, "elsewhere"),
  "a second file of its name": (path, files) => {
    const other = path.replace(/\.\w+$/, (extension) => others[extension] ?? extension);
    // Of two files with one address, the second is the one too many.
    const expected = refused([path, other].toSorted()[1] ?? other, 1);
    return { changes: [{ path: other, kind: "file", bytes: files.get(path)! }], expected };
  },
};

function link(path: string, to: string): Made {
  const target = posix.relative(posix.dirname(path), to) || ".";
  return { changes: [{ path, kind: "link", to: target }], expected: refused(path, 1) };
}

/** A link, a folder or nothing where a file belongs, and a file where a folder does. */
export const kinds: Mutator = {
  name: "links, folders and files in each other’s place",
  mutate(files, random) {
    const path = random.oneOf([...files.keys()]);
    const way = random.oneOf(Object.keys(ways));
    return { about: `${path} with ${way}`, ...ways[way]!(path, files) };
  },
};
