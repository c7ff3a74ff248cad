import { globSync } from "node:fs";
import { inject, expect, test } from "vitest";
import { budgets } from "../../src/build/budgets.ts";
import { firstView } from "../../src/build/first-view.ts";

// Of the project's own content: that of others may have a longer page.
const folder = inject("siteDir");
const views = globSync("**/*.html", { cwd: folder }).map((file) => firstView(folder, file));

test.each(views.map((view) => [view.path, view] as const))(
  "the first view of %s is within its budget",
  (_path, { bytes, blocking }) => {
    expect(bytes).toBeLessThanOrEqual(budgets.firstView);
    expect(blocking.length).toBeLessThanOrEqual(budgets.blockingRequests);
  },
);
