import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stringify } from "devalue";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { contentStore } from "./content-store.ts";

test("pages have the entries that are in the file, and the bundle hasn’t", async () => {
  // Where what is made finds packages.
  const caches = resolve("node_modules/.cache");
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, "content-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "page.js"), `export { default } from "astro:data-layer-content";`);
  const entries = new Map([["goals", new Map([["falls", { id: "falls" }]])]]);
  writeFileSync(join(folder, "store.json"), stringify(entries));
  const astro = {
    name: "astro",
    resolveId: (id: string) => (id === "astro:data-layer-content" ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith("\0astro:") ? "export default new Map()" : undefined),
  };
  await build({
    configFile: false,
    logLevel: "silent",
    plugins: [astro, contentStore(join(folder, "store.json"))],
    build: {
      ssr: join(folder, "page.js"),
      outDir: join(folder, "out"),
      rolldownOptions: { output: { entryFileNames: "page.mjs" } },
    },
  });
  const made = await import(join(folder, "out/page.mjs"));
  expect(made.default).toEqual(entries);
});
