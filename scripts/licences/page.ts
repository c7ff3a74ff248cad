import { packagesOf, type Lock } from "./lock.ts";

/**
 * The licences that a package may have (https://spdx.org/licenses/). All let the site be built and published
 * under any licence. Those of the GNU Lesser GPL and of Mozilla ask for the source of what one changes in such
 * a package, and nothing is changed.
 */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD", // as duck 0.1.12 has it: its text is that of BSD-2-Clause
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Zlib",
]);

/** True for a licence, or an SPDX expression of several, that a package may have. */
export function isAllowed(licence: string): boolean {
  return licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((one) => one.split(" AND ").every((part) => allowed.has(part)));
}

/** The page of all packages by licence, and of those that the lock has no hash of. */
export function licencesPage(lock: Lock): string {
  const all = [...packagesOf(lock)];
  const known = all.flatMap(([name, { license }]) => (license === undefined ? [] : [{ name, license }]));
  const groups = [...Map.groupBy(known, ({ license }) => license)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  const unhashed = all.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name);
  return `# Licences

The licences of all ${all.length} packages that \`package-lock.json\` names, as the packages state them. All of them make the site or test it. \`npm run licences\` writes this page.

${groups
  .map(([licence, some]) =>
    section(
      licence,
      some.map(({ name }) => name),
    ),
  )
  .join("\n\n")}

## Without a hash

The lock has a hash of every package but ${unhashed.length}. Those are for other computers and optional, and have the licence of the package that they belong to. The registry that the lock was made with doesn’t offer these versions, so that neither a hash nor a licence could be had.

${list(unhashed)}
`;
}

function section(licence: string, names: readonly string[]): string {
  return `## ${licence}\n\n${list(names)}`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `- \`${name}\``).join("\n");
}
