import type { CalendarDate } from "../record/calendar.ts";
import { kinds } from "../schemas/kinds.ts";
import { readSource, getValidEntries, type Source } from "../source/index.ts";
import { unwritten } from "../checks/rules/unfinished.ts";
import { isList } from "../source/ids.ts";
import { type Answers, AnswerError, findAnswers, complete } from "./answers.ts";
import { ask, askChoice, type Terminal } from "./ask.ts";
import {
  findCollectionNamed,
  kindList,
  newCollections,
  listQuestionsFor,
  type NewCollection,
} from "./question.ts";
import { makeEntryFile, type NewFile, writeFiles } from "./new-entry.ts";
import { makeUpdateFile, type NewUpdate } from "./update.ts";

/** What is asked of the scaffold. */
export interface Request {
  /** The folder of the content. */
  contentDir: string;
  /** Today, YYYY-MM-DD. */
  asOf: CalendarDate;
  /** The name of the kind, if it was said. */
  kind: string | undefined;
  /** The answers that were given, by flag. */
  flags: Readonly<Record<string, string | undefined>>;
  /** A Word document that an update is made from. */
  from?: string | undefined;
  /** Whether bold lines of that document that read like headings are headings; asked where it is left out. */
  boldHeadings?: boolean | undefined;
  /** Where to ask for the rest; nowhere if left out. */
  terminal?: Terminal | undefined;
}

/** What was made. */
export interface Made {
  collection: NewCollection;
  /** The paths of its files inside the content folder, the entry's own first. */
  paths: string[];
  /** What a Word document held that its writer is to know, a sentence each. */
  notes: string[];
}

/**
 * Makes a new entry in the content folder.
 * @throws {FolderError} where there is no content folder, {AnswerError} for an answer that is missing or
 * can't be used, {RefusalError} for what is there already or a document that can't be read, and
 * {CancelError} where the person ends the questions.
 */
export async function makeNew({
  contentDir,
  asOf,
  kind,
  flags,
  from,
  boldHeadings,
  terminal,
}: Request): Promise<Made> {
  const source = readSource(contentDir);
  const collection = kind === undefined ? await askKind(terminal) : findCollectionNamed(kind);
  if (from !== undefined && collection !== "updates") {
    throw new AnswerError("--from is for an update: no other kind is made from a Word document.");
  }
  const questions = listQuestionsFor(collection, source, asOf);
  const given = findAnswers(flags, questions, collection);
  const word = from === undefined ? undefined : await readWord(from);
  const answers = terminal ? await ask(questions, given, collection, terminal) : complete(given, questions);

  if (collection !== "updates") {
    const file = makeEntryFile(collection, questions, answers, source);
    return write(contentDir, collection, [file]);
  }
  const update = updateFrom(answers, source);
  if (!word) return write(contentDir, collection, [makeUpdateFile(update, source)]);
  const choices = { boldHeadings: boldHeadings ?? (await askForHeadings(word.boldLines, terminal)) };
  const { files, notes } = await word.toUpdate(update, source, choices);
  return write(contentDir, collection, files, notes);
}

function write(contentDir: string, collection: NewCollection, files: NewFile[], notes: string[] = []): Made {
  writeFiles(contentDir, files);
  return { collection, paths: files.map(({ path }) => path), notes };
}

function updateFrom({ published = "", title, summary, ...answers }: Answers, source: Source): NewUpdate {
  const programme = getValidEntries(source, "programmes").find(({ id }) => id === answers["programme"]);
  if (!programme) throw new AnswerError(`There is no programme “${answers["programme"]}”.`);
  return { programme, published, name: answers["id"], title, summary };
}

async function readWord(path: string) {
  // Loaded for those who have a document: it takes longer than all the rest.
  const word = await import("./word/index.ts");
  return word.readWord(path);
}

/** Whether bold lines are headings; nothing where there are none, or nobody to ask. */
async function askForHeadings(
  lines: readonly string[],
  terminal: Terminal | undefined,
): Promise<boolean | undefined> {
  const [first] = lines;
  if (!terminal || first === undefined) return undefined;
  const others = lines.length > 1 ? ` and ${lines.length - 1} more` : "";
  const options = [
    { value: "yes", label: "Yes, make headings of them" },
    { value: "no", label: "No, leave them bold" },
  ];
  const question = `Some bold lines read like headings: “${first}”${others}. Are they headings?`;
  return (await askChoice(question, options, terminal)) === "yes";
}

async function askKind(terminal: Terminal | undefined): Promise<NewCollection> {
  if (!terminal) throw new AnswerError(`Say what to make: ${kindList}.`);
  const options = newCollections.map((collection) => {
    const { name, about } = kinds[collection];
    return { value: name, label: name, hint: about };
  });
  return findCollectionNamed(await askChoice("What do you want to make?", options, terminal));
}

/** What a writer does after a new entry was made, a line each. */
export function describeNextSteps(collection: NewCollection): string[] {
  if (isList(collection)) {
    return ["Open the file and read through the entry, which is its last.", "Run npm run check."];
  }
  const facts =
    collection === "updates"
      ? ["Add its promises, outcomes and figures to the sections above the text."]
      : [];
  return [
    `Open the file and write what it marks as ${unwritten}.`,
    ...facts,
    "Run npm run check: it says what is still missing.",
    "When it is ready, take out the line “draft: true”. Until then no reader sees it.",
  ];
}
