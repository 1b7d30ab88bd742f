import type { Text } from "../../messages/text.ts";
import type { Claims } from "../../report/page/claims.ts";
import type { LinksBlock } from "../../report/page/page.ts";
import type { PageBuilder } from "../../report/page/page-builder.ts";
import type { PageFrame } from "../../report/page/page-info.ts";
import type { Review } from "../../review/review.ts";

/** What a script gets: the study of the data, the page it fills, and the other pages of the report. */
export interface NotebookTools extends Review, Claims {
  readonly page: PageBuilder;
  /** A further page of the notebook, such as one per township: `townships/990123101.html`. */
  pageAt(file: string, frame: PageFrame): PageBuilder;
  /** The other pages of the report, with the question each answers. */
  readonly pages: LinksBlock["links"];
}

/** What a page is called, and the question it answers: shown in the list of pages. */
export interface NotebookTitle extends PageFrame {
  readonly asks?: Text;
}

/** One question, one page. */
export interface Notebook {
  /** The file's name without its ending: what it is called on the command line and what its page is called. */
  readonly name: string;
  readonly title: NotebookTitle;
  readonly build: (tools: NotebookTools) => void;
}
