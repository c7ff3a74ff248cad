/** One update of a content folder, to be edited. */
export interface Edited {
  /** The path of its file. */
  path: string;
  /** Its text with another word in its body; the same for the same number. */
  text(number: number): string;
  /** The word that is then in its body, and nowhere before. */
  word(number: number): string;
}

/**
 * The update in the middle of a content folder, the files in the order of their names.
 * @throws {Error} where it has no update.
 */
export function middleUpdate(files: ReadonlyMap<string, string>): Edited {
  const updates = [...files.keys()].filter((path) => /^updates\/.*\.mdx?$/.test(path)).toSorted();
  const path = updates[Math.floor(updates.length / 2)];
  if (path === undefined) throw new Error("There is no update to edit.");
  const before = files.get(path)!;
  const body = before.indexOf("\n---\n") + "\n---\n".length;
  const end = before.indexOf(".", body);
  const word = (number: number) => `edited${number}`;
  return {
    path,
    text: (number) => `${before.slice(0, end)} ${word(number)}${before.slice(end)}`,
    word,
  };
}
