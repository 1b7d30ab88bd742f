import type { Lang } from "../../messages/text.ts";

/** The faces of the parts of a document, with their sizes in half points. */
export interface Faces {
  readonly title: Face;
  readonly body: Face;
  readonly chapter: Face;
  readonly section: Face;
  /** Tables, captions and small print. */
  readonly table: Face;
  readonly note: Face;
  readonly page: Face;
}

/** A face in its size: the Latin one, and that of Chinese characters. */
export interface Face {
  readonly font: { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string };
  readonly size: number;
  readonly bold?: boolean;
}

const LATIN = { ascii: "Times New Roman", hAnsi: "Times New Roman" };
const LATIN_SANS = { ascii: "Arial", hAnsi: "Arial" };

/** The faces of 公文 (GB/T 9704): 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 for the text. */
export const FACES: Readonly<Record<Lang, Faces>> = {
  zh: {
    title: { font: { ...LATIN, eastAsia: "方正小标宋简体" }, size: 44 },
    body: { font: { ...LATIN, eastAsia: "仿宋_GB2312" }, size: 32 },
    chapter: { font: { ...LATIN, eastAsia: "黑体" }, size: 32 },
    section: { font: { ...LATIN, eastAsia: "楷体_GB2312" }, size: 32 },
    table: { font: { ...LATIN, eastAsia: "宋体" }, size: 21 },
    note: { font: { ...LATIN, eastAsia: "楷体_GB2312" }, size: 21 },
    page: { font: { ...LATIN, eastAsia: "宋体" }, size: 28 },
  },
  en: {
    title: { font: { ...LATIN_SANS, eastAsia: "黑体" }, size: 40, bold: true },
    body: { font: { ...LATIN, eastAsia: "宋体" }, size: 23 },
    chapter: { font: { ...LATIN_SANS, eastAsia: "黑体" }, size: 28, bold: true },
    section: { font: { ...LATIN_SANS, eastAsia: "黑体" }, size: 24, bold: true },
    table: { font: { ...LATIN_SANS, eastAsia: "宋体" }, size: 18 },
    note: { font: { ...LATIN_SANS, eastAsia: "宋体" }, size: 17 },
    page: { font: { ...LATIN_SANS, eastAsia: "宋体" }, size: 18 },
  },
};

/** Other faces that stand in where an office does not have the first, in the order in which they are tried. */
export const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体:
    "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,Source Han Serif SC,Noto Serif CJK SC,宋体,SimSun",
  仿宋_GB2312: "仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK,Noto Serif CJK SC",
  楷体_GB2312: "楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK,Noto Serif CJK SC",
  黑体: "SimHei,华文黑体,STHeiti,Microsoft YaHei,Noto Sans CJK SC",
  宋体: "SimSun,华文宋体,STSong,Noto Serif CJK SC",
};
