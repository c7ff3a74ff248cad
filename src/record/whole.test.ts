import { expect, test } from "vitest";
import { exampleContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { wholePermalink } from "../routes.ts";
import { partId, partLink } from "./whole.ts";

test("the whole of an entry is below its own address", () => {
  expect(wholePermalink("plans", "2021-22")).toBe("/plans/2021-22/whole/");
  expect(wholePermalink("programmes", "better-care")).toBe("/programmes/better-care/whole/");
});

test("a part’s id is made from its address", () => {
  expect(partId("/plans/2021-22/balance/")).toBe("plans-2021-22-balance");
  expect(partLink("/goals/waste/")).toBe("#goals-waste");
});

test("the whole pages of what has moved lead to where they are, those of what was withdrawn to its notice", () => {
  const content = exampleContent({
    plans: { "2021-22": { redirect_from: ["/plans/old/"] } },
    programmes: {
      "better-care": {},
      "green-spaces": {
        redirect_from: ["/programmes/parks/"],
        withdrawn: { date: "2022-05-01", reason: "It ended." },
      },
    },
  });
  const whole = (asOf: string) =>
    buildRecord(content, asOf)
      .redirects.filter(({ from }) => from.endsWith("/whole/"))
      .map(({ from, to }) => `${from} ${to}`);
  expect(whole("2022-04-30")).toEqual([
    "/plans/old/whole/ /plans/2021-22/whole/",
    "/programmes/parks/whole/ /programmes/green-spaces/whole/",
  ]);
  expect(whole("2022-05-01")).toEqual([
    "/plans/old/whole/ /plans/2021-22/whole/",
    "/programmes/parks/whole/ /programmes/green-spaces/",
    "/programmes/green-spaces/whole/ /programmes/green-spaces/",
  ]);
});
