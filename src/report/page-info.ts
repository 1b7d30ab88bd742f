import type { Text } from "../messages.ts";
import type { PageInfo } from "./page.ts";
import type { Study } from "./study.ts";

/** The frame of a page: which county and year, up to which day, and how complete. */
export function pageInfo(name: string, title: Text, study: Study): PageInfo {
  const { config, year, asOf } = study;
  const kicker: Text = {
    zh: `${year}年度${config.title.zh}`,
    en: `${config.title.en} ${year}`,
  };
  return {
    file: `${name}.html`,
    kicker,
    title,
    county: config.county.zh,
    review: kicker,
    status: [{ zh: `数据截至${asOf}`, en: `Data up to ${asOf}` }, filesRead(study)],
    ...(config.warning ? { warning: config.warning } : {}),
    version: { zh: `数据截至${asOf}`, en: `Data up to ${asOf}` },
    print: "full",
  };
}

/** How many exports were read, and how many facts of them were set aside. */
function filesRead({ files }: Study): Text {
  const read = files.filter(({ facts }) => facts !== null);
  const aside = read.reduce((sum, file) => sum + file.quarantine.length, 0);
  return {
    zh: `读取${read.length}个文件，未计入${aside}处`,
    en: `${read.length} files read, ${aside} entries set aside`,
  };
}
