/** A name without case and punctuation: `page[after]` and `pageAfter` are the same. */
export const plainName = (name: string): string =>
  name.toLowerCase().replace(/[^a-z0-9]/g, "");

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Query parameters that take the cursor of a page. */
export const CURSOR_PARAMS = words(
  "cursor pagecursor nextcursor after aftercursor pageafter pagetoken nextpagetoken nexttoken continuationtoken " +
    "continuation continue marker startcursor startingtoken paginationtoken bookmark nextpage nextmarker startkey " +
    "pageid pagestart iterator scrolltoken",
);

/** Members of a page that are the cursor of the next one, whatever they are in. */
export const CURSOR_FIELDS = words(
  "nextcursor nextpagetoken nexttoken nextpagecursor continuationtoken nextcontinuationtoken nextmarker endcursor " +
    "cursornext nextpageid nextpagekey nextiterator nextbookmark nextstartkey aftercursor paginationtoken",
);

/** Members that are one only in an object about paging, or where the parameter has the same name. */
export const LOOSE_CURSOR_FIELDS = words(
  "cursor after next continue continuation bookmark marker nextpage",
);

/** Objects in a page that are about paging. */
export const PAGING_OBJECTS = words(
  "paging pagination pageinfo page meta metadata cursor cursors links link responsemetadata pages pagingmetadata " +
    "pagingcursors paginationinfo resultinfo pager nextpage",
);

/** Members that are the URL of the next page. */
export const NEXT_URL_FIELDS = words(
  "nextlink odatanextlink nexturl nextpageurl nextpageuri nexturi nextpagelink nexthref nextpagehref nextpath",
);

/** Parameters that skip items. */
export const OFFSET_PARAMS = words("offset skip pageoffset startat");

/** Parameters that say how many items a page has. */
export const SIZE_PARAMS = words(
  "limit count size top maxresults pagesize perpage max take itemsperpage pagelimit numitems rows results maxitems",
);

/** Parameters that are the number of a page. */
export const PAGE_PARAMS = words("page pagenumber pageno pagenum currentpage");

/** Members that are the number of all items. */
export const TOTAL_FIELDS = words(
  "total totalcount totalresults totalitems totalsize totalentries totalrecords totalelements totalhits",
);

/** Members that are the number of all pages. */
export const PAGES_FIELDS = words(
  "totalpages pagecount lastpage numpages pages pagestotal totalpagecount",
);

/** Members that are the items of a page. */
export const LIST_FIELDS = words(
  "data items results result values value records entries list rows content hits objects resources elements " +
    "collection members nodes",
);

/** Flags that there are more pages. */
export const MORE_FIELDS = words(
  "hasmore hasnext hasnextpage more hasmorepages",
);
