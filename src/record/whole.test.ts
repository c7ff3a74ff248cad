import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { getWholePermalink } from "../routes.ts";
import { getPartId, getPartLink } from "./whole.ts";

test("the whole of an entry is below its own address", () => {
  expect(getWholePermalink("plans", "2021-22")).toBe("/plans/2021-22/whole/");
  expect(getWholePermalink("programmes", "better-care")).toBe("/programmes/better-care/whole/");
});

test("a part’s id is made from its address", () => {
  expect(getPartId("/plans/2021-22/balance/")).toBe("plans-2021-22-balance");
  expect(getPartLink("/goals/waste/")).toBe("#goals-waste");
});

test("the whole pages of what has moved lead to where they are, those of what was withdrawn to its notice", () => {
  const content = makeContent({
    plans: { "2021-22": { redirect_from: ["/plans/old/"] } },
    planParts: { "2021-22/priorities": {} },
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

test("the whole page of a plan that has no parts leads to the plan", () => {
  const content = makeContent({ plans: { "2021-22": { redirect_from: ["/plans/old/"] }, "2022-23": {} } });
  const { redirects } = buildRecord(content, "2022-05-01");
  expect(redirects.filter(({ from }) => from.endsWith("/whole/"))).toEqual([
    { from: "/plans/old/whole/", to: "/plans/2021-22/" },
    { from: "/plans/2021-22/whole/", to: "/plans/2021-22/" },
    { from: "/plans/2022-23/whole/", to: "/plans/2022-23/" },
  ]);
});
