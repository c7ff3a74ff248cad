import { expect, test } from "vitest";
import { toFiles, generateContent } from "./generate.ts";
import { addressOf, pagesOf } from "./peers.ts";

test("an entry is a page with its title, summary, day and text", () => {
  const text =
    "---\ntitle: Garden\nsummary: It grew.\npublished: 2024-03-01\nsections: []\n---\n\n## Rooms\n\nMore.\n";
  expect(pagesOf("updates/2024-03-01-garden.mdx", text)).toEqual([
    {
      file: "updates/2024-03-01-garden.md",
      title: "Garden",
      summary: "It grew.",
      date: "2024-03-01",
      text: "## Rooms\n\nMore.",
    },
  ]);
});

test("components go, and what is in them stays", () => {
  const text = '---\ntitle: Garden\n---\n\n<Figure name="a">\nA tree.\n</Figure>\n';
  expect(pagesOf("goals/garden.mdx", text)[0]?.text).toBe("A tree.");
});

test("places and measures are pages, terms are one page, and settings are none", () => {
  expect(pagesOf("places.yaml", "north:\n  name: North\n  about: Up there.\n")).toEqual([
    { file: "places/north.md", title: "North", text: "Up there." },
  ]);
  const terms =
    "a:\n  { term: GR, standsFor: garden room, meaning: A room. }\nb: { term: Bed, meaning: Soil. }\n";
  expect(pagesOf("glossary.yaml", terms)[0]?.text).toBe(
    "### GR, short for garden room\n\nA room.\n\n### Bed\n\nSoil.",
  );
  expect(pagesOf("site.yaml", "title: Record\n")).toEqual([]);
});

test.each([
  ["updates/2024-03-01-garden.md", "/updates/2024-03-01-garden/"],
  ["plans/2024/index.md", "/plans/2024/"],
  ["index.md", "/"],
])("the page of %s is at %s", (file, address) => expect(addressOf(file)).toBe(address));

test("all that is generated has pages, no two at one address", () => {
  const files = toFiles(generateContent({ updates: 20 }));
  const addresses = [...files]
    .flatMap(([path, text]) => pagesOf(path, text))
    .map(({ file }) => addressOf(file));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => address.startsWith("/updates/"))).toHaveLength(20);
});
