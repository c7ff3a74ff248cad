import { plainName } from "../checks/plain-name.ts";
import { collections } from "../schemas/index.ts";
import { isList } from "../source/ids.ts";
import type { Source } from "../source/index.ts";
import { valueOf, type Answers } from "./answer.ts";
import { withEntry } from "./list-file.ts";
import { markdownFile } from "./markdown-file.ts";
import { refuseTaken, type NewFile } from "./new-file.ts";
import type { NewCollection, Question } from "./question.ts";
import { unwritten } from "../checks/unfinished.ts";

/**
 * The file of a new entry; for an entry of a list, the list's file with the entry after all others.
 * `answers` have passed `problemWith`.
 * @throws {RefusalError} where there is such an entry already.
 */
export function newEntry(
  collection: Exclude<NewCollection, "updates">,
  questions: readonly Question[],
  answers: Answers,
  source: Source,
): NewFile {
  const given = questions.filter(({ field }) => field !== "id" && answers[field]);
  const values = Object.fromEntries(given.map((one) => [one.field, valueOf(one, answers[one.field] ?? "")]));
  if (isList(collection)) return withEntry(collection, answers["id"] ?? idFrom(answers), values, source);
  const path = pathOf(collection, answers);
  refuseTaken(path, source);
  return { path, content: markdownFile(collection, values, unwritten) };
}

/** Where a new Markdown entry goes. */
function pathOf(collection: NewCollection, answers: Answers): string {
  const { id, plan = "", period = "" } = answers;
  const name = id ?? idFrom(answers);
  const [folder = ""] = collections[collection].files.split("/");
  if (collection === "plans") return `${folder}/${id ?? yearsOf(period)}/index.md`;
  return collection === "planParts" ? `${folder}/${plan}/${name}.md` : `${folder}/${name}.md`;
}

function idFrom({ title, name, label, term }: Answers): string {
  return plainName(title ?? name ?? label ?? term ?? "");
}

/** `2021 to 2022` as `2021-22`. */
function yearsOf(period: string): string {
  const [, from, to] = /(\d{4})\D+(?:\d\d)?(\d\d)(?!\d)/.exec(period) ?? [];
  return from && to ? `${from}-${to}` : plainName(period);
}
