import { expect, test } from "vitest";
import { exampleContent } from "../record/example.ts";
import { buildRecord } from "../record/index.ts";
import { nameOf } from "./name.ts";
import { newestDrawn, picturesOf } from "./pictures.ts";

const pictures = (written: Parameters<typeof exampleContent>[0], asOf = "2030-01-01") =>
  picturesOf(buildRecord(exampleContent(written), asOf));

test("a page’s picture has its title, its kind and its day or years", () => {
  const { own } = pictures({
    plans: { "2021-22": {} },
    goals: { "zero-waste": {} },
    updates: [{ title: "Better Care update", published: "2022-03-14" }],
  });
  const words = { organisation: "Example Trust", site: expect.any(String) };
  expect(own.get("/goals/zero-waste/")).toEqual({
    ...words,
    title: "Zero waste",
    kind: "Goal",
    of: "2021 to 2022",
  });
  const update = [...own].find(([page]) => page.startsWith("/updates/"))?.[1];
  expect(update).toEqual({ ...words, title: "Better Care update", kind: "Update", of: "14 March 2022" });
  expect(own.get("/progress/")).toEqual({ ...words, title: "Progress at a glance" });
});

test("what is held has no picture, and what was withdrawn has the general one", () => {
  const { own } = pictures(
    {
      programmes: {
        "better-care": { draft: true },
        "green-spaces": { withdrawn: { date: "2022-01-01", reason: "It ended." } },
        open: { title: "Open" },
      },
      updates: [{ programme: "open", published: "2022-05-01" }],
    },
    "2022-04-30",
  );
  const pages = [...own.keys()].filter((page) => /^\/(programmes|updates)\//.test(page));
  expect(pages).toEqual(["/programmes/open/"]);
});

test("an update that is not among the newest has its programme’s", () => {
  const days = Array.from({ length: newestDrawn + 1 }, (_, day) =>
    new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const { own } = pictures({ updates: days.map((published) => ({ published })) });
  const updates = [...own].filter(([page]) => page.startsWith("/updates/"));
  expect(updates.length).toBe(newestDrawn + 1);
  const older = updates.filter(([, { kind }]) => kind === "Programme");
  expect(older.map(([, { title }]) => title)).toEqual(["Better Care"]);
  expect(older[0]?.[0]).toContain("2022-01-01");
});

test("a picture’s name changes with what it shows, and with nothing else", () => {
  const picture = { title: "Garden Rooms", organisation: "Example Trust", site: "Record" };
  expect(nameOf(picture)).toMatch(/^[0-9a-f]{16}$/);
  expect(nameOf({ ...picture })).toBe(nameOf(picture));
  expect(nameOf({ ...picture, title: "Garden rooms" })).not.toBe(nameOf(picture));
});
