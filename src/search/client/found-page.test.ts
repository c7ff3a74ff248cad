import { expect, test } from "vitest";
import { describeFoundPage, type Piece } from "./found-page.ts";
import type { PagefindPage } from "./pagefind.ts";

const text =
  `Better Care update Since last time: &lt;b&gt; things grew. Garden Rooms. They are open , as a pilot.
They are warm. Night Buses. No bus runs to the garden. Quiet hours. Nobody came to them.`.replace(
    /\s+/g,
    " ",
  );
const words = text.split(" ");
const at = (...wanted: string[]) =>
  words.flatMap((word, index) => (wanted.some((start) => word.startsWith(start)) ? [index] : []));
const heading = (id: string, text: string, start: string) => ({
  element: "h2",
  id,
  text,
  location: words.findIndex((_, index) => words.slice(index).join(" ").startsWith(start)),
});

const page: PagefindPage = {
  url: "/updates/2022-03-14-x/",
  raw_content: text,
  meta: { title: "Better Care update", date: "14 March 2022" },
  filters: { kind: ["Update"] },
  anchors: [
    { element: "div", id: "box", text: "", location: 3 },
    heading("rooms", "Garden Rooms", "Garden Rooms."),
    heading("buses", "Night Buses", "Night Buses."),
    heading("quiet", "Quiet hours", "Quiet hours."),
  ],
};
const shown = (pieces: Piece[] = []) =>
  pieces.map(({ text, matches }) => (matches ? `[${text}]` : text)).join("");

test("says what the page is and of which day", () => {
  expect(describeFoundPage(page, [])).toMatchObject({
    title: "Better Care update",
    kind: "Update",
    date: "14 March 2022",
  });
});

test("shows the sections where most is found, the best first, with the words marked", () => {
  const { sections, excerpt } = describeFoundPage(page, [at("Garden", "garden"), at("open")]);
  expect(sections.map(({ title }) => title)).toEqual(["Garden Rooms"]);
  expect(shown(sections[0]?.excerpt)).toBe("They are [open], as a pilot. They are warm.");
  expect(excerpt).toEqual([]);
});

test("marks words side by side as one", () => {
  const { sections } = describeFoundPage(page, [at("Nobody", "came")]);
  expect(shown(sections[0]?.excerpt)).toBe("[Nobody came] to them.");
});

test("marks words without the signs around them", () => {
  const { sections } = describeFoundPage({ ...page, raw_content: text.replace("pilot.", "(‘Good+’).") }, [
    at("open"),
    at("pilot"),
  ]);
  expect(shown(sections[0]?.excerpt)).toBe("They are [open], as a (‘[Good+]’). They are warm.");
});

test("says where what it shows begins or ends in the middle of a sentence", () => {
  const many = Array.from({ length: 40 }, (_, index) => `w${index}`).join(" ");
  const long = { ...page, raw_content: `Better Care update ${many}`, anchors: [] };
  const from = shown(describeFoundPage(long, [[20]]).excerpt);
  expect(from).toMatch(/^…\u00a0w11 .* w16 \[w17\] w18 .* w34\u00a0…$/);
});

test("shows what stands before the first section where it matches there alone, with its brackets", () => {
  const { sections, excerpt } = describeFoundPage(page, [at("grew.")]);
  expect(sections).toEqual([]);
  expect(shown(excerpt)).toBe("<b> things [grew].");
});

test("leads to the section, and tells the page what to mark", () => {
  const { sections, href } = describeFoundPage(page, [at("warm"), at("pilot")]);
  expect(sections[0]?.href).toBe("/updates/2022-03-14-x/?highlight=pilot&highlight=warm#rooms");
  expect(href).toBe("/updates/2022-03-14-x/?highlight=pilot&highlight=warm");
});

test("what matches in the title and after it is not one phrase", () => {
  const { href } = describeFoundPage(page, [at("update", "Since")]);
  expect(href).toBe("/updates/2022-03-14-x/?highlight=update&highlight=Since");
});

test("without anything to mark the address is the page's own", () => {
  expect(describeFoundPage(page, []).href).toBe(page.url);
});
