import { UserError } from "../lib/user-error.ts";
import { posix, dirname, join } from "node:path";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { makePlainName } from "../checks/plain-name.ts";
import { collections, type Collection } from "../schemas/index.ts";
import { isList, getCollection, getId } from "../source/ids.ts";
import type { Source } from "../source/index.ts";
import { unwritten } from "../checks/rules/unfinished.ts";
import { indent } from "../schemas/blank.ts";
import { describeFields } from "../schemas/described.ts";
import { readYaml } from "../source/yaml.ts";
import { getValue, type Answers } from "./answers.ts";
import type { NewCollection, Question } from "./question.ts";
import { explainFields, type Values, writePlain } from "./explained.ts";

/**
 * The file of a new entry; for an entry of a list, the list's file with the entry after all others.
 * `answers` have passed `problemWith`.
 * @throws {RefusalError} where there is such an entry already.
 */
export function makeEntryFile(
  collection: Exclude<NewCollection, "updates">,
  questions: readonly Question[],
  answers: Answers,
  source: Source,
): NewFile {
  const given = questions.filter(({ field }) => field !== "id" && answers[field]);
  const values = Object.fromEntries(given.map((one) => [one.field, getValue(one, answers[one.field] ?? "")]));
  if (isList(collection)) return withEntry(collection, answers["id"] ?? makeId(answers), values, source);
  const path = getPath(collection, answers);
  refuseTaken(path, source);
  return { path, content: formatMarkdownFile(collection, values, unwritten) };
}

/** Where a new Markdown entry goes. */
function getPath(collection: NewCollection, answers: Answers): string {
  const { id, plan = "", period = "" } = answers;
  const name = id ?? makeId(answers);
  const [folder = ""] = collections[collection].files.split("/");
  if (collection === "plans") return `${folder}/${id ?? getYears(period)}/index.md`;
  return collection === "planParts" ? `${folder}/${plan}/${name}.md` : `${folder}/${name}.md`;
}

function makeId({ title, name, label, term }: Answers): string {
  return makePlainName(title ?? name ?? label ?? term ?? "");
}

/** `2021 to 2022` as `2021-22`. */
function getYears(period: string): string {
  const [, from, to] = /(\d{4})\D+(?:\d\d)?(\d\d)(?!\d)/.exec(period) ?? [];
  return from && to ? `${from}-${to}` : makePlainName(period);
}

/**
 * A list's file with an entry after all others; what was there stays as it was, letter by letter.
 * @throws {RefusalError} where the id is taken, or where the file is so that nothing can be added.
 */
export function withEntry(collection: NewCollection, id: string, values: Values, source: Source): NewFile {
  const path = collections[collection].files;
  if (source.ids.get(collection)?.has(id)) {
    throw new RefusalError(
      `${path} has an entry “${id}” already, and it stays as it is. Choose another name with --id.`,
    );
  }
  const before = (source.files.find((file) => file.path === path)?.text ?? "").trimEnd();
  const entry = [`${id}:`, ...indent(explainFields(describeFields(collection), values))];
  const content = `${[...(before ? [before] : []), ...entry].join("\n")}\n`;
  const read = readYaml(content);
  const had = readYaml(before).data;
  const kept = Object.keys(had).every((key) => JSON.stringify(read.data[key]) === JSON.stringify(had[key]));
  if (!read.readable || !kept || !Object.hasOwn(read.data, id)) {
    throw new RefusalError(`Nothing can be added to ${path} as it is: run npm run check to see why.`);
  }
  return { path, content, replaces: true };
}

/**
 * The text of a new Markdown file: a draft, so that nothing unfinished goes out. What its schema needs
 * and `values` doesn't give is marked as to be written. `write` is `explained` or, to be short, `plain`.
 */
export function formatMarkdownFile(
  collection: Collection,
  values: Values,
  body: string,
  write: typeof explainFields | typeof writePlain = explainFields,
): string {
  const fields = describeFields(collection);
  const needed = fields.filter(({ needed, value }) => needed && value === "text").map(({ name }) => name);
  const open = Object.fromEntries(needed.map((name) => [name, values[name] ?? unwritten]));
  const lines = write(fields, { ...values, ...open, draft: true });
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** A file to be written. */
export interface NewFile {
  /** Inside the content folder, with `/`. */
  path: string;
  content: string | Uint8Array;
  /** Whether it takes the place of a file, which it adds to. */
  replaces?: boolean;
}

/** What can't be made as it was asked for. Its message is for the person who asked. */
export class RefusalError extends UserError {
  override readonly exitCode = 1;
}

/**
 * Refuses a file whose name is taken.
 * @throws {RefusalError} where there is such a file, or an entry with the same address: its extension may differ.
 */
export function refuseTaken(path: string, source: Source): void {
  const collection = getCollection(path);
  const address = (file: string) => (collection ? getId(collection, file) : file);
  const taken = source.items.find(
    (item) =>
      item.path === path ||
      (posix.dirname(item.path) === posix.dirname(path) &&
        getCollection(item.path) === collection &&
        address(item.path) === address(path)),
  );
  if (taken)
    throw new RefusalError(
      `There is ${taken.path} already, and it stays as it is. Choose another name with --id.`,
    );
}

/**
 * Writes files into a content folder, all or none. A file that is there already stays as it is.
 * @throws {RefusalError} where one is there that is not to be replaced.
 */
export function writeFiles(contentDir: string, files: readonly NewFile[]): void {
  const taken = files.find(({ path, replaces }) => !replaces && existsSync(join(contentDir, path)));
  if (taken) throw new RefusalError(`There is ${taken.path} already, and it stays as it is.`);
  for (const { path, content, replaces } of files) {
    const whole = join(contentDir, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content, { flag: replaces ? "w" : "wx" });
  }
}
