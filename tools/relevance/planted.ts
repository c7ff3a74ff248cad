import { permalinkOf } from "../../src/record/permalinks.ts";
import { bareWord, stopWords } from "../../src/search/words.ts";
import { filesOf } from "../bench/content/files.ts";
import { random, type Random } from "../bench/content/random.ts";
import type { Written } from "../bench/content/written.ts";
import { generateContent } from "../bench/generate.ts";
import { facts, type Fact } from "./facts.ts";
import type { Question } from "../../tests/relevance/question.ts";

/** Generated content in which things were put that questions ask for. */
export interface Planted {
  files: Map<string, string>;
  questions: Question[];
}

const seed = "relevance";

/** Generated content of a number of updates, the same each time: each fact in one update, and its words, a few
 * at a time, in 4 others. Questions ask for the facts, and for some standing pages by their names. */
export function plantedContent(updates: number): Planted {
  const written = generateContent({ updates, seed });
  const files = filesOf(written);
  const choices = random(seed);
  const places = choices.some(
    [...files.keys()].filter((path) => path.startsWith("updates/")),
    facts.length * 5,
  );
  const questions = facts.map((fact, index): Question => {
    const [own = "", ...others] = places.slice(index * 5, index * 5 + 5);
    add(files, own, fact.report);
    for (const other of others) add(files, other, mention(fact, choices));
    return { question: fact.question, pages: [permalinkOf("updates", own.replace(/^updates\/|\.md$/g, ""))] };
  });
  return { files, questions: [...questions, ...namedPages(written)] };
}

/** A sentence with some of a fact's words, and not what it says. */
function mention({ report }: Fact, choices: Random): string {
  const words = report.split(" ").map((word) => word.replace(/[.,]/g, ""));
  const telling = words.filter((word) => bareWord(word).length > 3 && !stopWords.has(bareWord(word)));
  return `Some people also spoke about ${choices.some(telling, 2).join(" and ")}.`;
}

function add(files: Map<string, string>, path: string, sentence: string): void {
  files.set(path, `${files.get(path)?.trimEnd()} ${sentence}\n`);
}

/** Standing pages that updates often name: the page itself is what a reader wants who types its name. */
function namedPages({ workstreams, programmes, goals }: Written): Question[] {
  const some = <T>(list: T[], count: number) =>
    list.filter((_, index) => index % Math.ceil(list.length / count) === 0);
  return (
    [
      ["workstreams", some(workstreams, 6)],
      ["programmes", some(programmes, 3)],
      ["goals", some(goals, 3)],
    ] as const
  ).flatMap(([collection, entries]) =>
    entries.map(({ id, data }) => ({ question: data.title, pages: [permalinkOf(collection, id)] })),
  );
}
