import { expect, test } from "vitest";
import { makeContent } from "../record/example.ts";
import { ownSynonyms } from "./own-synonyms.ts";

test("an abbreviation, what it stands for and what entries are also called are found by each other", () => {
  const content = makeContent({
    workstreams: { garden: { title: "Garden Rooms", alsoCalled: ["allotments", "green rooms"] } },
    places: { north: { name: "Northtown", alsoCalled: ["Old Northtown"] }, south: { name: "Southtown" } },
    glossary: { gr: { term: "GR", standsFor: "garden room" }, pilot: {} },
  });
  expect(ownSynonyms(content)).toEqual([
    [["Garden Rooms", "allotments", "green rooms"], []],
    [["Northtown", "Old Northtown"], []],
    [["GR", "garden room"], []],
  ]);
});
