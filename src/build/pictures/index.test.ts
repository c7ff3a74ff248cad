import { existsSync, rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { nameOf } from "../../sharing/name.ts";
import type { Picture } from "../../sharing/picture.ts";
import { drawAhead, type Missing } from "./index.ts";

test("missing pictures are drawn beside other work, from the last on, until that is done", async () => {
  const missing: Missing = Array.from({ length: 60 }, (_, index) => {
    const picture: Picture = { title: `Drawn ahead ${index}`, organisation: "Example Trust", site: "Record" };
    return [`${nameOf(picture)}.png`, picture];
  });
  const fileOf = ([name]: Missing[number]) => `node_modules/.cache/pictures/${name}`;
  onTestFinished(() => missing.forEach((one) => rmSync(fileOf(one), { force: true })));
  const { stop } = drawAhead(missing);
  while (!existsSync(fileOf(missing.at(-1)!))) await setTimeout(20);
  await stop();
  expect(existsSync(fileOf(missing[0]!))).toBe(false);
});
