import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../scripts/child.ts";
import type { BuildSettings } from "../setup/build-run.ts";
import { copyRepository } from "./copy.ts";

/** A way in which a build fails. */
export interface Fault {
  name: string;
  /** Makes it so, and gives what differs from a plain build. */
  begin(): Partial<BuildSettings> | void;
  end?(): void;
}

/** Content that must not be published, and a site with a part missing; what they need is put in a folder. */
export function faultsIn(folder: string): Fault[] {
  return [
    {
      name: "Content with a problem",
      begin() {
        const content = join(folder, "content");
        cpSync(join(projectFolder, "docs/content/example"), content, { recursive: true });
        writeFileSync(join(content, "places.yaml"), "nowhere: { name: Nowhere }\n");
        return { env: { CONTENT_DIR: content } };
      },
    },
    {
      name: "A site with a file missing",
      begin() {
        const repository = join(folder, "repository");
        copyRepository(repository);
        rmSync(join(repository, "src/pages/robots.txt.ts"));
        return { repository };
      },
    },
  ];
}
