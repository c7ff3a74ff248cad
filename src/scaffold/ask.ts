import type { Readable, Writable } from "node:stream";
import { isCancel, select, text } from "@clack/prompts";
import { UserError } from "../lib/user-error.ts";
import { problemWith, type Answers, complete, explainMissing } from "./answers.ts";
import type { Collection } from "../schemas/index.ts";
import type { AnswerChoice, Question } from "./question.ts";

/** Where questions are shown and answers typed. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** The person ended the questions. */
export class CancelError extends UserError {
  override readonly exitCode = 1;
}

/**
 * Asks what isn't answered yet, one question after the other. Gives all answers, by field.
 * @throws {CancelError} where the person presses Ctrl+C.
 * @throws {AnswerError} where there is nothing to choose from.
 */
export async function ask(
  questions: readonly Question[],
  given: Answers,
  collection: Collection,
  terminal: Terminal,
): Promise<Answers> {
  const answers = { ...given };
  for (const question of questions) {
    const { field, when, choices } = question;
    if (when === "never" || answers[field] !== undefined) continue;
    const answer = choices
      ? await askToChoose(question, choices, terminal)
      : await askToWrite(question, collection, terminal);
    if (answer !== "") answers[field] = answer;
  }
  return complete(answers, questions);
}

/** Asks for one of some values. */
export async function askChoice(
  message: string,
  options: (AnswerChoice & { hint?: string })[],
  terminal: Terminal,
): Promise<string> {
  return askQuestion(await select({ message, options, ...terminal }));
}

async function askToChoose(question: Question, choices: AnswerChoice[], terminal: Terminal): Promise<string> {
  const { about, when } = question;
  if (when === "now" && choices.length === 0) throw explainMissing(question);
  if (choices.length === 0) return "";
  const none = when === "now" ? [] : [{ value: "", label: "None" }];
  return askChoice(about, [...none, ...choices], terminal);
}

async function askToWrite(question: Question, collection: Collection, terminal: Terminal): Promise<string> {
  const { flag, about, when, preset } = question;
  const hint = when === "later" && !preset ? { placeholder: "Press Enter to leave it for later" } : {};
  const answer = await text({
    message: about,
    ...hint,
    ...(preset && { initialValue: preset }),
    validate(typed = "") {
      if (typed.trim() !== "") return problemWith(question, typed, collection);
      return when === "now" ? `Write the ${flag}.` : undefined;
    },
    ...terminal,
  });
  return (askQuestion(answer) ?? "").trim();
}

function askQuestion(answer: string | symbol): string {
  if (isCancel(answer)) throw new CancelError("Nothing was made.");
  return String(answer ?? "");
}
