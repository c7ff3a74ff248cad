import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files of tests that take longest, in the order in which they begin. Those that build sites wait for
 * each other, so others stand between them.
 */
const slow = [
  "site/changes",
  "site/pages",
  "reliability/reliability",
  "browser/search",
  "hostile/hostile",
  "browser/search-header",
  "reading/reading",
  "browser/every-page",
  "site/preview",
  "site/record",
  "site/nginx",
  "browser/names",
  "site/publication",
  "browser/journey",
  "record/record",
  "browser/record",
];

/**
 * Begins with what takes longest, so that nothing long is left alone at the end. Sites under a path come first and
 * together: a worker goes on only with tests of the same project, and the small ones of the code are of the other.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? slow.length : at;
    };
    return (await super.sort(files)).toSorted(
      (a, b) => b.project.name.localeCompare(a.project.name) || place(a) - place(b),
    );
  }
}
