import type { AstroComponentFactory } from "astro/runtime/server/index.js";

const files = import.meta.glob<AstroComponentFactory>("./*.astro", { eager: true, import: "default" });

/** What shows each component of `src/schemas/components.ts`: MDX is given these, so content imports nothing. */
export const contentComponents: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.entries(files).map(([file, component]) => [file.slice("./".length, -".astro".length), component]),
);
