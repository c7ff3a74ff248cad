import { expect, test } from "vitest";
import { redirectsForHosts } from "./files.ts";

test("hosts get a line for each redirect, and none where there are none", () => {
  const redirects = [
    { from: "/goals/old/", to: "/goals/new/" },
    { from: "/news/rooms/", to: "/updates/2022-03-14-spring/#rooms" },
  ];
  expect(redirectsForHosts(redirects)).toBe(
    "/goals/old/ /goals/new/ 301\n/news/rooms/ /updates/2022-03-14-spring/#rooms 301\n",
  );
  expect(redirectsForHosts([])).toBe("");
});
