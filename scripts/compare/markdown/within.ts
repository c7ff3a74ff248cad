import { count } from "./count.ts";

/**
 * Blocks of Markdown as one text of no more than `most` bytes. What doesn't fit is left out from the end, whole
 * blocks only, so that none is left open; a last line says how many.
 */
export function within(most: number, blocks: string[]): string {
  const sizes = blocks.map((block) => Buffer.byteLength(block) + 2);
  if (sizes.reduce((sum, size) => sum + size, 0) <= most) return blocks.join("\n\n");
  // What the last line takes.
  let left = most - 200;
  const fitting = sizes.findIndex((size) => (left -= size) < 0);
  const note = `**${count(blocks.length - fitting, "more part")} of this report would make it longer than it may be: run the command yourself to see all.**`;
  return [...blocks.slice(0, fitting), note].join("\n\n");
}
