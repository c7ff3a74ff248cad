import { expect, test } from "vitest";
import { makePattern } from "./words.ts";

const marked = (phrases: string[], text: string) =>
  text.replace(makePattern(phrases) ?? /$^/, (match) => `[${match}]`);

test.each([
  [["rooms"], "Rooms, showrooms and ROOMS.", "[Rooms], showrooms and [ROOMS]."],
  [["Garden Rooms", "Garden"], "Garden\n Rooms in a garden", "[Garden\n Rooms] in a [garden]"],
  [["Good+"], "Good and Good+.", "Good and [Good+]."],
  [["(a.b"], "(a.b and aab", "[(a.b] and aab"],
  [["élan"], "Élan", "[Élan]"],
  [["", " "], "nothing", "nothing"],
])("%j in %j", (phrases, text, expected) => expect(marked(phrases, text)).toBe(expected));
