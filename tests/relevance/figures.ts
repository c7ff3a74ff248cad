import type { Question } from "./question.ts";

/** A question with the pages that a search gave for it, the best first. */
export interface Answered extends Question {
  given: string[];
}

/** How well a search answers questions. */
export interface Figures {
  questions: number;
  /** The share of the questions whose page is among the first 3. */
  recallAt3: number;
  /** The mean of 1 over the place of the page; 0 where it isn't among the first 10. */
  meanReciprocalRank: number;
}

/** How well a search has answered some questions. */
export function figuresOf(answered: Answered[]): Figures {
  const places = answered.map(placeOf);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    questions: answered.length,
    recallAt3: mean(places.map((place) => (place <= 3 ? 1 : 0))),
    meanReciprocalRank: mean(places.map((place) => (place <= 10 ? 1 / place : 0))),
  };
}

/** The questions whose page isn't among the first 3. */
export function missed(answered: Answered[]): Answered[] {
  return answered.filter((question) => placeOf(question) > 3);
}

/** The place of the first page that answers a question, from 1; infinite where none was given. */
export function placeOf({ pages, given }: Answered): number {
  const index = given.findIndex((page) => pages.includes(page));
  return index === -1 ? Infinity : index + 1;
}
