import { type Dirent, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The files of fonts with Chinese glyphs, the best first: regular and bold of one face stand in one row. */
const FACES: readonly RegExp[] = [
  /^(?:NotoSansCJK(?:sc)?|SourceHanSans(?:SC|CN)?|NotoSansSC)-(?:Regular|Bold)\.(?:ttc|otf|ttf)$/i,
  /^msyh(?:bd)?\.tt[cf]$/i,
  /^PingFang\.ttc$/i,
  /^Hiragino Sans GB\.ttc$/i,
  /^STHeiti (?:Light|Medium)\.ttc$/i,
  /^(?:simhei|deng|dengb|simsun)\.tt[cf]$/i,
  /^(?:wqy-(?:microhei|zenhei)|DroidSansFallback(?:Full)?)\.tt[cf]$/i,
  /^(?:Songti|NotoSerifCJK-Regular|SourceHanSerifSC-Regular|uming)\.(?:ttc|otf)$/i,
];

/** Returns the folders in which Linux, macOS and Windows keep fonts. */
const fontFolders = (): readonly string[] => [
  ...["/usr/share/fonts", "/usr/local/share/fonts", join(homedir(), ".fonts")],
  ...[join(homedir(), ".local/share/fonts"), "/System/Library/Fonts", "/Library/Fonts"],
  ...[join(homedir(), "Library/Fonts"), join(process.env.SystemRoot ?? "C:\\Windows", "Fonts")],
  join(process.env.LOCALAPPDATA ?? homedir(), "Microsoft/Windows/Fonts"),
];

/** Finds the files of one Chinese face of this computer; none where it has none. */
export function chineseFonts(folders: readonly string[] = fontFolders()): readonly string[] {
  const files = folders.flatMap((folder) => filesIn(folder, DEEPEST));
  for (const face of FACES) {
    const found = files.filter(({ name }) => face.test(name));
    if (found.length > 0) return found.map(({ path }) => path).sort();
  }
  return [];
}

const DEEPEST = 4;

interface FontFile {
  readonly name: string;
  readonly path: string;
}

/** Lists the files of a folder and those below it; a folder that cannot be read has none. */
function filesIn(folder: string, depth: number): FontFile[] {
  if (depth === 0) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path, depth - 1) : [{ name: entry.name, path }];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
