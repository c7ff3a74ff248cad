import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { makeSource } from "../fixture.ts";
import { measureReadingAges, formatReadingAges } from "./readability.ts";

const times = (count: number, sentence: string) => Array(count).fill(sentence).join(" ");

test("each text has its age, the hardest first, and a short one has none", () => {
  const ages = measureReadingAges(
    makeSource({
      "goals/easy.md": writeGoal(times(30, "The cat sat on the mat.")),
      "goals/hard.md": writeGoal(
        times(20, "Organisational considerations necessitate multidisciplinary evaluation."),
      ),
      "goals/short.md": writeGoal("Every ward takes part."),
      "places.yaml": "north: { name: North }\n",
    }),
  );
  expect(ages.map(({ path }) => path)).toEqual(["goals/hard.md", "goals/easy.md", "goals/short.md"]);
  expect(ages[0]?.age).toBeGreaterThan(18);
  expect(ages[1]?.age).toBeLessThan(8);
  expect(ages[2]?.age).toBeUndefined();
  expect(formatReadingAges(ages)).toMatch(
    /:\n {2}age \d+\tgoals\/hard\.md\n {2}age \d\tgoals\/easy\.md\n {2}too short\t/,
  );
});
