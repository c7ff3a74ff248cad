import { expect, test } from "vitest";
import { checkContent } from "../checks/index.ts";
import { makeSource } from "../checks/fixture.ts";
import { makeContent, type WrittenContent } from "../record/example.ts";
import { getFolderAddress, getNewUpdateAddress } from "./repository-links.ts";

const { site } = makeContent({});

function newUpdate(written: WrittenContent): URL {
  const content = makeContent(written);
  const [programme] = content.programmes;
  if (!programme) throw new Error("There is no programme.");
  return new URL(getNewUpdateAddress(site, { programme, published: "2026-06-01" }, content));
}

const workstreams = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`w${index}`, { title: `Rooms & paths ${index}` }]),
  );

test("a new update opens in the web editor with its name, its fields and a heading a workstream", () => {
  const address = newUpdate({ workstreams: workstreams(2), updates: [{ published: "2026-03-01" }] });
  expect(address.origin + address.pathname).toBe("https://code.example.org/record/new/main");
  expect(address.searchParams.get("filename")).toBe("content/updates/2026-06-01-better-care.md");
  const text = address.searchParams.get("value") ?? "";
  expect(text).toContain(
    "\n# The sections, in the order of the text. A short notice without ## headings needs none.\nsections:\n",
  );
  expect(text).toContain("\nprevious: 2026-03-01\n");
  const content = { "updates/2026-06-01-better-care.md": text };
  expect(makeSource(content).entries[0]?.data).toMatchObject({
    draft: true,
    sections: [{ id: "w0" }, { id: "w1" }],
  });
  const inFile = checkContent(makeSource(content)).filter(
    ({ rule }) => rule !== "known-ids" && rule !== "file-place",
  );
  expect(inFile.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each([0, 1, 5, 20, 40, 80, 500])("with %i workstreams the address is one that servers take", (count) => {
  const address = newUpdate({ workstreams: workstreams(count) });
  expect(address.href.length).toBeLessThanOrEqual(7500);
  expect(address.searchParams.get("filename")).toBe("content/updates/2026-06-01-better-care.md");
});

test("pages are changed in the folder of the content", () => {
  expect(getFolderAddress(site)).toBe("https://code.example.org/record/tree/main/content");
});
