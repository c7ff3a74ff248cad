import { FlagError, runCommand } from "../scripts/command.ts";
import { useWorkFolder } from "./process.ts";
import { faults, kills, reading, twice } from "./reliability/builds.ts";
import { fuzz, type Trial } from "./reliability/fuzz.ts";
import { load, soak, swaps } from "./reliability/serving.ts";

const trials: readonly Trial[] = [kills, faults, swaps, twice, fuzz, reading, load, soak];
const names = trials.map(({ name }) => name).join(", ");

await runCommand({
  help: `npm run reliability -- NAME [--times N] [--seed N]

Tries out what a check, a build and a server must stand. Builds many times, which takes some minutes.

${trials.map(({ name, about, times }) => `  ${name.padEnd(11)}${about} (${times} if you don’t say)`).join("\n")}

  --times N  how many times
  --seed N   what chance decides follows from it, such as the moments of the kills; 1 if left out
  --help     show this

Ends with 0 where all is well, 1 where not.`,
  options: { times: { type: "string" }, seed: { type: "string" } },
  words: 1,
  async run({ values, positionals: [name = ""] }) {
    const trial = trials.find((one) => one.name === name);
    if (!trial) throw new FlagError(`"${name}" is nothing to try out: write one of ${names}.`);
    const times = readNumber("times", values.times ?? `${trial.times}`);
    const seed = readNumber("seed", values.seed ?? "1");
    return useWorkFolder(name, async (folder) => {
      const { found, well } = await trial.run({ folder, times, seed }, (line) => console.error(line));
      console.log(found);
      return well ? 0 : 1;
    });
  },
});

function readNumber(flag: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new FlagError(`--${flag} is "${text}": write a whole number from 1 to 99999.`);
}
