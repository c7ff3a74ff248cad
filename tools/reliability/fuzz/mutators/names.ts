import { posix } from "node:path";
import { refused, type Mutator } from "../mutant.ts";

const ways: Record<string, (name: string, extension: string) => string> = {
  "a space": (name, extension) => `${name} copy${extension}`,
  "a space at its start": (name, extension) => ` ${name}${extension}`,
  "a space before its extension": (name, extension) => `${name} ${extension}`,
  "a space at its end": (name, extension) => `${name}${extension} `,
  "a capital": (name, extension) => name[0]!.toUpperCase() + name.slice(1) + extension,
  capitals: (name, extension) => (name + extension).toUpperCase(),
  "an extension in capitals": (name, extension) => name + extension.toUpperCase(),
  "an emoji": (name, extension) => `${name}-🏥${extension}`,
  "an accent": (name, extension) => `${name}-é${extension}`,
  "an accent in two characters": (name, extension) => `${name}-e\u0301${extension}`,
  Chinese: (name, extension) => `${name}-目标${extension}`,
  "an underscore": (name, extension) => `_${name}${extension}`,
  "a hyphen at its start": (name, extension) => `-${name}${extension}`,
  "two hyphens": (name, extension) => `${name}--two${extension}`,
  brackets: (name, extension) => `${name}-[id]${extension}`,
  "a star": (name, extension) => `${name}-*${extension}`,
  "a backslash": (name, extension) => `${name}\\two${extension}`,
  "a quote": (name, extension) => `${name}'s${extension}`,
  "a percent sign": (name, extension) => `${name}%20two${extension}`,
  "a line break": (name, extension) => `${name}\ntwo${extension}`,
  "a turn of the writing": (name, extension) => `${name}\u202Etwo${extension}`,
  "no name": (_name, extension) => `-${extension}`,
  "two dots": (name, extension) => `${name}.${extension}`,
  "another extension": (name) => `${name}.txt`,
  "two extensions": (name, extension) => `${name}${extension}.bak`,
  "no extension": (name) => name,
  "as many letters as a disk takes": (name, extension) =>
    `${name}-`.padEnd(250, "É").slice(0, 120) + extension,
};

/** A file whose name can’t be an address, or says nothing of what it holds. */
export const names: Mutator = {
  name: "names",
  mutate(files, random) {
    const path = random.oneOf([...files.keys()]);
    const { dir, name, ext } = posix.parse(path);
    const way = random.oneOf(Object.keys(ways));
    const other = posix.join(dir, ways[way]!(name, ext));
    const bytes = files.get(path)!;
    // As often a copy as the file itself.
    const gone = random.chance(0.5) ? [{ path, kind: "gone" } as const] : [];
    return {
      about: `${path} as ${JSON.stringify(other)}, which has ${way}`,
      changes: [...gone, { path: other, kind: "file", bytes }],
      expected: refused(other, 1),
    };
  },
};
