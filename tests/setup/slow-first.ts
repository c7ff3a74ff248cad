import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files of tests that take longest, in the order in which they begin. Those that build sites wait for
 * each other, so others stand between them.
 */
const slow = [
  "site/publication",
  "record/record",
  "browser/every-page",
  "browser/search",
  "hostile/hostile",
  "browser/record",
  "relevance/relevance",
  "site/changes",
  "browser/search-filters",
  "browser/search-header",
  "browser/plain",
  "reliability/reliability",
  "browser/journey",
  "site/nginx",
  "browser/print",
  "site/pages",
  "site/record",
];

/** Begins with what takes longest, so that nothing long is left alone at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? slow.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
