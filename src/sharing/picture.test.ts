import { expect, test } from "vitest";
import { edges, fitTitle, layOut, canDraw, getAlt, getWidth, type Picture } from "./picture.ts";

const linesOf = (title: string): string[] => fitTitle(title).lines;

test("a longer title has smaller letters", () => {
  const sizes = [2, 18, 26].map((words) => fitTitle("word ".repeat(words)).size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(3);
});

test("a title that has room is whole", () => {
  expect(linesOf("Garden Rooms – a quiet place").join(" ").replaceAll("\u00A0", " ")).toBe(
    "Garden Rooms – a quiet place",
  );
});

test("no line of a title is much shorter than the others", () => {
  const [first = "", second = ""] = linesOf("Waiting times in emergency care");
  expect(second.length).toBeGreaterThan(first.length / 2);
});

test("a very long title ends after a whole word", () => {
  const lines = linesOf("another word, ".repeat(24));
  expect(lines.length).toBe(4);
  expect(lines.at(-1)).toMatch(/(?:another|word)…$/);
});

test("one that is a single word is parted with hyphens, and ends with what there is room for", () => {
  const lines = linesOf("a".repeat(300));
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^a{20,}-$/);
  expect(lines.at(-1)).toMatch(/^a{20,}…$/);
});

test("a word that fits with smaller letters is not parted", () => {
  const long = "Antidisestablishmentarianism"; // wider than the picture with the largest letters
  expect(linesOf(`${long} and health`)[0]).toMatch(/^Antidisestablishmentarianism/);
});

test("no line parts a number from what it counts, or begins with a dash", () => {
  for (const title of [
    "Waiting for more than 18 weeks",
    "Rooms in the gardens of Northtown – a quiet place for all",
  ]) {
    for (const line of linesOf(title)) {
      expect(line).not.toMatch(/\d$|^[–-]/);
    }
  }
});

const page = { kind: "Goal", of: "2022", organisation: "Example Trust", site: "Record" };
const drawnWords = (picture: Partial<Picture>): string[] =>
  layOut({ title: "Rooms", ...page, ...picture }).map(({ text }) => text.replaceAll("\u00A0", " "));

test("what the page found is said under its title", () => {
  const found = "103 of 103 teams, reported on 14 March 2022";
  expect(drawnWords({ found })).toEqual(["Example Trust", "Goal", "Rooms", found, "Record", "2022"]);
  expect(drawnWords({ found: "word ".repeat(60) }).filter((line) => line.startsWith("word"))).toHaveLength(2);
});

test.each(["صحة للجميع", "健康花园", "ਸਿਹਤ ਅਤੇ ਬਾਗ", "Gardens 🌱 for all", "Waiting ≥ 18 weeks", "שלום"])(
  "a picture stands without a title that it can’t draw: %s",
  (title) => {
    expect(drawnWords({ title })).toEqual(["Example Trust", "Goal", "Record", "2022"]);
    expect(getAlt({ title, ...page })).toBe("Goal, 2022. Example Trust, Record.");
  },
);

test.each([
  "Ynys Môn, Llŷn",
  "Zdrowie dla Łodzi: żółć",
  "Здоровье для всех",
  "Їжа",
  "Việt",
  "Cafe\u0301",
  "10\u00A0m²",
])("a title in letters of the fonts is drawn: %s", (title) => {
  expect(drawnWords({ title })).toContain(title.normalize("NFC").replaceAll("\u00A0", " "));
});

test.each([
  ["long names", "W".repeat(80), "Site ".repeat(40)],
  ["short names", "A", "B"],
])("no words go beyond the edges or over others: %s", (_what, organisation, site) => {
  for (const title of ["W".repeat(300), "word ".repeat(100), "Short"]) {
    const lines = layOut({ title, kind: "Update", of: "30 September 2026", organisation, site });
    for (const { text, size, weight, x, y } of lines) {
      expect(x).toBeGreaterThanOrEqual(edges.left);
      expect(x + getWidth(text, size, weight)).toBeLessThan(edges.right + 0.1);
      expect(y).toBeLessThan(600);
    }
    const tops = lines.slice(0, -1).map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  }
});

test("it is known which letters have a shape", () => {
  expect(canDraw("Gwasanaeth ŷ ŵ – “β” £5 ½")).toBe(true);
  expect(canDraw("健康")).toBe(false);
  expect(canDraw("Cafe\u0301 soft\u00ADhyphen")).toBe(true);
});
