import { expect, test } from "vitest";
import { targetsIn } from "../../src/checks/links/addresses.ts";
import { readSource } from "../../src/source/index.ts";
import { recordFolder } from "../setup/content.ts";
import { files, pages as all } from "./built.ts";

// The content check knows the site's addresses without building it. Here it is held against a build.

const targets = targetsIn(readSource(recordFolder("small")));
const served = new Set(files);
// What is said of a part links to the part's own page, and nobody is led to the page for errors.
const pages = all.filter(({ path }) => path !== "/404.html" && !path.includes("/whole/"));

test("every page that was built is one that content may link to", () => {
  const missing = pages.map(({ path }) => path).filter((path) => !targets.has(path));
  expect(missing).toEqual([]);
});

test("everything that content may link to was built", () => {
  const missing = [...targets.keys()].filter(
    (address) => !served.has(address.endsWith("/") ? `${address}index.html` : address),
  );
  expect(missing).toEqual([]);
});

test("every heading with an id is one that content may link to", () => {
  const missing = pages.flatMap(({ path, $ }) => {
    const known = targets.get(path)?.anchors() ?? new Set();
    const ids = $("main :is(h2, h3, h4)[id]").map((_, heading) => $(heading).attr("id") ?? "");
    return ids.toArray().flatMap((id) => (known.has(id) ? [] : [`${path}#${id}`]));
  });
  expect(missing).toEqual([]);
});
