import { pageOf, pagePath, refusedFile, type Family, type Input } from "../input.ts";

const measure = { label: "Rooms", unit: "rooms", counts: "Rooms, each once.", better: "up" };

/** The lists that an id is a key of, with what stands under it. */
const lists = {
  "places.yaml": { name: "Objecttown", about: "A town." },
  "measures.yaml": measure,
  "glossary.yaml": { term: "Object", meaning: "A thing." },
};

const inLists = (id: string): Input[] =>
  Object.entries(lists).map(([path, entry]) => ({
    name: `${id}-in-${path.replace(".yaml", "")}`,
    data: { [path]: { [id]: entry } },
    expected: "inert",
  }));

const page = (name: string, yaml: string): Input =>
  refusedFile("schema", name, pagePath(name), pageOf("Words.", "A page", `${yaml}\n`), 5);

/** Names that every JavaScript object has, where the content names something. */
export const objects: Family = {
  name: "Names of objects",
  inputs: [
    refusedFile("schema", "proto-in-places", "places.yaml", "__proto__: { name: A, about: B. }\n"),
    refusedFile("schema", "proto-in-measures", "measures.yaml", '"__proto__": { isAdmin: true }\n'),
    refusedFile("schema", "proto-in-glossary", "glossary.yaml", "__proto__: { term: A, meaning: B. }\n"),
    refusedFile("schema", "proto-in-redirects", "redirects.yaml", "__proto__: { to: /goals/ }\n"),
    refusedFile(
      "schema",
      "proto-in-a-place",
      "places.yaml",
      "a: { name: A, about: B., __proto__: { within: c } }\n",
    ),
    page("proto-in-front-matter", "__proto__: { draft: false }"),
    page("proto-in-a-commitment", "commitments: [{ id: a, promise: B., __proto__: { who: c } }]"),
    page("constructor-in-front-matter", "constructor: { prototype: { draft: false } }"),
    page("to-string-in-front-matter", "toString: canary"),
    page("value-of-in-a-group", "withdrawn: { date: 2024-01-08, reason: B., valueOf: c }"),
    page("to-json-in-a-commitment", "commitments: [{ id: a, promise: B., toJSON: c }]"),
    page("then-in-front-matter", "then: canary"),
    page("has-own-property-as-id", "commitments: [{ id: hasOwnProperty, promise: B. }]"),
    refusedFile(
      "known-ids",
      "constructor-as-programme",
      "workstreams/a.md",
      "---\ntitle: A\nsummary: A.\nprogramme: constructor\n---\n\nWords.\n",
      4,
    ),
    ...inLists("constructor"),
    ...inLists("prototype"),
    { name: "page-of-objects", files: { "strategy/constructor.md": pageOf("Words.") }, expected: "inert" },
    {
      name: "workstream-of-objects",
      files: {
        "workstreams/constructor.md":
          "---\ntitle: Objects\nsummary: A.\nprogramme: better-care\n---\n\nWords.\n",
      },
      expected: "inert",
    },
    {
      name: "commitment-of-objects",
      files: {
        [pagePath("commitment-of-objects")]: pageOf(
          "Words.",
          "A page",
          "commitments: [{ id: constructor, promise: All is well. }]\n",
        ),
      },
      expected: "inert",
    },
  ],
};
