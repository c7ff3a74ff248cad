import { expect, test } from "vitest";
import { ordinaryChanges } from "./ordinary-changes.ts";
import { writeEditorsPage } from "./editors.ts";

const [change] = ordinaryChanges;
const step = (name: string, output = "") => ({ name, output });

test("a pull request is shown with its jobs, what stands at lines, and the summaries", () => {
  const page = writeEditorsPage([
    {
      change: change!,
      difference: "+# Title\n+```\n",
      jobs: [
        {
          id: "check",
          result: "failure",
          summary: "## What the checks say\n\n**1 problem**\n",
          steps: [
            {
              ...step(
                "Check the content",
                "::error file=content/a.md,line=3,col=1,title=links::No. (x)\n1 problem in 1 file\n",
              ),
              outcome: "failure",
            },
            { ...step("npm run build"), outcome: "skipped" },
          ],
        },
        { id: "test", result: "success", summary: "", steps: [{ ...step("npm test"), outcome: "skipped" }] },
      ],
    },
  ]);
  expect(page).toContain("| check | failed at “Check the content”: 1 problem in 1 file |");
  expect(page).toContain("| test | passed: nothing but content is touched |");
  expect(page).toContain("content/a.md:3 error\n  No. (x)");
  expect(page).toContain("````diff\n+# Title\n+```\n````");
  expect(page).toContain("<summary>The summary of check</summary>\n\n```markdown\n## What the checks say");
  expect(page).not.toContain("The summary of test");
});
