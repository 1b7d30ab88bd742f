import type { CheckResult } from "../../checks/check/check-result.ts";
import type { Corrections } from "../../ingest/corrections/apply-corrections.ts";
import { en, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/**
 * Counts the reviewed corrections, applied or not, and the proposed ones: 已采用3条更正，1条未采用；
 * 另有17条建议待核实.
 */
export function sayCorrections(
  { applied, refused }: Corrections,
  checks: readonly CheckResult[],
): Finding {
  const proposed = checks
    .flatMap(({ findings }) => findings)
    .reduce((sum, { proposals }) => sum + proposals.length, 0);
  const of = (what: string, count: number) => mentionedCount(count, `run:corrections.${what}`);
  const reviewed =
    applied.length + refused.length === 0
      ? phrase(zh`没有经核实的更正`, en`No reviewed correction was filed`)
      : phrase(
          zh`经核实的更正已采用${of("applied", applied.length)}条，未采用${of("refused", refused.length)}条`,
          en`${of("applied", applied.length)} reviewed corrections applied, ${of("refused", refused.length)} not applied`,
        );
  const more = mentionedCount(proposed, "run:proposals");
  const asked =
    proposed === 0
      ? phrase(zh`没有建议更正`, en`none is proposed`)
      : phrase(
          zh`另有${more}条建议更正，核实前不采用`,
          en`${more} more are proposed and not applied before somebody has looked`,
        );
  return finding(phrase(zh`${reviewed}；${asked}。`, en`${reviewed}; ${asked}.`));
}
