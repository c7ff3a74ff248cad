import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { compiledStyles } from "./compiled-styles.ts";

const root = mkdtempSync(join(tmpdir(), "styles-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
}

const found = (pattern: string) => globSync(pattern, { cwd: root }).map((path) => join(root, path));

/** The CSS that a build of Vite puts out. */
async function builtCss(): Promise<string> {
  const input = join(root, "src/main.js");
  const output = { assetFileNames: "[name][extname]" };
  await build({
    ...{ root, configFile: false, logLevel: "silent", plugins: [compiledStyles([join(root, "shared")])] },
    build: { assetsInlineLimit: 0, cssMinify: false, rolldownOptions: { input, output } },
  });
  return readFileSync(join(root, "dist/page.css"), "utf8").replace(/\s+/g, " ").trim();
}

test("styles are compiled once, and again when a source of theirs changes", async () => {
  write("package-lock.json", "{}");
  write("shared/colours.scss", "$green: #007f3b;");
  write("src/styles/_part.scss", '@use "colours"; a { b { color: colours.$green } }');
  write("src/styles/page.scss", '@use "part";');
  write("src/main.js", 'import page from "./styles/page.scss?url"; document.title = page;');
  expect(await builtCss()).toBe("a b { color: #007f3b; }");

  const [kept = ""] = found("node_modules/.cache/styles/*/styles/page.scss.css");
  writeFileSync(kept, "a { color: black }");
  expect(await builtCss()).toBe("a { color: black }");

  write("src/styles/_part.scss", "c { color: red }");
  expect(await builtCss()).toBe("c { color: red; }");
  expect(found("node_modules/.cache/styles/*")).toHaveLength(1);
});
