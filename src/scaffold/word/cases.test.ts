import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { updateOf } from "./example-document.ts";

// Whole documents with what reports have had in them. Their words and figures are made up.

const caseOf = async (name: string) => {
  const folder = new URL("../../../tests/documents/", import.meta.url);
  const { data, body, pictures, notes, errors } = await updateOf(fileURLToPath(new URL(name, folder)));
  expect(errors).toEqual([]);
  return { title: data && "title" in data ? data.title : "", body, pictures, notes };
};

test("each value of a table stays under its own heading, whatever cells are merged", async () => {
  expect(await caseOf("merged-cells.docx")).toMatchObject({
    body: `## Rooms

| Place     | Rooms | Owner        |
| --------- | ----- | ------------ |
| Northtown | 3     | Estates team |
| Southtown | 5     | Estates team |
| Easttown  | 7     | Garden team  |

End.

## Second

| Place | 2024 | 2025    | Note |
| ----- | ---- | ------- | ---- |
| North | 10   | no data | a    |
| South | 20   | no data | b    |

End.`,
    notes: ["Tables 1 and 2 have merged cells: what is in one stands now in each of its cells."],
  });
});

test("what Word hides is left out, and the writer is told how much", async () => {
  expect(await caseOf("hidden-text.docx")).toMatchObject({
    body: "## Garden rooms\n\nThe room is open.\n\nLast words.",
    notes: ["17 words that Word hides are left out."],
  });
});

test("a document of Word for the web, whose main part has another name, is read", async () => {
  expect(await caseOf("of-word-for-the-web.docx")).toMatchObject({
    body: "## Rooms\n\nOpen.\n\n## Visits\n\nDone.",
    notes: [],
  });
});

test("of a cropped picture only what Word shows is kept", async () => {
  const { pictures, notes } = await caseOf("cropped-picture.docx");
  expect(pictures.map(({ path }) => path)).toEqual([
    "updates/2026-06-01-better-care-1.png",
    "updates/2026-06-01-better-care-2.jpg",
  ]);
  const sizes = await Promise.all(pictures.map(({ content }) => sizeOf(content)));
  // The second is on its side in Word.
  expect(sizes).toEqual(["200x200", "200x400"]);
  expect(notes).toEqual(["A picture is cropped as in Word: what was cut away is gone."]);
});

test("bold text and italics come out as marks that Markdown reads", async () => {
  const { body } = await caseOf("emphasis.docx");
  expect(body).toContain(`**Note**:the room is open.

The room(**new**)is open.

Care*ful*ly put, un*happy* people.

**Bold _both_** _italic_ plain

It rose by **5%**, to **“Good**”and more.

_First_,then _second_.

**£1.5m**in all, **20**%of it spent. **AB**c

Leading bold space.`);
});

test("a line break in a heading is a space", async () => {
  expect(await caseOf("line-break-in-a-heading.docx")).toMatchObject({
    title: "Garden rooms in Northtown",
    body: "The room is open.\n\n## Costs 2026\n\nNone.",
  });
});

test("lists go on with their numbers, and letters and numbers of headings are kept", async () => {
  expect(await caseOf("numbering.docx")).toMatchObject({
    body: `## Steps

There are five.

1. Ask
2. Plan

Then wait for the board. After that:

3. Build
4. Open
5. Tell

The conditions are:

- (a) the first condition
- (b) the second condition

Condition (b) is met, and so is step 4.

## 1\\. Scope

As section 1 says.`,
    notes: [],
  });
});

test("links of fields keep their address alone; drop caps, two heading rows and own headings are whole", async () => {
  const { body, notes } = await caseOf("link-fields.docx");
  expect(body).toBe(`## Rooms

| Place     | Rooms |
| --------- | ----- |
| Southtown | 5     |

Hyperlink fields:

[the plan, part 2](https://www.example.com/plan#part-2)

[the policy](https://www.example.com/policy)

[the news](https://www.example.com/news)

[the fine one](https://www.example.com/ok)

inside

The garden is open.

| Place | Rooms 2024 | Rooms 2025 |
| ----- | ---------- | ---------- |
| North | 10         | 12         |

## A heading of the trust’s own style

Text.`);
  expect(notes).toContain("Table 2 has several heading rows, which are one row now.");
});

test("leftovers of Word are no text, and the writer is told of each kind", async () => {
  const { body, notes } = await caseOf("leftovers.docx");
  expect(body).toBe(`## Links

Call [0151 000 0000](tel:+441510000000) or [the plan](<https://example.sharepoint.com/sites/QI/Shared%20Documents/Plan%20(final).docx?web=1>) or [write](mailto:a@example.org?subject=Garden%20rooms) or the folder or [www site](https://www.example.org).

See (to be written) on page 12.

✓ done; ≥ 95%; ← up; 0151-000, cooperate.

✓ tick as a font; ☺ smile; 10⁶ and m²`);
  expect(notes).toEqual([
    "Placeholders that nobody filled in are left out: “Click or tap here to enter text.”.",
    "References that Word couldn’t follow (“Error! Reference source not found.”) have a mark in their place: write what was meant.",
    "The text names pages (“12”), which a website hasn’t: name a section instead.",
    "The links of these words are left out, as no reader can follow them: “the folder”.",
  ]);
});

async function sizeOf(bytes: string | Uint8Array): Promise<string> {
  const { width, height } = await sharp(bytes).metadata();
  return `${width}x${height}`;
}
