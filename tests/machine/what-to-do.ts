import type { Program } from './programs.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** `ID` of /etc/os-release: `debian`, `ubuntu` …; empty where there is none. */
  readonly system: string;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly hasSudo: boolean;
  /** Whether this is a CI in which sudo asks for no password. */
  readonly maySudo: boolean;
  /** Whether somebody asked for some tests by name, which may need none of what is missing. */
  readonly isPart: boolean;
}

type Decision =
  | { readonly do: 'test' }
  /** Says it, and tests. */
  | { readonly do: 'warn'; readonly words: string }
  /** Says it, and ends. */
  | { readonly do: 'refuse'; readonly words: string }
  /** Says it, runs the command, and tests. */
  | { readonly do: 'install'; readonly words: string; readonly command: string };

/**
 * What is to be done where programs are missing: they are installed where nobody need be asked, and
 * named with the one line that installs them elsewhere.
 */
export function whatToDo(missing: readonly Program[], machine: Machine): Decision {
  if (missing.length === 0) return { do: 'test' };
  const width = Math.max(...missing.map(({ name }) => name.length));
  const list = missing.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`).join('\n');
  const told = `The tests need programs that are not on this machine:\n${list}`;
  const line = lineFor(missing, machine);
  if (line !== undefined && machine.hasApt && (machine.isRoot || machine.maySudo) && !machine.isPart)
    return { do: 'install', words: `${told}\nThey are installed now:\n  ${line}`, command: line }; // prettier-ignore
  const how =
    line === undefined
      ? `Install them with what this system has for that.${variablesOf(missing)}`
      : `Install them, and begin again:\n  ${line}`;
  return machine.isPart
    ? { do: 'warn', words: `${told}\n${how}\nWhat was asked for is tried without them.` }
    : { do: 'refuse', words: `${told}\n${how}` };
}

/** One line for a shell; undefined for systems that are not known. */
function lineFor(missing: readonly Program[], machine: Machine): string | undefined {
  if (machine.platform === 'darwin') {
    const packages = missing.flatMap(({ brew }) => brew ?? []);
    return [...(packages.length > 0 ? [`brew install ${packages.join(' ')}`] : []), ...downloaded(missing)].join(' && '); // prettier-ignore
  }
  if (!machine.hasApt) return undefined;
  // Ubuntu's package of Chromium only leads to a snap, in which no test can put its folders.
  const isUbuntu = machine.system === 'ubuntu';
  const packages = missing.filter(({ name }) => !isUbuntu || name !== 'Chromium');
  const install = `apt-get install -y --no-install-recommends ${packages.map(({ debian }) => debian).join(' ')}`;
  const sudo = (command: string): string => (machine.isRoot ? command : `sudo ${command}`);
  const both = [sudo('apt-get update'), sudo(install)].join(' && ');
  const line = [...(packages.length > 0 ? [both] : []), ...(isUbuntu ? downloaded(missing) : [])];
  return machine.isRoot || machine.hasSudo ? line.join(' && ') : `su -c '${line.join(' && ').replaceAll('sudo ', '')}'`; // prettier-ignore
}

/** Chromium as the tests' own package for it fetches it, with the libraries that it needs. */
const downloaded = (missing: readonly Program[]): string[] =>
  missing.some(({ name }) => name === 'Chromium')
    ? ['npx playwright-core install --with-deps chromium']
    : [];

function variablesOf(missing: readonly Program[]): string {
  const names = missing.flatMap(({ variable }) => variable ?? []);
  return names.length === 0
    ? ''
    : ` Where they are in no usual place, ${names.map((name) => `${name}=/path/to/it`).join(' ')} npm test says where.`;
}
