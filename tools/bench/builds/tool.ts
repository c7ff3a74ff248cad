import type { Command } from "../../process/command.ts";

/** A generator of sites that is measured: this project or another. */
export interface Tool {
  name: string;
  /** Which one it is, and how it makes its search index, in a few words. */
  about(): string;
  /** Why it can't be measured here; nothing where it can. */
  missing?(): string | undefined;
  /** Puts what it is made of in place, where it isn't yet. */
  install?(): Promise<void>;
  /** Writes a site of the texts of a content folder, by their paths, into an empty folder. */
  write(folder: string, files: ReadonlyMap<string, string>): void;
  /** Writes one text anew. */
  rewrite(folder: string, path: string, text: string): void;
  /** What makes the site with its feeds and search index. */
  build(folder: string): Command[];
  /** Where the site then is. */
  output(folder: string): string;
  /** What builds leave besides, which the next would save time with. */
  kept(folder: string): string[];
  /** What serves it while its texts are edited. */
  serve(folder: string, port: number): Command;
}
