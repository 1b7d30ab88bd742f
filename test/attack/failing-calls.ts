import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** A system call that fails: the call, the number of the one that fails first, and the code of the system. */
export interface Fault {
  readonly call: Call;
  readonly nth: number;
  readonly code: string;
  /** True if every later call for the same path fails too, as while Excel holds the file. */
  readonly lasts: boolean;
}

const CODES = {
  mkdirSync: ["ENOSPC", "EACCES", "EPERM", "EROFS"],
  openSync: ["EMFILE", "EACCES", "EPERM", "EBUSY", "EROFS"],
  writeFileSync: ["ENOSPC", "EIO", "EDQUOT"],
  fsyncSync: ["EIO", "ENOSPC", "EDQUOT", "EINVAL"],
  linkSync: ["EPERM", "EXDEV", "EMLINK"],
  copyFileSync: ["ENOSPC", "EACCES"],
  renameSync: ["EBUSY", "EPERM", "EACCES", "EROFS", "EIO"],
  rmSync: ["EBUSY", "EPERM", "EROFS"],
  rmdirSync: ["EBUSY", "EPERM"],
} as const;

type Call = keyof typeof CODES;
type Path = string | number | URL;

export const CALLS = Object.keys(CODES) as Call[];

/** Makes a fault of three numbers, so that numbers in a row go through all kinds. */
export function faultAt(number: number, calls: Readonly<Record<Call, number>>): Fault {
  const call = CALLS[number % CALLS.length]!;
  const codes = CODES[call];
  const turn = Math.floor(number / CALLS.length);
  return {
    call,
    nth: (turn * 7) % Math.max(calls[call], 1),
    code: codes[turn % codes.length]!,
    lasts: turn % 3 > 0,
  };
}

/**
 * Lets calls within a folder fail, of this process; returns a function that ends it and tells how many were made.
 * What is written when no space is left is half there.
 */
export function failing(folder: string, fault: Fault | null) {
  const made = Object.fromEntries(CALLS.map((call) => [call, 0])) as Record<Call, number>;
  const original = { ...fs };
  const opened = new Map<unknown, string>();
  let failed: string | null = null;
  const isToFail = (call: Call, path: string): boolean => {
    const number = made[call]++;
    if (fault?.call !== call) return false;
    if (failed === null && number === fault.nth) failed = path;
    return failed !== null && path === failed && (fault.lasts || number === fault.nth);
  };
  for (const call of CALLS) {
    const real = original[call] as (...words: unknown[]) => unknown;
    const replaced = (...words: unknown[]): unknown => {
      const paths = words.filter((word): word is string => typeof word === "string");
      const path = (call === "renameSync" ? paths[1] : paths[0]) ?? opened.get(words[0]) ?? "";
      const isOurs = isWithin(folder, path) && isWriting(call, words);
      if (!isOurs || !isToFail(call, path)) {
        const result = real(...words);
        if (call === "openSync") opened.set(result, path);
        return result;
      }
      if (call === "writeFileSync") real(path, String(words[1]).slice(0, 40), words[2]);
      throw Object.assign(new Error(`${fault!.code}: ${path}`), {
        code: fault!.code,
        syscall: call === "writeFileSync" ? "write" : call.replace("Sync", ""),
        path,
      });
    };
    Object.assign(fs, { [call]: replaced });
  }
  syncBuiltinESMExports();
  return () => {
    for (const call of CALLS) Object.assign(fs, { [call]: original[call] });
    syncBuiltinESMExports();
    return { made, hasFailed: failed !== null };
  };
}

const isWithin = (folder: string, path: Path): boolean => String(path).startsWith(folder);

/** Leaves out files that are opened to be read. */
const isWriting = (call: Call, [, flags]: readonly unknown[]): boolean =>
  call !== "openSync" || /[wa+]/.test(String(flags));
