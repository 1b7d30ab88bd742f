// 首页：有哪些报告，数据全不全，读了哪些文件？
// Index: which reports are there, how complete are the data, which files were read?
import { completenessTable, filesTable, notebook } from "../src/index.ts";

export default notebook(
  import.meta,
  { zh: "目录", en: "Index" },
  ({ files, measures, year, page, pages }) => {
    page.section({ zh: "报告", en: "Reports" });
    page.links(pages);

    page.section({ zh: "数据是否完整", en: "How complete the data are" });
    page.table({ zh: `${year}年报送情况`, en: `Returns for ${year}` }, completenessTable(measures));

    page.section({ zh: "读取的文件", en: "Files read" });
    page.table(
      { zh: "每个文件的每条记录都有去处", en: "Every record of every file is accounted for" },
      filesTable(files),
    );
  },
);
