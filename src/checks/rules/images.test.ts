import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { images } from "./images.ts";

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"></svg>`;
/** The beginning of a PNG, with its size, and bytes behind it. */
function png(width: number, height: number, behind: number): Uint8Array {
  const bytes = Buffer.alloc(33 + behind);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
const files = {
  "goals/ward.svg": drawing(600),
  "goals/wide.svg": drawing(3001),
  "goals/Screenshot at 12.31.04\u202FPM.PNG": png(2880, 30_000, 19_000_000),
  "goals/Cafe\u0301 (2).JPEG": png(9, 9, 0),
  "goals/heavy.png": png(60, 40, 20_000_000),
  "goals/vast.png": png(11_000, 11_000, 0),
  "goals/heavy.svg": drawing(600) + " ".repeat(500_000),
  "goals/text.png": "This is a text.",
  "public/images/garden room.svg": drawing(600),
};
const check = (text: string) => runRule(images, { ...files, "goals/falls.md": writeGoal(text) });

test.each([
  "![A ward with rails along its walls](ward.svg)",
  "![A ward with rails along its walls](./ward.svg)",
  "![A room with plants](/images/garden%20room.svg)",
  "![A ward with rails](wide.svg)",
  "![A ward with rails](<Screenshot at 12.31.04\u202FPM.PNG>)",
  "![A ward with rails](<Screenshot at 12.31.04 PM.PNG>)",
  "![A ward with rails](Screenshot%20at%2012.31.04%E2%80%AFPM.PNG)",
  "![A ward with rails](<Café (2).JPEG>)",
])("%s is right", (text) => {
  expect(check(text)).toEqual([]);
});

test("a picture that no browser shows is found by its file alone", () => {
  const text = writeGoal("![A ward](ward.heic)");
  expect(runRule(images, { "goals/falls.md": text, "goals/ward.heic": "x" })).toEqual([]);
});

test.each([
  ["![](ward.svg)", "This picture has no text."],
  ["![ward.svg](ward.svg)", "The text of this picture is the name of a file, “ward.svg”."],
  ["![ward](ward.svg)", "The text of this picture is the name of a file, “ward”."],
  [
    "![An image of a ward](ward.svg)",
    "Screen readers say already that this is a picture. Leave out “An image of”.",
  ],
  ["![A ward](wrd.svg)", "There is no picture “wrd.svg”. Did you mean “ward.svg”?"],
  ["![A ward](/ward.svg)", "There is no picture “/ward.svg”."],
  ["![A ward](https://example.org/ward.svg)", "This picture is on another site."],
  [
    "![A ward](mailto:ward@example.org)",
    "“mailto:ward@example.org” is no address of a picture. Upload its file",
  ],
  [
    "![A ward](https://github.com/user-attachments/assets/1-2)",
    "This picture is at GitHub, as it was pasted there. Upload its file to the folder of this text",
  ],
  ["![A ward]()", "This picture has no address. Write the name of its file in the ( )."],
  ["![A ward](text.png)", "The file is no picture."],
  ["![A ward](heavy.svg)", "The drawing has 501 kB. Make it smaller than 500 kB, or save it as PNG."],
  ["![A ward](heavy.png)", "The picture has 21 MB. Make it smaller than 20 MB."],
  [
    "![A ward](vast.png)",
    "The picture is 11000 by 11000 pixels. Make it smaller: 120 million pixels at most.",
  ],
  ["![A ward][a]\n\n[a]: ward.svg", "This picture has its address elsewhere in the text."],
])("%s is not", (text, expected) => {
  expect(check(text)).toEqual([expect.stringContaining(`goals/falls.md:8:1 ${expected}`)]);
});

test("a picture that is pasted as text is said by the rule of code alone", () => {
  expect(check("![](data:image/png;base64,iVBORw0KGgo=)")).toEqual([]);
});
