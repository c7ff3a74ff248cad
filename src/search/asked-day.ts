const months = "january february march april may june july august september october november december".split(
  " ",
);

/** A month and its year, with a day before them or without. */
const written = /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}{3,})\s+(\d{4})\b/u;

/** The day or the month that some words name, as dates begin with it: `14 March 2022` gives 2022-03-14. */
export function askedDay(words: string): string | undefined {
  const [, day, month = "", year] = written.exec(words.toLowerCase()) ?? [];
  const number = 1 + months.findIndex((name) => month !== "" && name.startsWith(month));
  if (number === 0) return undefined;
  const parts = [number, ...(day === undefined ? [] : [day])];
  return [year, ...parts.map((part) => `${part}`.padStart(2, "0"))].join("-");
}
