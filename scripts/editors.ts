import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { projectFolder } from "./child.ts";
import { runCommand } from "./command.ts";
import { ordinaryChanges } from "./editors/ordinary-changes.ts";
import { editorsPage } from "./editors/page.ts";
import { openPullRequests, type PullRequest } from "./editors/pull-request.ts";

await runCommand({
  help: `npm run editors

Opens a pull request for each of ten ordinary changes of content, in a clone of what is committed here, runs the
workflow of pull requests on it, and writes what an editor would see to docs/editors.md. Takes some minutes.

  --help   show this

Ends with 0 when the page is written.`,
  options: {},
  async run() {
    const made: PullRequest[] = [];
    openPullRequests(ordinaryChanges, (pullRequest) => {
      made.push(pullRequest);
      const results = pullRequest.jobs.map(({ id, result }) => `${id} ${result}`).join(", ");
      // Each at once, so that a run that is ended has something to show.
      writeFileSync(join(projectFolder, "docs/editors.md"), editorsPage(made));
      console.log(`${made.length} of ${ordinaryChanges.length}: ${pullRequest.change.title}: ${results}`);
    });
    const page = await format(editorsPage(made), { parser: "markdown", printWidth: 110 });
    writeFileSync(join(projectFolder, "docs/editors.md"), page);
    return 0;
  },
});
