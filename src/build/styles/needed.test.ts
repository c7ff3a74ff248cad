import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCache } from "../cache.ts";
import { neededStyles } from "./needed.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "needed-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const sheet = "p{top:0}.hero{left:0}.list{right:0}";

/** The rules that are needed of that stylesheet where pages have some words. */
async function rules(words: string[], source = "the code", text = sheet): Promise<string | undefined> {
  const { sheets } = await neededStyles([text], new Set(words), openCache(folder, [source]));
  return sheets[0]?.css;
}

/** Writes something else over all that is kept, so that it can be told from what is made. */
function mark(): void {
  const [own = ""] = readdirSync(folder);
  for (const name of readdirSync(join(folder, own))) {
    const file = join(folder, own, name);
    writeFileSync(file, readFileSync(file, "utf8").replace("top:0", "top:1px"));
  }
}

test("pages that have the same of a stylesheet’s words have its rules from the cache", async () => {
  expect(await rules(["p", "hero"])).toBe("p{top:0}.hero{left:0}");
  mark();
  expect(await rules(["p", "hero"])).toBe("p{top:1px}.hero{left:0}");
  expect(await rules(["hero", "p", "elsewhere"])).toBe("p{top:1px}.hero{left:0}");
});

test("a word more or less, another stylesheet or other code has them made anew", async () => {
  await rules(["p", "hero"]);
  mark();
  expect(await rules(["p", "hero", "list"])).toBe("p{top:0}.hero{left:0}.list{right:0}");
  expect(await rules(["p"])).toBe("p{top:0}");
  expect(await rules(["p", "hero"], "the code", `${sheet}i{top:2px}`)).toBe("p{top:0}.hero{left:0}");
  expect(await rules(["p", "hero"], "other code")).toBe("p{top:0}.hero{left:0}");
  expect(readdirSync(folder)).toHaveLength(1);
});
