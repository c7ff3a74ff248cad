import { expect, test } from "vitest";
import { parseTerms, type Abbreviation } from "./query-terms.ts";

const pairs: Abbreviation[] = [
  ["CQC", "Care Quality Commission"],
  ["QRV", "Quality Review Visit"],
];
const asked = (words: string) =>
  parseTerms(words, pairs).map(({ alternatives }) => alternatives.join(" or "));

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
  ["our QRVs", ["QRV or Quality Review Visit"]],
  ["dates of quality review visits", ["dates", "Quality Review Visit or QRV"]],
  ["quality care", ["quality", "care"]],
])("%j knows the abbreviation and the meaning by each other", (words, terms) =>
  expect(asked(words)).toEqual(terms),
);

test.each(['"garden rooms"', "“garden rooms”"])("%s is one phrase", (words) =>
  expect(asked(words)).toEqual(["garden rooms"]),
);
