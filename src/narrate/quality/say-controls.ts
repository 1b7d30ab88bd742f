import type { StatedTotal } from "../../ingest/result/file-result.ts";
import type { Control } from "../../model/panel/counted.ts";
import { en, NOTHING, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/** Counts the values with a second return to compare with: 12处与计入的数据一致，1处不一致，2处无法核对. */
export function sayControls(controls: readonly Control[]): Finding {
  const count = (agrees: Control["agrees"]): number =>
    controls.filter((control) => control.agrees === agrees).length;
  if (controls.length === 0)
    return finding(
      phrase(
        zh`没有同一时期的另一份报表可供核对。`,
        en`There is no second return of any period to compare with.`,
      ),
    );
  return finding(
    phrase(
      zh`${controls.length}个数另有报表可核对：一致${count(true)}个，不一致${count(false)}个，无法核对${count(null)}个。`,
      en`${controls.length} values have a second return beside them: ${count(true)} agree, ${count(false)} differ, ${count(null)} cannot be compared.`,
    ),
  );
}

/** Counts the totals that the files state themselves: 14处合计中，13处与各行之和一致，1处不符. */
export function sayStatedTotals(totals: readonly StatedTotal[]): Finding {
  const values = totals.flatMap(({ measures }) => Object.values(measures));
  const differ = values.filter(({ match }) => !match).length;
  if (values.length === 0)
    return finding(
      phrase(zh`报送的文件没有自带合计。`, en`The files state no totals of their own.`),
    );
  const tail =
    differ > 0
      ? phrase(
          zh`；以各行之和为准，请核对明细和合计`,
          en`; the rows count, please check rows and totals`,
        )
      : NOTHING;
  return finding(
    phrase(
      zh`文件自带合计${values.length}个：与各行之和一致${values.length - differ}个，不符${differ}个${tail}。`,
      en`The files state ${values.length} totals: ${values.length - differ} agree with the rows, ${differ} do not${tail}.`,
    ),
  );
}
