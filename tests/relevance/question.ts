import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** What a reader asks, and the addresses inside the site of the pages that answer it. */
export interface Question {
  question: string;
  pages: string[];
}

const address = z.string().regex(/^\/.*\/$/);
const questions = z.array(
  z.strictObject({ question: z.string().min(1), page: z.union([address, z.array(address).min(1)]) }),
);

/** Reads a YAML file of questions. */
export function readQuestions(file: string): Question[] {
  return questions
    .parse(parse(readFileSync(file, "utf8")))
    .map(({ question, page }) => ({ question, pages: [page].flat() }));
}
