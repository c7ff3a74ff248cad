import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { makePlainName } from "../checks/plain-name.ts";
import { emailAddress, line, webAddress } from "../schemas/fields.ts";
import { site } from "../schemas/site.ts";
import { readYaml } from "../source/yaml.ts";
import { complete, findAnswers } from "./answers.ts";
import { ask, type Terminal } from "./ask.ts";
import { RefusalError, writeFiles } from "./new-entry.ts";
import type { Question } from "./question.ts";

/** The small record that a new one begins as: one entry of each kind. */
const example = join(import.meta.dirname, "../../docs/content/example");

// It is put among the words of texts and front matter.
const name = line.regex(/^[\p{L}\p{N}][\p{L}\p{N} '’&().,/-]*$/u, {
  error: "must be letters, digits, spaces, hyphens and the like",
});

/** Reserved for examples, so nobody’s: it is to be written over. */
const exampleAddress = "https://record.example.org";

const first = (flag: string, about: string, fits: z.ZodType, preset?: string): Question => {
  return { field: flag, flag, about, fits, preset, when: "now", value: "text" };
};

/** What is asked to begin a record. */
export const firstQuestions: readonly Question[] = [
  first("name", "The organisation’s name.", name),
  first("contact", "The e-mail address for questions.", emailAddress),
  first("programme", "A programme of work that publishes updates.", name, "Better Care"),
  first("title", "The name of the site.", line, "Plans and progress"),
  first(
    "address",
    "The address that the site will have. It may have a path. Of a repository on GitHub, that of its GitHub Pages.",
    site.shape.address,
    exampleAddress,
  ),
  first(
    "repository",
    "The web address of the repository that will hold the content.",
    webAddress,
    "https://code.example.org/record",
  ),
];

/** Where a repository on GitHub has its pages, unless it has a domain of its own (https://docs.github.com/pages). */
function getPagesAddress(repository: string): string | undefined {
  const [, owner = "", name] =
    /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
  const host = `${owner.toLowerCase()}.github.io`;
  return name && `https://${host}${name.toLowerCase() === host ? "" : `/${name}`}`;
}

/** What is asked for to begin a record. */
export interface Beginning {
  /** The folder of the content, absolute. It isn’t there yet, or is empty. */
  contentDir: string;
  /** What the folder is called in the repository. */
  folder: string;
  /** The folder of the repository, whose workflows then publish the record. Absolute. */
  repository: string;
  /** The answers that were given, by flag. */
  flags: Readonly<Record<string, string | undefined>>;
  /** Where to ask for the rest; nowhere if left out. */
  terminal?: Terminal | undefined;
}

/**
 * Makes a content folder that can be built at once: one entry of each kind, with the names that were asked for, to be
 * written over, and has the workflows of the repository publish it. Gives the paths of its files inside it.
 * @throws {RefusalError} where something is in the folder, {AnswerError} for an answer that is missing or can’t be
 * used, {CancelError} where the person ends the questions.
 */
export async function beginRecord({
  contentDir,
  folder,
  repository,
  flags,
  terminal,
}: Beginning): Promise<string[]> {
  if (existsSync(contentDir) && readdirSync(contentDir).length > 0) {
    throw new RefusalError(
      `There is something in ${contentDir} already, and it stays as it is. Name a new folder.`,
    );
  }
  const given = findAnswers(flags, firstQuestions, "site");
  const answers = terminal
    ? await ask(firstQuestions, given, "site", terminal)
    : complete(given, firstQuestions);
  const files = writeFirstFiles(answers as Record<string, string>, folder);
  writeFiles(contentDir, files);
  for (const workflow of globSync(".github/workflows/*.yml", { cwd: repository })) {
    const path = join(repository, workflow);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/^  CONTENT_DIR: .*$/m, `  CONTENT_DIR: ${folder}`));
  }
  return files.map(({ path }) => path);
}

function writeFirstFiles(answers: Record<string, string>, folder: string) {
  const { name = "", contact = "", programme = "", title = "", repository = "" } = answers;
  const isAsked = answers["address"] !== exampleAddress;
  const address = (isAsked ? undefined : getPagesAddress(repository)) ?? answers["address"];
  const words = new Map([
    ["Example Trust", name],
    ["Better Care", programme],
    ["better-care", makePlainName(programme)],
  ]);
  const rename = (text: string): string =>
    [...words].reduce((changed, [was, is]) => changed.replaceAll(was, is), text);
  return globSync("**/*.{md,mdx,yaml}", { cwd: example }).map((file) => {
    const text = rename(readFileSync(join(example, file), "utf8")).replace(/[\w-]+@example\.org/g, contact);
    const path = rename(file.replaceAll(sep, "/"));
    if (path !== "site.yaml") return { path, content: text };
    // A licence is the organisation’s to state: the check warns until it is.
    const { organisation, licence: _, ...rest } = readYaml(text).data as Record<string, object>;
    const whose = { organisation: { ...organisation, descriptor: undefined } };
    const where = { title, address, repository: { address: repository, branch: "main", folder } };
    return { path, content: stringify({ ...whose, ...rest, ...where }, { lineWidth: 0 }) };
  });
}
