import { COMMANDS, GROUPS } from "./commands";

const EVERYWHERE = ["--help", "--json", "--as"];

/** What may come next, given the words so far (without the program's name); the last one is still being typed. */
export function complete(words: readonly string[]): string[] {
  const current = words.at(-1) ?? "";
  return candidates(words, current).filter((each) => each.startsWith(current));
}

function candidates([first, second, ...others]: readonly string[], current: string): string[] {
  const group = GROUPS.find(({ name }) => name === first);
  if (second === undefined || (!group && !current.startsWith("-")))
    return [...GROUPS.map(({ name }) => name), ...COMMANDS.map(nameOf), "completion"];
  if (group && !others.length && !current.startsWith("-")) return group.commands.map(nameOf);
  const chosen =
    group?.commands.find((each) => nameOf(each) === second) ??
    COMMANDS.find((each) => nameOf(each) === first);
  return [...(chosen?.flags ?? []).map((flag) => `--${flag}`), ...EVERYWHERE];
}

const nameOf = ({ usage }: { usage: string }) => usage.split(" ")[0] as string;
