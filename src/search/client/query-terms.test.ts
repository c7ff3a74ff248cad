import { expect, test } from "vitest";
import type { Synonyms } from "../synonyms.ts";
import { parseTerms } from "./query-terms.ts";

const synonyms: Synonyms[] = [
  [["CQC", "Care Quality Commission"], []],
  [["QRV", "Quality Review Visit"], []],
  [["IT", "information technology"], []],
  [["WHO", "World Health Organization"], []],
  [["A&E", "accident and emergency"], []],
  [["medication"], ["medicine", "tablet"]],
];
const asked = (words: string) =>
  parseTerms(words, synonyms).map(({ alternatives }) => alternatives.join(" or "));

test.each([
  ["garden rooms", ["garden", "rooms"]],
  ["When did the Garden Rooms open?", ["Garden", "Rooms", "open?"]],
  ["garden Garden", ["Garden"]],
  ["who is it for", ["who", "is", "it", "for"]],
  ["?!", []],
  ["", []],
])("%j asks for %j", (words, terms) => expect(asked(words)).toEqual(terms));

test.each([
  ["CQC rating", ["CQC or Care Quality Commission", "rating"]],
  ["our QRVs", ["QRVs or QRV or Quality Review Visit"]],
  ["dates of quality review visits", ["dates", "quality review visits or QRV or Quality Review Visit"]],
  ["quality care", ["quality", "care"]],
  ["medicines", ["medicines or medication"]],
  ["A and E queue", ["A&E or A and E or accident and emergency", "queue"]],
  ["a & e", ["a&e or a and e or accident and emergency"]],
])("%j knows words for the same thing by each other", (words, terms) => expect(asked(words)).toEqual(terms));

test.each([
  ["IT plans", ["information technology", "plans"]],
  ["what it plans", ["plans"]],
  ["its plans", ["plans"]],
  ["WHO advice", ["World Health Organization", "advice"]],
  ["who is on call", ["call"]],
])("%j: a word that is an abbreviation too is one in capitals", (words, terms) =>
  expect(asked(words)).toEqual(terms),
);

test.each([
  ['"garden rooms"', ["garden rooms"]],
  ["“garden rooms” open", ["garden rooms", "open"]],
  ['"garden rooms" "night buses"', ["garden rooms", "night buses"]],
  ["northtown OR southtown", ["northtown or southtown"]],
  ["northtown or southtown", ["northtown", "southtown"]],
  ["OR", ["OR"]],
])("%j has the phrases and choices %j", (words, terms) => expect(asked(words)).toEqual(terms));

test.each([
  ["14/03/2022 update", ["14 March 2022", "update"]],
  ["what is due in may", ["due", "May"]],
  ["what may be due", ["due"]],
  ["race/gender", ["race", "gender"]],
  ["self-harm", ["self-harm or self harm"]],
  ["TS247AB", ["TS247AB or TS24 7AB"]],
  ["£6.8 million", ["£6.8m"]],
  ["oﬃce", ["office"]],
])("%j is read as %j", (words, terms) => expect(asked(words)).toEqual(terms));
