import { expect, inject, test } from "vitest";
import { large } from "../site/site.ts";
import { listForOtherSites, useFromOtherSite } from "./other-site.ts";

test("a page of another site reads feeds, data, the calendar and pictures, and nothing else", async () => {
  const { read, show, own } = listForOtherSites(large.files);
  const used = await useFromOtherSite(inject("largeUrl"), { read: [...read, ...own], show });
  expect(used).toEqual({ read, shown: show });
});
