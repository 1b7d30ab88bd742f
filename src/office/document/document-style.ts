import {
  AlignmentType,
  type IIndentAttributesProperties,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Lang } from "../../messages/text.ts";
import { FACES, type Face, type Faces } from "./faces.ts";

/** The distance of lines of the text: 22 lines on a sheet in Chinese. */
const LINES = {
  zh: { line: 579, lineRule: LineRuleType.EXACT },
  en: { line: 312, lineRule: LineRuleType.AUTO },
} as const;

/** The names of the styles of a document, as they stand in its list of styles. */
const STYLES = {
  findings: { zh: "要点", en: "Key point" },
  status: { zh: "期次", en: "Status" },
  warning: { zh: "提示", en: "Warning" },
  caption: { zh: "图表题", en: "Caption of a table" },
  picture: { zh: "图", en: "Picture" },
  subtitle: { zh: "图表副题", en: "Subtitle of a figure" },
  space: { zh: "表后空行", en: "Space after a table" },
  note: { zh: "图表注", en: "Small print" },
  cell: { zh: "表格", en: "Cell" },
  head: { zh: "表头", en: "Head of a table" },
} as const;

export type StyleName = keyof typeof STYLES;

/** Makes the styles of a document in a language. */
export function documentStyles(lang: Lang): IStylesOptions {
  const faces = FACES[lang];
  const lines = LINES[lang];
  const isChinese = lang === "zh";
  const shared = {
    text: { ...lines, before: 0, after: isChinese ? 0 : 120 },
    indent: isChinese ? { firstLine: 2 * faces.body.size * 10 } : {},
  };
  return {
    default: {
      document: {
        run: { ...faces.body, language: { value: "en-GB", eastAsia: "zh-CN" } },
        paragraph: { spacing: shared.text, indent: shared.indent },
      },
      ...headings(faces, shared, isChinese),
    },
    paragraphStyles: ownStyles(faces, shared, lang),
  };
}

/** The distances of the lines of the text, and the indent of its first line. */
interface Shared {
  readonly text: ISpacingProperties;
  readonly indent: IIndentAttributesProperties;
}

const AUTO = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
const CENTRED = AlignmentType.CENTER;

/** Makes the styles of the title and of three levels of headings. */
function headings(
  { title, chapter, section, body }: Faces,
  { text, indent }: Shared,
  isChinese: boolean,
) {
  const heading = (run: Face, outlineLevel: number, before: number) => ({
    run: { ...run, color: "000000" },
    paragraph: {
      spacing: { ...text, before: isChinese ? 0 : before },
      indent,
      keepNext: true,
      outlineLevel,
    },
  });
  const spacing = { line: 700, lineRule: LineRuleType.AT_LEAST, before: 240, after: 160 };
  return {
    title: {
      run: { ...title, color: "000000" },
      paragraph: { alignment: CENTRED, indent: { firstLine: 0 }, spacing },
    },
    heading1: heading(chapter, 0, 240),
    heading2: heading(section, 1, 120),
    heading3: heading({ ...body, bold: true }, 2, 120),
  };
}

/** Makes our own styles: of findings, captions, pictures, cells and small print. */
function ownStyles(faces: Faces, { text, indent }: Shared, lang: Lang): IParagraphStyleOptions[] {
  const { body, chapter, section, table, note } = faces;
  const [small, medium] = lang === "zh" ? [24, 28] : [20, 20];
  const own = (id: StyleName, run: Face, paragraph: object): IParagraphStyleOptions => ({
    ...{ id, name: STYLES[id][lang], basedOn: "Normal", quickFormat: true, run },
    paragraph: { indent: { firstLine: 0 }, spacing: AUTO, ...paragraph },
  });
  const spaced = (before: number, after: number) => ({ spacing: { ...AUTO, before, after } });
  const centred = { alignment: CENTRED };
  const head = { ...table, font: { ...table.font, eastAsia: chapter.font.eastAsia } };
  return [
    own("findings", body, { indent, spacing: text }),
    own("status", { ...section, bold: false, size: medium }, { ...centred, ...spaced(0, 60) }),
    own("warning", { ...chapter, size: medium }, { ...centred, ...spaced(0, 240) }),
    own("caption", { ...chapter, size: small }, { ...centred, ...spaced(160, 60), keepNext: true }),
    own("picture", table, { ...centred, ...spaced(200, 40), keepNext: true }),
    own("subtitle", note, { ...centred, ...spaced(0, 80) }),
    own("space", { ...table, size: 10 }, spaced(0, 60)),
    own("note", note, spaced(60, 160)),
    own("cell", table, {}),
    own("head", head, centred),
  ];
}
