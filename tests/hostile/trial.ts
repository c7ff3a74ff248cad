import { realpathSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { goodBuild } from "../setup/build-run.ts";
import type { Browser } from "../../scripts/browser.ts";
import { readSite } from "../site/built-site.ts";
import { problemsInBrowser } from "./browser.ts";
import { families } from "./corpus/index.ts";
import { problemsInFiles } from "./files.ts";
import { writeHostile } from "./folder.ts";
import { secret, type Input } from "./input.ts";
import { asOf, problemsWith } from "./refusal.ts";
import { differences, tracesOf } from "./traces.ts";

const inputs = families.flatMap((family) => family.inputs);
const isInert = ({ expected }: Input) => expected === "inert";

/** Gives every input to the check, and says what is wrong. `folder` is one for files of its own. */
export async function checkAll(folder: string): Promise<string[]> {
  process.env[secret.name] = secret.value;
  const content = join(folder, "content");
  const problems = [
    ...(await problemsWith(inputs.filter(isInert), content)),
    ...(await problemsWith(
      inputs.filter((input) => !isInert(input)),
      content,
    )),
  ];
  return problems.map(({ name, problem }) => `${name}: ${problem}`);
}

/**
 * Builds one site of all inputs that are not refused, looks at its files and opens it in a browser, and says
 * what is wrong. With `policy` it is opened once more as it is served to readers.
 */
export async function buildAndOpen(folder: string, browser: Browser, policy: boolean): Promise<string[]> {
  const [contentDir, outDir] = [join(folder, "content"), join(folder, "site")];
  writeHostile(contentDir, inputs.filter(isInert));
  const before = tracesOf(contentDir);
  await goodBuild({ outDir, asOf, env: { CONTENT_DIR: contentDir, [secret.name]: secret.value } });
  const after = tracesOf(contentDir);
  const built = realpathSync(outDir);
  const site = readSite("the site of hostile content", built);
  const opened = await problemsInBrowser(site, built, browser, false);
  const withPolicy = policy ? await problemsInBrowser(site, built, browser, true) : [];
  return [...differences(before, after), ...problemsInFiles(site, built), ...opened, ...withPolicy];
}

/** How many inputs each family has, in Markdown. */
export function familyTable(): string {
  const row = (name: string, some: readonly Input[]) =>
    `| ${name} | ${some.length} | ${some.filter((input) => !isInert(input)).length} | ${some.filter(isInert).length} |`;
  return [
    "| family | inputs | refused, with file and line | published, and do nothing |",
    "| --- | ---: | ---: | ---: |",
    ...families.map((family) => row(family.name, family.inputs)),
    row("all", inputs),
  ].join("\n");
}
