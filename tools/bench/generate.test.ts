import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeSource } from "../../src/checks/fixture.ts";
import { checkContent } from "../../src/checks/index.ts";
import { getYear } from "../../src/record/calendar.ts";
import { commitmentStates, getState } from "../../src/record/commitment-state.ts";
import { getSeries } from "../../src/record/measures.ts";
import { groupPlaces } from "../../src/record/places.ts";
import { buildRecord } from "../../src/record/index.ts";
import { readSource, getValidEntries } from "../../src/source/index.ts";
import { toContent, toFiles, generateContent, lastDay, writeFiles } from "./generate.ts";

const size = { updates: 60, workstreams: 30, commitments: 200, programmes: 6, measures: 12, places: 20 };
const written = generateContent(size);
const files = toFiles(written);

test("is the same for the same size and seed, and other for another seed", () => {
  expect(toFiles(generateContent(size))).toEqual(files);
  expect(toFiles(generateContent({ ...size, seed: "other" }))).not.toEqual(files);
});

test("is content that the checks find nothing wrong with", () => {
  expect(checkContent(makeSource(Object.fromEntries(files)))).toEqual([]);
});

test("says the same as a folder and as the record's content", () => {
  const source = makeSource(Object.fromEntries(files));
  const content = toContent(written);
  const { site, ...collections } = content;
  expect(getValidEntries(source, "site")[0]?.data).toEqual(site);
  for (const [collection, entries] of Object.entries(collections)) {
    const read = source.entries.filter((entry) => entry.collection === collection);
    expect(Object.fromEntries(read.map(({ id, path, data }) => [id, { file: path, data }]))).toEqual(
      Object.fromEntries(entries.map(({ id, file, data }) => [id, { file, data }])),
    );
  }
});

test("has as much of everything as was asked for, each with an id of its own", () => {
  const content = toContent(written);
  const { updates, sections, commitments } = buildRecord(content, lastDay);
  expect(updates).toHaveLength(60);
  expect(sections).toHaveLength(300);
  expect(commitments).toHaveLength(200);
  for (const entries of [content.workstreams, content.places, content.measures, updates, commitments]) {
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

test("has what a record of years has: outcomes, readings with gaps, groups of places, ends", () => {
  const { commitments, content, measures, updates } = buildRecord(toContent(written), lastDay);
  const years = new Set(updates.map(({ data }) => getYear(data.published)));
  expect(years.size).toBeGreaterThan(1);
  expect(new Set(commitments.map((commitment) => getState(commitment, lastDay)))).toEqual(
    new Set(commitmentStates),
  );
  expect(measures.some((measure) => getSeries(measure, updates).some(({ value }) => value === null))).toBe(
    true,
  );
  expect(groupPlaces(content.places).some(({ members }) => members.length > 1)).toBe(true);
  expect(content.workstreams.some(({ data }) => data.ended !== undefined)).toBe(true);
});

test("is written into a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  const told: string[] = [];
  writeFiles(folder, files, (line) => told.push(line));
  expect(checkContent(readSource(folder))).toEqual([]);
  expect(told.at(-1)).toBe(`${files.size} of ${files.size} files written`);
  rmSync(folder, { recursive: true });
});
