import { expect, test } from "vitest";
import { type Fold, mostTogether } from "../../src/record/folds.ts";
import { buildRecord } from "../../src/record/index.ts";
import { groupList } from "../../src/record/lists.ts";
import { groupByMonth, splitMonths } from "../../src/record/log.ts";
import { groupMeasures } from "../../src/record/measure-groups.ts";
import { getCommitmentFilters, getOverdueFilter } from "../../src/record/commitment-filters.ts";
import { getTopicCommitments } from "../../src/record/topic-commitments.ts";
import { generateContent, lastDay, toContent } from "../../tools/bench/generate.ts";

// A record with as many entries of each kind as a large organisation has after many years.

const content = toContent(
  generateContent({
    updates: 300,
    sectionsEach: 2,
    programmes: 2,
    workstreams: 300,
    commitments: 2000,
    goals: 80,
    places: 10,
    measures: 500,
  }),
);
const record = buildRecord(content, lastDay);

test.each([
  ["workstreams", groupList("workstreams", content), 300],
  ["measures", groupMeasures(record.measures, content.programmes), 500],
] satisfies [string, Fold<unknown>[], number][])(
  "no group of %s has more than can be looked through, and each is in one of them",
  (_, groups, count) => {
    const items = groups.flatMap<unknown>((group) => group.items);
    expect(Math.max(...groups.map((group) => group.items.length))).toBeLessThanOrEqual(mostTogether);
    expect(new Set(items).size).toBe(count);
    expect(items).toHaveLength(count);
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
  },
);

test("what is overdue is a list of its own, and each of it is in that of all", () => {
  const overdue = getOverdueFilter(record.commitments, lastDay);
  const [all] = getCommitmentFilters(record.commitments, lastDay);
  expect(overdue.commitments.length).toBeGreaterThan(50);
  expect(new Set(all?.commitments).isSupersetOf(new Set(overdue.commitments))).toBe(true);
});

test("each commitment that names a place is listed with that place", () => {
  const listed = record.topics.flatMap((topic) =>
    topic.kind === "places" ? getTopicCommitments(topic, record) : [],
  );
  const named = record.commitments.filter(({ data }) => data.places.length > 0);
  expect(new Set(listed)).toEqual(new Set(named));
});

test("the first page of what has changed has about a hundred lines, and every month has a page", () => {
  const months = groupByMonth(record.log);
  const { recent, earlier } = splitMonths(months);
  expect(recent.slice(1).flatMap(({ entries }) => entries).length).toBeLessThanOrEqual(100);
  expect([...recent, ...earlier]).toEqual(months);
});
