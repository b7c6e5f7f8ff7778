import { readdirSync, readFileSync } from 'node:fs';

/** Processes whose command line names a folder that only this test uses. */
function findProcesses(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLineOf(pid).includes(folder))
    .map(Number);
}

/** Kills everything that works on a folder, as pulling the plug would: nobody is asked to close anything. */
export async function killProcessesOn(folder: string): Promise<void> {
  for (const pid of findProcesses(folder)) kill(pid);
  // A killed process keeps its locks until the system has cleared it away.
  while (findProcesses(folder).some(isAlive)) await new Promise((done) => setTimeout(done, 20));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    // It ended by itself in between, as children of a killed process do.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    // Its folder under /proc is gone, and so is it.
    return false;
  }
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
}
