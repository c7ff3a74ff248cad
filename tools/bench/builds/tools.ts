import { eleventy } from "./eleventy.ts";
import { hugo } from "./hugo.ts";
import { own } from "./own.ts";
import { starlight } from "./starlight.ts";
import type { Tool } from "./tool.ts";

const all: readonly Tool[] = [own, starlight, eleventy, hugo];

/** The tools that can be measured here, made ready; this project is the first. */
export async function toolsHere(tell: (line: string) => void): Promise<{ tools: Tool[]; missing: string[] }> {
  const missing = all.flatMap((tool) => tool.missing?.() ?? []);
  const tools = all.filter((tool) => tool.missing?.() === undefined);
  for (const { name, install } of tools) {
    if (install) tell(`Seeing to it that ${name} is installed`);
    await install?.();
  }
  return { tools, missing: missing.map((why) => `${why}: it was left out.`) };
}
