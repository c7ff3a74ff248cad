import { figuresOf, missed, placeOf, type Answered } from "../../tests/relevance/figures.ts";

/** How both searches answered the questions on one content. */
export interface Result {
  /** What the content is, such as `1,000 generated updates`. */
  content: string;
  own: Answered[];
  starlight: Answered[];
}

/** The figures as a table, and the questions that were missed by name, in Markdown. */
export function reportOf(results: Result[]): string {
  const rows = results.flatMap(({ content, own, starlight }) => [
    row(content, "this site", own),
    row(content, "Starlight", starlight),
  ]);
  return [
    "| Content | Search | Questions | Recall@3 | Mean reciprocal rank |",
    "| :-- | :-- | --: | --: | --: |",
    ...rows,
    "",
    ...results.flatMap(({ content, own, starlight }) => [
      ...missedText(`${content}, missed by this site`, own),
      ...missedText(`${content}, missed by Starlight`, starlight),
    ]),
  ].join("\n");
}

function row(content: string, search: string, answered: Answered[]): string {
  const { questions, recallAt3, meanReciprocalRank } = figuresOf(answered);
  return `| ${content} | ${search} | ${questions} | ${recallAt3.toFixed(2)} | ${meanReciprocalRank.toFixed(2)} |`;
}

function missedText(title: string, answered: Answered[]): string[] {
  const lines = missed(answered).map((question) => {
    const place = placeOf(question);
    const where = place === Infinity ? "not among the first 10" : `at place ${place}`;
    return `- “${question.question}”: ${question.pages.map((page) => `\`${page}\``).join(" or ")}, ${where}`;
  });
  return [`### ${title}`, "", ...(lines.length > 0 ? lines : ["None."]), ""];
}
