// 测评得分：谁得了多少分，名次有多可靠，分失在哪里、由谁负责？
// Scorecard: how many points for whom, how certain are the ranks, where were points lost, and who is responsible?
import { intervalRanks, notebook, scoreDots, scoreTable } from "../src/index.ts";
import {
  bodyScoresTable,
  endsNotes,
  indicatorsTable,
  itemRates,
  lossesOf,
  openScoresTable,
  rankingOfCards,
  responsibleTable,
  sayLosses,
  sayScoreTable,
  scoreBandsTable,
  scorecards,
  scoreMatrixTable,
  scoreTableTitle,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "测评得分",
    en: "Scorecard",
    asks: {
      zh: "谁得了多少分，名次有多可靠，分失在哪里、由谁负责？",
      en: "Who got how many points, how sure the ranks are, where points were lost and who answers for it?",
    },
  },
  ({ indicators, measure, page, tree }) => {
    const score = measure("score");
    const { year } = score;
    const all = scorecards(score, indicators);
    const standings = scoreTable(all); // 有指标未评的暂不定分，不参与名次
    const losses = lossesOf(all);
    page.findings(sayScoreTable(standings), sayLosses(losses));

    page.section({ zh: "各乡镇得分", en: "Score of each township" });
    page.chart(scoreDots(standings));
    page.alone(() =>
      page.table({ zh: `${year}年得分分档`, en: `Scores by band, ${year}` }, scoreBandsTable(all)),
    );

    page.alone(() => {
      page.section({ zh: "名次有多可靠", en: "How sure the ranks are" });
      page.chart(intervalRanks(rankingOfCards(all)));
    });

    const open = openScoresTable(all);
    if (open.rows.length > 0) {
      page.section({ zh: "未评与零分", en: "Not scored, and scored zero" });
      page.table(
        { zh: "有指标未评或得零分的乡镇", en: "Townships with an indicator open or scored zero" },
        open,
      );
    }

    // 目录写明责任单位的，按单位列各项指标；没有写的，只列各项指标
    const responsible = responsibleTable(all);
    if (responsible.rows.length > 0) {
      page.section({ zh: "各责任单位", en: "Each responsible body" });
      page.table(
        {
          zh: `${year}年各责任单位的指标、中位数与失分`,
          en: `Indicators, medians and points lost by responsible body, ${year}`,
        },
        responsible,
      );
    }

    page.section({ zh: "分失在哪里", en: "Where points were lost" });
    page.alone(() => page.chart(itemRates(losses)));
    if (responsible.rows.length === 0)
      page.table(
        { zh: `${year}年各项指标的中位数与失分`, en: `Medians and points lost, ${year}` },
        indicatorsTable(all),
      );

    page.section({ zh: "得分矩阵", en: "Scores at a glance" });
    page.note(BANDS, ...endsNotes(all.rows.length, tree.words.parts));
    page.table(
      { zh: `${year}年各乡镇各测评项目得分`, en: `Scores by township and group, ${year}` },
      scoreMatrixTable(all, "group"),
    );
    page.alone(() =>
      page.table(
        { zh: `${year}年各乡镇各项指标得分`, en: `Scores by township and indicator, ${year}` },
        scoreMatrixTable(all, "indicator"),
      ),
    );

    // 单位种类不一，只列得分，不排名
    if (score.bodies) {
      page.section({ zh: "各单位得分", en: "Score of each body" });
      page.say(scoreTableTitle(scoreTable(scorecards(score.bodies, indicators))));
      page.table(
        { zh: "各单位得分（按代码排列，不排名）", en: "Scores of bodies, by code, not ranked" },
        bodyScoresTable(score),
      );
    }

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.quarantine("scores");
  },
);

const BANDS = {
  zh: "底色与页面的反差由小到大：合格（60%起）、良好（80%起）、优秀（90%起），加框的不足60%；▼为比上年下降1分及以上。",
  en: "Shades from least to most contrast with the page: pass (from 60%), good (80%), excellent (90%); outlined: under 60%; ▼ fell by a point or more.",
};
