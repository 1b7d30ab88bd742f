import { closeSync, openSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readAreaList } from "../../src/ingest/references/read-area-list.ts";

/**
 * Writes a large file of activities with the columns of data/activities: the same rows for the
 * same number of rows, on every machine.
 *
 *   node --import tsx test/bench/make-activities.ts ROWS FILE
 */
export function makeActivities(rows: number, path: string): void {
  const file = openSync(path, "w");
  try {
    writeSync(file, `${HEADER}\r\n`);
    const pick = generator(20_240_601);
    for (let row = 0; row < rows; row += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, rows - row) }, (_, i) =>
        activity(row + i, rows, pick),
      );
      writeSync(file, batch.join(""));
    }
  } finally {
    closeSync(file);
  }
}

const BATCH = 10_000;
const HEADER =
  "活动编号,乡镇代码,乡镇名称,活动日期,活动类别,活动名称,场次,受众人次,其中线上人次,经费(元),备注";

/** The list of townships of the sample: their codes, their names, and how long they existed. */
export const TOWNSHIP_LIST = fileURLToPath(
  new URL("../../data/areas/raw/townships.csv", import.meta.url),
);
const TOWNSHIPS = readAreaList(TOWNSHIP_LIST).areas.filter((area) => area.to === null);
const TYPES = "主题展览 文化交流 知识竞赛 宣传宣讲 培训讲座 志愿服务 体育活动 文艺演出".split(" ");
const THEMES = "成果 乡土 书画 法律 政策 进校园 进社区 进乡村 春季 家庭 义诊".split(" ");
const FUNDS = [0, 500, 800, 1000, 1200, 1500, 2000, 3000, 5000, 8000];

/** A whole number from 0 to `below` - 1. */
type Pick = (below: number) => number;

/** A linear congruential generator (the constants of Numerical Recipes), its high bits used. */
function generator(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function activity(row: number, rows: number, pick: Pick): string {
  const year = 2019 + Math.floor((row * 5) / rows);
  const month = 1 + pick(12);
  const { code, name } = TOWNSHIPS[pick(TOWNSHIPS.length)]!;
  const type = TYPES[pick(TYPES.length)]!;
  const sessions = 1 + (pick(4) === 0 ? pick(5) : 0);
  const audience = 10 * (1 + pick(60)) + (pick(2) === 0 ? pick(10) : 0);
  const online = pick(8) === 0 ? pick(audience) : 0;
  return `${[
    `HD${digits(row + 1, 7)}`,
    code,
    name,
    `${year}-${digits(month, 2)}-${digits(1 + pick(28), 2)}`,
    type,
    THEMES[pick(THEMES.length)]! + type,
    sessions,
    audience,
    online,
    FUNDS[pick(FUNDS.length)]!,
    remark(pick, month),
  ].join(",")}\r\n`;
}

/** One in forty has a remark; some of these have a comma, some a line break, both in quotes. */
function remark(pick: Pick, month: number): string {
  const kind = pick(120);
  if (kind === 0) return `"与村委,社区联办,参加${pick(200)}人"`;
  if (kind === 1) return `"第一场${month}月\n第二场延期"`;
  return kind === 2 ? "因天气改在室内" : "";
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

const [, script, rows, path] = process.argv;
if (script?.endsWith("make-activities.ts") && rows && path) makeActivities(Number(rows), path);
