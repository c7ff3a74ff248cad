import { days } from "../../../../tests/setup/build-run.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { random } from "../../../bench/content/random.ts";
import { projectFolder } from "../../../../scripts/child.ts";
import { answerTo } from "../answer.ts";
import { copyContent } from "../content-copy.ts";
import { judge } from "../judge.ts";
import { mutators } from "./index.ts";

// The light form of `npm run reliability -- fuzz`, on the content of the guide.

const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
const copy = copyContent(join(projectFolder, "docs/content/example"), join(folder, "content"));
afterAll(() => rmSync(folder, { recursive: true }));

const check = () => answerTo({ contentDir: copy.folder, asOf: days[0], seenFrom: folder });

test.each(mutators)("$name: each is refused at its line or leaves good content", async ({ mutate }) => {
  for (let index = 0; index < 8; index++) {
    const mutant = mutate(copy.files, random(`light ${index}`));
    copy.put(mutant.changes);
    const judgement = judge(mutant, copy.files, await check());
    copy.undo(mutant.changes);
    expect(judgement, mutant.about).not.toHaveProperty("why");
  }
  expect(await check()).toMatchObject({ findings: [] });
});

test.each(mutators)("$name: the same choices make the same", ({ mutate }) => {
  const made = [1, 1, 2].map((seed) => mutate(copy.files, random(`${seed}`)).about);
  expect(made[0]).toBe(made[1]);
  expect(new Set(made).size).toBeGreaterThan(1);
});
